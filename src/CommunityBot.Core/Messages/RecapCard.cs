using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Composes a recap: each talk with its position in the recording and its takeaways, thanks, and the next date.
/// </summary>
public static class RecapCard
{
    private const int MaxBlurbLength = 400;

    /// <param name="photos">The stored pictures of the recap.</param>
    public static Message For(Meetup recap, Phrases phrases, IReadOnlyList<Photo> photos)
    {
        var card = For(recap, phrases);
        return card with
        {
            Blocks =
            [
                .. card.Blocks.Where(block => block is not Block.Buttons),
                .. PhotoBlocks.Of(photos, phrases),
                .. card.Blocks.OfType<Block.Buttons>(),
            ],
        };
    }

    public static Message For(Meetup recap, Phrases phrases) => new(
        Labelled(MeetupCard.Summary(recap, phrases), phrases))
    {
        Title = TitleOf(recap, phrases),
        Address = recap.Links.Website ?? recap.Links.Video,
        Tone = MessageTone.Past,
        Blocks = [
            .. MeetupCard.Picture(recap),
            .. recap.Talks.SelectMany(talk => Talk(talk, phrases)), .. Thanks(recap, phrases), .. Next(recap, phrases),
            Buttons(recap, phrases)
        ],
    };

    /// <summary>
    /// The answer to a member who asks for a recap: with its day, and the next date only while it is ahead.
    /// </summary>
    public static Message Answer(Meetup recap, Instant now, Phrases phrases)
    {
        var isAhead = recap.Next?.Date is not { } next || next >= now.InZone(recap.When.Zone).Date;
        var card = For(isAhead ? recap : recap with { Next = null }, phrases);
        return card with
        {
            Blocks =
            [
                .. recap.Description is { } text && MarkdownBlocks.FirstParagraph(text, MaxBlurbLength) is { } first
                    ? [new Block.Paragraph(first)]
                    : Array.Empty<Block>(),
                new Block.Facts([new(phrases.When, recap.When.Plain(phrases)), .. Where(recap, phrases)]),
                .. card.Blocks,
            ],
        };
    }

    private static IEnumerable<Fact> Where(Meetup recap, Phrases phrases) =>
        recap.PlainWhere(phrases) is { } place ? [new Fact(phrases.Where, place)] : [];

    /// <summary>
    /// "Recap: Clusters in many clouds". The label is not repeated if the title begins with it, as in the bot's own
    /// drafts.
    /// </summary>
    public static string TitleOf(Meetup recap, Phrases phrases) => Labelled(recap.Heading, phrases);

    private static string Labelled(string text, Phrases phrases) =>
        text.StartsWith(phrases.Labelled(phrases.Recap, ""), StringComparison.OrdinalIgnoreCase)
            ? text
            : phrases.Labelled(phrases.Recap, text);

    private static IEnumerable<Block> Talk(Talk talk, Phrases phrases)
    {
        yield return new Block.Heading(talk.Title);
        var parts = new List<RichText>();
        if (talk.Speakers.Count > 0)
        {
            parts.Add(string.Join(", ", talk.Speakers));
        }

        if (talk.Video is { } video)
        {
            parts.Add(RichText.Of(new Span.Link(WatchLabel(talk, phrases), video)));
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

    /// <summary>"watch from 35:45", or "Watch" for a recording whose offset is unknown.</summary>
    internal static string WatchLabel(Talk talk, Phrases phrases) => talk.Offset is { } offset
        ? Phrases.Format(phrases.WatchFromFormat, Recording.Clock(offset))
        : phrases.Watch;

    private static IEnumerable<Block> Thanks(Meetup recap, Phrases phrases)
    {
        if (recap.Sponsors.Count > 0)
        {
            yield return new Block.Paragraph(
                phrases.ThanksTo + " " + RichText.Join(", ", recap.Sponsors.Select(sponsor =>
                sponsor.Url is { } url ? RichText.Of(new Span.Link(sponsor.Name, url)) : sponsor.Name)));
        }
    }

    private static IEnumerable<Block> Next(Meetup recap, Phrases phrases)
    {
        if (recap.Next is { Date: { } date } next)
        {
            RichText text = Phrases.Format(phrases.NextTimeFormat, phrases.LongDate(date));
            if (next.Speakers.Count > 0)
            {
                text += ", " + Phrases.Format(phrases.WithFormat, string.Join(", ", next.Speakers));
            }

            if (next.Registration is { } registration)
            {
                text += RichText.Of(new Span.Plain(" – "), new Span.Link(phrases.Register, registration));
            }

            yield return new Block.Paragraph(text);
        }
    }

    private static Block.Buttons Buttons(Meetup recap, Phrases phrases) => new(
    [
        .. recap.Links.Video is { } video ? [new Button.Link(phrases.WatchAll, video)] : Array.Empty<Button>(),
        new Button.Invoke(phrases.Agenda, "agenda", recap.Id.Value),
    ]);
}
