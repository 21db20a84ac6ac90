using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The place of a meetup in the text of its page, where no label names it: a sentence about where it takes place, a
/// line with a street, or a link to a map.
/// </summary>
internal static class PlaceInText
{
    private const int MaximumLines = 200;

    private const int MaximumLength = 600;

    /// <summary>Lines of text in which an announcement says at whose place the gathering is.</summary>
    private const int OpeningLines = 4;

    private const int FirstHeadings = 2;

    private const string StreetLine = "a line with a street";

    /// <summary>Null if there is none.</summary>
    public static PlaceSentence? Find(Page page)
    {
        var lines = page.Body.Sections.Where(section => !IsOfSomethingElse(section))
            .SelectMany(section => (section.Heading is { } heading ? new[] { heading } : []).Concat(
                section.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets)
                    .SelectMany(block => block.AllLines)))
            .Where(line => !line.IsStruck && line.Text.Length > 5)
            .Select(line => page.NextLines.Contains(line.Number) ? BeforeNext(page, line) : line)
            .Select(Beginning)
            .Where(line => line.Text.Length is > 5 and < MaximumLength)
            .Take(MaximumLines);
        foreach (var line in lines.Concat(Wrapped(page)).Concat(InDescription(page)))
        {
            ReadingTime.Check();
            // In a recap, other sentences are about what was told, such as where a speaker works.
            if (page.IsRecap && !Lexicon.HeldAt.OccurInFolded(line.Folded) && !HeldGathering.MayBeIn(line.Folded)
                && !PlaceAfterTime.IsDayAndPlace(line.Text))
            {
                continue;
            }

            var reported = page.IsRecap ? page.Published ?? page.FileDate : null;
            if (InLine(line, reported) is var (place, from) && place is not null)
            {
                if (place.Name is { } host && IsPersonOf(page, host))
                {
                    page.Trace.Rejected("venue", host, "it is a person of the page", line.Number);
                    if (place.Address is null)
                    {
                        continue;
                    }

                    place = place with { Name = null };
                }

                place = from == StreetLine ? HouseAbove.Complete(place, line, page.Body) : place;
                page.Trace.Took("venue", place.Name ?? place.Address, from, line.Number, Certainty.Recognised);
                return place;
            }
        }

