using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Messages;

/// <summary>A meetup at a glance: when, where, who, and what to press.</summary>
public static class MeetupCard
{
    private const int LongestBlurb = 400;

    public static Message For(Meetup meetup) => new(Summary(meetup))
    {
        Title = meetup.Heading,
        Address = meetup.Links.Website ?? meetup.Links.Registration,
        Blocks = [.. Blurb(meetup), Facts(meetup), Buttons(meetup)],
    };

    /// <summary>"Title: Friday 29 May 2020, 13:00–15:00 (Europe/London), online".</summary>
    public static string Summary(Meetup meetup) =>
        $"{meetup.Heading}: {meetup.PlainWhen}{(meetup.PlainWhere is { } place ? ", " + place : "")}";

    /// <summary>The short facts alone.</summary>
    public static Block.Facts Facts(Meetup meetup) => new(
    [
        new("When", meetup.RichWhen),
        .. Fact("Where", meetup.PlainWhere),
        .. Fact("Room", meetup.Session?.Room),
        .. Fact("Track", meetup.Session?.Track),
        .. Fact("Part of", meetup.Title is null ? null : meetup.Session?.Event),
        .. Fact("Speakers", Speakers(meetup)),
        .. Fact("Thanks to", string.Join(", ", meetup.Sponsors.Select(sponsor => sponsor.Name))),
    ]);

    public static Block.Buttons Buttons(Meetup meetup) => new(
    [
        .. Visit("Register", meetup.Links.Registration),
        .. Visit("Watch", meetup.Links.Video),
        new Button.Ask("Agenda", "agenda", meetup.Id.Value),
        .. Visit("Page", meetup.Links.Website),
    ]);

    private static IEnumerable<Block> Blurb(Meetup meetup) => meetup.Description is { } description
        ? MarkdownBlocks.FirstParagraph(description, LongestBlurb) is { } text ? [new Block.Paragraph(text)] : []
        : [];

    private static string? Speakers(Meetup meetup) => string.Join(", ", meetup.Speakers.Select(speaker =>
        speaker.Organisation is { } organisation ? $"{speaker.Name} ({organisation})" : speaker.Name));

    private static IEnumerable<Fact> Fact(string label, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [new Fact(label, value)];

    private static IEnumerable<Button> Visit(string label, Uri? address) =>
        address is null ? [] : [new Button.Visit(label, address)];
}
