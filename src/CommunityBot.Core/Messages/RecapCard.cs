using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>A recap: each talk with its second of the recording and its takeaways, thanks, and the next date.</summary>
public static class RecapCard
{
    public static Message For(Meetup recap) => new($"Recap: {MeetupCard.Summary(recap)}")
    {
        Title = $"Recap: {recap.Heading}",
        Address = recap.Links.Website ?? recap.Links.Video,
        Blocks = [.. recap.Talks.SelectMany(Talk), .. Thanks(recap), .. Next(recap), Buttons(recap)],
    };

    private static IEnumerable<Block> Talk(Talk talk)
    {
        yield return new Block.Heading(talk.Title);
        var parts = new List<RichText>();
        if (talk.Speakers.Count > 0)
        {
            parts.Add(string.Join(", ", talk.Speakers));
        }

        if (talk.Video is { } video)
        {
            var label = talk.Offset is { } offset ? $"watch from {Clock(offset)}" : "watch";
            parts.Add(RichText.Of(new Span.Link(label, video)));
        }

        if (parts.Count > 0)
        {
            yield return new Block.Paragraph(RichText.Join(" · ", parts));
        }

        if (talk.Takeaways.Count > 0)
        {
            yield return new Block.Bullets([.. talk.Takeaways.Select(MarkdownBlocks.Line)]);
        }
    }

    private static IEnumerable<Block> Thanks(Meetup recap)
    {
        if (recap.Sponsors.Count > 0)
        {
            yield return new Block.Paragraph("Thanks to " + RichText.Join(", ", recap.Sponsors.Select(sponsor =>
                sponsor.Url is { } url ? RichText.Of(new Span.Link(sponsor.Name, url)) : sponsor.Name)));
        }
    }

    private static IEnumerable<Block> Next(Meetup recap)
    {
        if (recap.Next is { Date: { } date } next)
        {
            RichText text = $"Next time: {date.InWords}";
            if (next.Speakers.Count > 0)
            {
                text += $", with {string.Join(", ", next.Speakers)}";
            }

            if (next.Registration is { } registration)
            {
                text += RichText.Of(new Span.Plain(" – "), new Span.Link("register", registration));
            }

            yield return new Block.Paragraph(text);
        }
    }

    private static Block.Buttons Buttons(Meetup recap) => new(
    [
        .. recap.Links.Video is { } video ? [new Button.Visit("Watch it all", video)] : Array.Empty<Button>(),
        new Button.Ask("Agenda", "agenda", recap.Id.Value),
    ]);

    private static string Clock(Duration offset) => offset.Hours + (offset.Days * 24) is > 0 and var hours
        ? $"{hours}:{offset.Minutes:00}:{offset.Seconds:00}"
        : $"{offset.Minutes}:{offset.Seconds:00}";
}
