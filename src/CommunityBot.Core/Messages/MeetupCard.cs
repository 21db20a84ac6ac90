using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>Composes a meetup's card: time, place, speakers and buttons.</summary>
public static class MeetupCard
{
    private const int MaxBlurbLength = 400;

    /// <summary>Parsed blurbs, cached by description because every answer about a meetup repeats its blurb.</summary>
    private static readonly ConditionalWeakTable<string, Block[]> Blurbs = [];

    /// <param name="now">Decides whether the way to join is told; null where only what is told at once may be.</param>
    public static Message For(Meetup meetup, Phrases phrases, Instant? now = null) => new(Summary(meetup, phrases))
    {
        Title = meetup.HeadingIn(phrases),
        Address = meetup.Links.Website ?? meetup.Links.Registration,
        Tone = meetup.Status.Tone,
        Blocks =
        [
            .. SessionLine(meetup, phrases), .. Blurb(meetup), Facts(meetup, phrases, now), .. Picture(meetup),
            .. Thanks(meetup, phrases),
            .. ButtonRows(meetup, phrases),
        ],
    };

    /// <summary>The card of a meetup to come for an answer, without buttons.</summary>
    public static Message WithoutButtons(Meetup meetup, Phrases phrases, Instant? now = null) =>
        For(meetup, phrases) with
        {
            Blocks =
            [
                .. SessionLine(meetup, phrases), .. Blurb(meetup), Facts(meetup, phrases, now), .. Picture(meetup),
                .. Thanks(meetup, phrases),
            ],
        };

    /// <summary>"Title: Friday 29 May 2020, 13:00–15:00 (Europe/London), online".</summary>
    public static string Summary(Meetup meetup, Phrases phrases) =>
        phrases.Labelled(
            meetup.HeadingIn(phrases),
            meetup.When.Plain(phrases) + (meetup.PlainWhere(phrases) is { } place ? ", " + place : ""));

    /// <summary>Only the labelled facts.</summary>
    public static Block.Facts Facts(Meetup meetup, Phrases phrases, Instant? now = null) => new(
    [
        new(phrases.When, meetup.Status.Tone is MessageTone.Off && meetup.When.Date is not null
            ? RichText.Of(new Span.Strikethrough(meetup.When.Plain(phrases)))
            : meetup.When.Rich(phrases, meetup.Venue is { IsOnline: true })),
        .. meetup.WhereFact(phrases),
        .. meetup.JoinFact(phrases, now),
        .. Fact(phrases.Room, RoomBeside(meetup)),
        .. Fact(phrases.Track, meetup.SuperEvent?.Track),
        .. Fact(phrases.Speakers, Speakers(meetup)),
    ]);

    /// <summary>The facts beside a programme.</summary>
    public static IEnumerable<Fact> PlaceAndSponsors(Meetup meetup, Phrases phrases, Instant? now = null) =>
    [
        .. meetup.WhereFact(phrases),
        .. meetup.JoinFact(phrases, now),
        .. Fact(phrases.ThanksTo, string.Join(", ", meetup.Sponsors.Select(sponsor => sponsor.Name))),
    ];

    public static Block.Buttons Buttons(Meetup meetup, Phrases phrases) => Buttons(
        meetup, phrases, [new Button.Invoke(phrases.RemindMe, "remind-me", meetup.Id.Value)]);

    /// <param name="ownUse">
    /// The buttons that set a reminder and add the meetup to a calendar; empty where that is not possible.
    /// </param>
    public static Block.Buttons Buttons(Meetup meetup, Phrases phrases, IEnumerable<Button> ownUse) => new(
    [
        .. LinkButtons(phrases.Register, meetup.Links.Registration),
        .. LinkButtons(phrases.Watch, meetup.Links.Video),
        new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value),
        .. ownUse,
        .. LinkButtons(phrases.Page, meetup.Links.Website),
    ]);

    /// <summary>
    /// The message with a button beside the one that sets a reminder; unchanged where there is none, because nobody can
    /// go there.
    /// </summary>
    public static Message WithBesideReminder(this Message message, IEnumerable<Button> buttons)
    {
        var more = buttons.ToList();
        return more.Count == 0 ? message : message with
        {
            Blocks =
            [
                .. message.Blocks.Select(block => block is Block.Buttons row
                    ? new Block.Buttons([.. row.Items.SelectMany(button =>
                        button is Button.Invoke { Command: "remind-me" } ? more.Prepend(button) : [button])])
                    : block),
            ],
        };
    }

    /// <summary>
    /// The buttons of a meetup; of a cancelled or postponed meetup only the link to its page, if it has one, because
    /// nobody can register for it.
    /// </summary>
    public static IReadOnlyList<Block.Buttons> ButtonRows(Meetup meetup, Phrases phrases) =>
        meetup.Status is not (MeetupStatus.Cancelled or MeetupStatus.Postponed) ? [Buttons(meetup, phrases)]
        : meetup.Links.Website is null ? []
        : [new Block.Buttons([.. LinkButtons(phrases.Page, meetup.Links.Website)])];

    /// <summary>The conference that a session belongs to, with its own days.</summary>
    public static IEnumerable<Block> SessionLine(Meetup meetup, Phrases phrases) =>
        meetup.SessionLine(phrases) is { } line ? [new Block.Paragraph(line)] : [];

    /// <summary>"Thanks to Example Ltd" in small print.</summary>
    private static IEnumerable<Block> Thanks(Meetup meetup, Phrases phrases) => meetup.Sponsors.Count > 0
        ? [new Block.Note($"{phrases.ThanksTo} {string.Join(", ", meetup.Sponsors.Select(sponsor => sponsor.Name))}")]
        : [];

    /// <summary>The picture of the page, if it is shown.</summary>
    public static IEnumerable<Block> Picture(Meetup meetup) =>
        meetup.Links.Cover is { } cover ? [new Block.Picture(cover.Address, cover.Alt ?? "")] : [];

    private static Block[] Blurb(Meetup meetup) => meetup.Description is { } description
        ? Blurbs.GetValue(description, static text => MarkdownBlocks.FirstParagraph(text, MaxBlurbLength) is { } first
            ? [new Block.Paragraph(first)]
            : [])
        : [];

    /// <summary>The room of a session, unless it is all that is known of the place.</summary>
    private static string? RoomBeside(Meetup meetup) =>
        meetup.SuperEvent?.Room is { } room && room != meetup.Venue?.Text ? room : null;

    private static string? Speakers(Meetup meetup) => string.Join(", ", meetup.Speakers.Select(speaker =>
        speaker.Organisation is { } organisation ? $"{speaker.Name} ({organisation})" : speaker.Name));

    private static IEnumerable<Fact> Fact(string label, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [new Fact(label, value)];

    private static IEnumerable<Button> LinkButtons(string label, Uri? address) =>
        address is null ? [] : [new Button.Link(label, address)];
}
