using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Tells about one talk of a meetup: when, where, who, and its abstract in pages of a readable length.
/// </summary>
internal static class TalkAnswer
{
    private const int MaxMenuOptions = 25;
    private const int MaxLabel = 100;

    /// <summary>Characters of a piece of an abstract, so that no paragraph is longer than a page.</summary>
    private const int MaxPiece = 900;

    /// <summary>The talk whose title begins so; null if there is none.</summary>
    public static ProgrammeTalk? Find(Meetup meetup, string title)
    {
        var typed = NormalizedText.Of(title);
        var talks = ProgrammeTalk.Of(meetup);
        return talks.FirstOrDefault(talk => NormalizedText.Of(talk.Title) == typed)
            ?? (typed.Length < 3 ? null : talks.FirstOrDefault(
                talk => NormalizedText.Of(talk.Title).StartsWith(typed, StringComparison.Ordinal)));
    }

    /// <summary>A menu of the talks on a page about which there is more to read.</summary>
    /// <param name="shown">The entries on the page; null for all talks of a page without a programme.</param>
    public static IEnumerable<Block> Menu(Meetup meetup, IReadOnlyCollection<AgendaItem>? shown, Phrases phrases)
    {
        var items = shown?.ToHashSet<AgendaItem>(ReferenceEqualityComparer.Instance);
        var options = ProgrammeTalk.Of(meetup)
            .Where(talk => talk.Abstract is not null || talk.Takeaways.Count > 0)
            .Where(talk => items is null || talk.Item is null || items.Contains(talk.Item))
            .Take(MaxMenuOptions)
            .Select(talk => new SelectOption(
                TextTruncation.Shorten(talk.Title, MaxLabel), AgendaArgument.OfTalk(meetup.Id, talk.Title)))
            .ToList();
        return options.Count > 0
            ? [new Block.SelectMenu(phrases.Programme.AboutTalks, "agenda", options)]
            : [];
    }

    public static Message About(ProgrammeTalk talk, Meetup meetup, int page, CommandRequest request)
    {
        var phrases = request.Phrases;
        var pages = Paging.Split([.. Lines(talk)]);
        page = Math.Clamp(page, 1, pages.Count);
        var where = Paging.Position(page, pages.Count, phrases);
        return new Message(phrases.Labelled(talk.Title, request.CaptionOf(meetup)) + where)
        {
            Title = talk.Title + where,
            Address = meetup.Links.Website,
            Tone = request.StateOf(meetup).Tone,
            Blocks =
            [
                .. request.StateLine(meetup),
                new Block.Facts([.. Facts(talk, meetup, request)]),
                .. pages[page - 1].Count > 0
                    ? pages[page - 1].Select(line => new Block.Paragraph(line))
                    : [new Block.Paragraph(phrases.Programme.NoAbstract)],
                .. Paging.Buttons(
                    page, pages.Count, "agenda",
                    number => PageArgument.Of(number, AgendaArgument.OfTalk(meetup.Id, talk.Title)), phrases),
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.Programme.WholeProgramme, "agenda", meetup.Id.Value),
                    .. talk.Video is { } video ? [new Button.Link(phrases.Watch, video)] : Array.Empty<Button>(),
                    .. talk.Speakers.Take(3).Select(name => new Button.Invoke(name, "speaker", name)),
                ]),
            ],
        };
    }

    private static IEnumerable<Fact> Facts(ProgrammeTalk talk, Meetup meetup, CommandRequest request)
    {
        var phrases = request.Phrases;
        yield return new Fact(phrases.Programme.PartOf, request.CaptionOf(meetup));
        if (meetup.Venue is { IsOnline: true } && ProgrammeTime.HoursOf(talk.Item, meetup, phrases) is { } hours)
        {
            yield return new Fact(phrases.When, RichText.Of(hours));
        }
        else if (ProgrammeTime.Of(talk.Item, meetup, phrases, withDay: true) is { Length: > 0 } time)
        {
            yield return new Fact(phrases.When, $"{time} ({meetup.When.Zone.Id})");
        }

        if (talk.Item?.Room is { } room)
        {
            yield return new Fact(phrases.Room, room);
        }

        if (talk.Item?.Track is { } track)
        {
            yield return new Fact(phrases.Track, track);
        }

        if (talk.Speakers.Count > 0)
        {
            yield return new Fact(phrases.Speakers, string.Join(", ", talk.Speakers));
        }
    }

    private static IEnumerable<RichText> Lines(ProgrammeTalk talk)
    {
        foreach (var block in talk.Abstract is { } text ? MarkdownBlocks.Parse(text) : [])
        {
            foreach (var line in Texts(block))
            {
                foreach (var piece in Pieces(line))
                {
                    yield return piece;
                }
            }
        }

        foreach (var takeaway in talk.Takeaways)
        {
            yield return "• " + MarkdownBlocks.Line(takeaway);
        }
    }

    private static IEnumerable<RichText> Texts(Block block) => block switch
    {
        Block.Paragraph paragraph => [paragraph.Text],
        Block.Heading heading => [RichText.Of(new Span.Strong(heading.Text))],
        Block.Bullets bullets => bullets.Items.Select(item => "• " + item),
        _ => [],
    };

    /// <summary>A paragraph in pieces that end between sentences or words.</summary>
    private static IEnumerable<RichText> Pieces(RichText line)
    {
        var text = PlainTextRenderer.Text(line);
        if (text.Length <= MaxPiece)
        {
            yield return line;
            yield break;
        }

        while (text.Length > 0)
        {
            var head = TextTruncation.Head(text, MaxPiece);
            yield return head.Trim();
            text = text[head.Length..].TrimStart();
        }
    }
}