        return AtHost(page) ?? InTitle(page);
    }

    /// <summary>The title, or one of the first headings, which may be that of the only meetup of a post.</summary>
    private static PlaceSentence? InTitle(Page page)
    {
        var titles = page.Body.Sections.Where(section => section.Heading is { IsStruck: false } heading
                && !page.NextLines.Contains(heading.Number))
            .Take(FirstHeadings)
            .Select(section => (section.Title, section.Line));
        if (page.Header.Find(HeaderKeys.Title) is { Value: HeaderValue.Scalar { Text: var text, Line: var line } })
        {
            titles = titles.Prepend((PlainText.WithoutMarkup(text), line));
        }

        foreach (var (title, at) in titles)
        {
            if (PlaceInTitle.In(title) is { } place)
            {
                page.Trace.Took("venue", place.Name ?? place.Address, "the title", at, Certainty.Recognised);
                return place;
            }
        }

        return null;
    }

    /// <summary>The first sentences of a long line, which say where it was before they tell how it was.</summary>
    private static BodyLine Beginning(BodyLine line)
    {
        if (line.Text.Length < MaximumLength)
        {
            return line;
        }

        var end = line.Text.LastIndexOf(". ", MaximumLength / 2, StringComparison.Ordinal) + 1;
        return Until(line, end);
    }

    /// <summary>
    /// What a report says before it names the next meetup in the same line; nothing on the page of a meetup.
    /// </summary>
    private static BodyLine BeforeNext(Page page, BodyLine line)
    {
        var end = 0;
        foreach (var sentence in page.IsRecap ? SentenceClauses.Sentences(line.Text, line.Folded) : [])
        {
            if (Lexicon.NextMeetup.OccurInFolded(line.Folded[sentence.Start..sentence.End]))
            {
                break;
            }

            end = sentence.End;
        }

        return end == line.Text.Length ? new BodyLine(string.Empty, line.Number) : Until(line, end);
    }

    private static BodyLine Until(BodyLine line, int end) =>
        new(line.Text[..end], line.Number) { Links = [.. line.Links.Where(link => link.Start < end)] };

    /// <summary>"Abend bei Beispiel" in the first lines.</summary>
    private static PlaceSentence? AtHost(Page page)
    {
        foreach (var line in page.Body.Sections.Where(section => !IsOfSomethingElse(section))
            .SelectMany(section => section.Blocks.OfType<BodyBlock.Paragraph>())
            .SelectMany(paragraph => paragraph.Lines)
            .Concat(InDescription(page))
            .Where(line => !line.IsStruck && line.Text.Length is > 5 and < MaximumLength
                && !page.NextLines.Contains(line.Number) && !Lexicon.Sponsoring.OccurInFolded(line.Folded)
                && (page.IsRecap || !Lexicon.PastVerbs.OccurInFolded(line.Folded))
                && !Lexicon.NextMeetup.OccurInFolded(line.Folded))
            .Take(OpeningLines))
        {
            if (PlaceAfterTime.AtHost(line.Text, line.Folded, page.IsRecap) is { } place)
            {
                page.Trace.Took("venue", place.Name, "a gathering at somebody's", line.Number, Certainty.Recognised);
                return place;
            }
        }

        return null;
    }

    /// <summary>Paragraphs of several lines, because a sentence may break before the place.</summary>
    private static IEnumerable<BodyLine> Wrapped(Page page) =>
        page.Body.Sections.Where(section => !IsOfSomethingElse(section))
            .SelectMany(section => section.Blocks.OfType<BodyBlock.Paragraph>())
            .Where(paragraph => paragraph.Lines.Count is > 1 and < 20
                && paragraph.Lines.Sum(line => line.Text.Length) < MaximumLength
                && !paragraph.Lines.Any(line => line.IsStruck || page.NextLines.Contains(line.Number)))
            .Take(MaximumLines)
            .Select(paragraph => new BodyLine(
                string.Join(' ', paragraph.Lines.Select(line => line.Text)), paragraph.Lines[0].Number));

    /// <summary>
    /// The description of an entry of a data file or of a table, which has no other text, and the summary of a post,
    /// which may be the only one to say where.
    /// </summary>
    private static IEnumerable<BodyLine> InDescription(Page page) =>
        page.Header.Find(HeaderKeys.Description) is { Value: HeaderValue.Scalar { Text: var text, Line: var line } }
            ? [Beginning(new BodyLine(PlainText.WithoutMarkup(text), line))]
            : [];

    private static (PlaceSentence? Place, string From) InLine(BodyLine line, LocalDate? reported)
    {
        var isSponsor = Lexicon.Sponsoring.OccurInFolded(line.Folded);
        var sentences = PlaceSentence.MayBeIn(line.Folded)
            ? SentenceClauses.Sentences(line.Text, line.Folded) : [];
        foreach (var (start, end) in sentences)
        {
            // "… at the Example Hall. Thanks to our sponsors": the sentence before is about the place.
            if (isSponsor && Lexicon.Sponsoring.OccurInFolded(line.Folded[start..end])
                && !Lexicon.HostPhrases.OccurInFolded(line.Folded[start..end])
                && !Lexicon.RoomsOf.OccurInFolded(line.Folded[start..end]))
            {
                continue;
            }

            // What a report says of a later day is another event.
            if (reported is { } posted && HumanDates.Find(line.Text[start..end])?.Resolve(posted).Date > posted)
            {
                continue;
            }

            if (PlaceSentence.In(line.Text[start..end].Trim()) is { } place)
            {
                return (place, "a sentence");
            }

            if (LinkedPlace.In(line, start, end) is { } linked)
            {
                return (linked, "a link in a sentence");
            }
        }

        if (!isSponsor && HumanTimes.AtStart(line.Text) is null
            && PlaceSentence.InLine(line.Text.TrimStart()) is { } alone)
        {
            return (alone, StreetLine);
        }

        if (!isSponsor && PlaceBehindHour.In(line.Text.Trim()) is { } behind)
        {
            return (behind, "a line with the day and the hour");
        }

        foreach (var link in line.Links.Where(link => !link.IsImage))
        {
            if (WebAddress.Read(link.Url) is not { } uri || !OnlineAddress.IsMap(uri))
            {
                continue;
            }

            var text = Lexicon.MapLabels.IsMatch(link.Text) || link.Text.Length < 3
                ? line.Text[..Math.Min(link.Start, line.Text.Length)].Trim(' ', '(', '[', ',', '-', '–', ':', '|')
                : link.Text.Trim();
            if (text.Length is > 3 and < 120 && char.IsLetterOrDigit(text[0]) && !char.IsLower(text[0])
                && !text.Contains(':', StringComparison.Ordinal)
                && !text.Contains("://", StringComparison.Ordinal)
                && (StreetAddress.IsIn(text) || !NamesAMap(text))
                && HumanTimes.AtStart(text) is null
                && (!Lexicon.MapLabels.IsMatch(link.Text) || StreetAddress.IsIn(text)))
            {
                return (new PlaceSentence(null, text), "the link to a map");
            }
        }

        return default;
    }

    /// <summary>"Hosted by Anna Example", who is the author, an organiser or a speaker in the header.</summary>
    private static bool IsPersonOf(Page page, string name) =>
        PersonNames.IsName(name)
        && page.Header.Texts(PersonKeys).SelectMany(entry => PersonNames.SplitList(entry.Text))
            .Any(person => PersonNames.AreSame(PersonNames.Clean(person), name));

    private static readonly string[] PersonKeys =
    [
        "author", "authors", "byline", "organizer", "organizers", "organiser", "organisers", "moderator", "speaker",
        "speakers", "presenter", "presenters",
    ];

    /// <summary>"View the airports on a larger map".</summary>
    private static bool NamesAMap(string text) =>
        SentenceWord.In(text).Exists(word => Lexicon.MapNouns.Contains(word.Bare));

    private static bool IsOfSomethingElse(Section section) => section.Heading is not null
        && (Lexicon.SpeakerHeadings.IsMatch(section.Title)
            || Lexicon.BioHeadings.IsMatch(section.Title)
            || Lexicon.AbstractHeadings.IsMatch(section.Title)
            || Lexicon.Sponsoring.OccurIn(section.Title)
            || Lexicon.AgendaHeadings.IsMatch(section.Title)
            || Lexicon.TalkHeadings.IsMatch(section.Title));
}
