using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads talks that are known by their parts, wherever they are on a page: a line with the label of a title beside one
/// with the label of a speaker, in either order; a short line directly above the label of a speaker; a heading above
/// "Abstract" and "Bio". The biography says who speaks if nothing else does.
/// </summary>
internal static class TalkParts
{
    private const int LongestLabel = 30;

    private const int LongestTitle = 160;

    private const int LongestSignature = 100;

    private const int MostTalks = 30;

    /// <summary>Lines between the labels of one talk, which may have an abstract between them.</summary>
    private const int MostLinesBetween = 40;

    private enum Kind
    {
        Title,
        People,
    }

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <returns>
    /// Talks in the order of the page, with or without people; the title is null where only the speaker is known.
    /// </returns>
    public static IReadOnlyList<SignedItem> In(PageBody body, HashSet<int> skipped)
    {
        var sections = HostSections.Outside(body).Where(section => !skipped.Contains(section.Line)).ToList();
        var lines = sections.SelectMany(LinesOf)
            .Where(line => !skipped.Contains(line.Number) && !line.IsStruck).ToList();
        var labelled = OfLabels(lines);
        var talks = labelled.Count > 0 ? labelled : AboveLabels(lines);
        if (talks.Count == 0)
        {
            talks = OfHeadings(sections);
        }

        return talks.Count > MostTalks ? [] : talks;
    }

    private static IEnumerable<BodyLine> LinesOf(Section section) =>
        (section.Heading is { } heading ? [heading] : Enumerable.Empty<BodyLine>())
        .Concat(section.Blocks.Where(block => block is BodyBlock.Paragraph or BodyBlock.Bullets)
            .SelectMany(block => block.AllLines))
        .Where(line => !line.IsBlank);

    /// <summary>
    /// "Title: Loops" and "Speaker: Anna Example"; the first label of the page says which one begins a talk.
    /// </summary>
    private static List<SignedItem> OfLabels(List<BodyLine> lines)
    {
        var labels = new List<(Kind Kind, int At, string? Title, IReadOnlyList<SpeakerIntroduction> People)>();
        for (var at = 0; at < lines.Count; at++)
        {
            if ((TitleIn(lines[at]) ?? TitleBelow(lines, at)) is { } title)
            {
                labels.Add((Kind.Title, at, title, []));
            }
            else if (PeopleIn(lines, at) is { Count: > 0 } people)
            {
                labels.Add((Kind.People, at, null, people));
            }
        }

        if (!labels.Exists(label => label.Kind is Kind.Title) || !labels.Exists(label => label.Kind is Kind.People))
        {
            return [];
        }

        var first = labels[0].Kind;
        var talks = new List<SignedItem>();
        string? open = null;
        List<SpeakerIntroduction> speakers = [];
        var from = 0;
        foreach (var (kind, at, title, people) in labels)
        {
            var isNext = kind == first && open is not null && (kind is Kind.Title || speakers.Count > 0);
            if (isNext || at - from > MostLinesBetween)
            {
                Close();
            }

            from = at;
            open = title ?? open;
            speakers.AddRange(people);
        }

        Close();
        return talks.Exists(talk => talk.People.Count > 0) ? talks : [];

        void Close()
        {
            if (open is not null)
            {
                var people = speakers.DistinctBy(person => person.Name).ToList();
                talks.Add(new SignedItem(open, people, SignedForm.MarkedTitle, lines[from]));
            }

            open = null;
            speakers.Clear();
        }
    }

    private static string? TitleIn(BodyLine line)
    {
        var (label, value) = Label(line);
        return Lexicon.TalkTitleLabels.IsMatch(label) ? TitleOf(value) : null;
    }

    /// <summary>"Subject:" in bold, and the title in the line below it.</summary>
    private static string? TitleBelow(List<BodyLine> lines, int at) =>
        lines[at].IsBold && lines[at].Text.TrimEnd().EndsWith(':') && at + 1 < lines.Count
        && Label(lines[at]) is { Value.Length: 0, Label: var label } && Lexicon.TalkTitleLabels.IsMatch(label)
        && !lines[at + 1].IsBold && lines[at + 1].Text.Trim() is [.., not ':'] value
            ? TitleOf(value)
            : null;

    /// <summary>What is behind a label of a title, without an address in brackets.</summary>
    private static string? TitleOf(string value)
    {
        var address = value.IndexOf("://", StringComparison.Ordinal);
        var open = address < 0 ? -1 : value.LastIndexOf('(', address);
        var text = open > 3 ? value[..open].TrimEnd() : value;
        return text.Length is > 3 and < LongestTitle
            && !Lexicon.ToBeConfirmed.IsMatch(text) && !PersonNames.IsFullName(PersonNames.Clean(text))
            && PlainText.Unquoted(text) is { Length: > 3 } title && title.Any(char.IsLetter)
            ? title
            : null;
    }

    /// <summary>The people of a label, which may be in the line below it.</summary>
    private static IReadOnlyList<SpeakerIntroduction> PeopleIn(List<BodyLine> lines, int at)
    {
        if (LabelledPeople.In(lines[at], isTalk: true) is { Count: > 0 } people)
        {
            return people;
        }

        var (label, value) = Label(lines[at]);
        if (value.Length > 0 || at + 1 >= lines.Count || lines[at + 1].Text.Length >= LongestSignature
            || !Lexicon.SpeakerHeadings.IsMatch(label) || Lexicon.Who.IsMatch(label))
        {
            return [];
        }

        if (LabelledPeople.HasAnd(lines[at + 1].Text)
            && PersonNames.ParseSeveral(lines[at + 1].Text) is { Count: > 1 } several)
        {
            return [.. several.Select(name => new SpeakerIntroduction(name))];
        }

        return Label(lines[at + 1]).Value.Length == 0
            && SpeakerIntroduction.Read(lines[at + 1].Text) is { } person && GivenNames.Begin(person.Name)
            ? [person]
            : [];
    }

    /// <summary>The label before a colon and what is after it; all of a short line is a label, too.</summary>
    private static (string Label, string Value) Label(BodyLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 && line.Text.Length <= LongestLabel)
        {
            return (line.Text.Trim(), string.Empty);
        }

        return colon is > 1 and <= LongestLabel
            ? (line.Text[..colon].Trim().TrimEnd(' ', '#', '1', '2', '3', '4', '5', '6', '7', '8', '9'),
                line.Text[(colon + 1)..].Trim(' ', '*', '_', '\\'))
            : (string.Empty, line.Text);
    }

    /// <summary>
    /// Titles directly above the labels of speakers: in a heading, bold, italics or quotation marks, or several lines
    /// of their own.
    /// </summary>
    private static List<SignedItem> AboveLabels(List<BodyLine> lines)
    {
        var found = new List<(SignedItem Talk, bool IsMarked)>();
        for (var at = 1; at < lines.Count; at++)
        {
            var above = lines[at - 1];
            var title = PlainText.Unquoted(above.Text.Trim().TrimEnd(':').TrimEnd());
            var isMarked = above.IsBold || above.IsItalic || title.Length < above.Text.Trim().TrimEnd(':').Length;
            if (title.Length is > 5 and < LongestTitle && IsTitle(title) && !above.Text.TrimEnd().EndsWith(':')
                && !IsLabelled(above, isMarked)
                && LabelledPeople.In(lines[at], isTalk: true) is { Count: > 0 } people
                && Label(lines[at]) is { Label: var label } && (isMarked || !Lexicon.WhoKeys.IsMatch(label)))
            {
                found.Add((new SignedItem(title, people, SignedForm.MarkedTitle, above), isMarked));
            }
        }

        return [.. found.Where(talk => talk.IsMarked || found.Count > 1).Select(talk => talk.Talk)];
    }

    /// <summary>"Location: Example Lab", "Duration: 20 minutes"; a title may have a colon if it is marked.</summary>
    private static bool IsLabelled(BodyLine line, bool isMarked)
    {
        var colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && (!isMarked || line.Text[..colon] is var label && (Lexicon.WhereKeys.IsMatch(label)
            || Lexicon.WhenKeys.IsMatch(label) || Lexicon.HostHeadings.IsMatch(label)));
    }

    /// <summary>No sentence, and nothing with an hour.</summary>
    private static bool IsTitle(string title) =>
        MarkedTalks.IsTitle(title) && title[^1] != '.' && HumanTimes.Find(title) is null
        && PersonNames.ParseList(title) is { Count: 0 };

    /// <summary>Headings with "Abstract" or "Bio" below them.</summary>
    private static List<SignedItem> OfHeadings(List<Section> sections)
    {
        var talks = new List<(SignedItem Talk, bool HasBio)>();
        for (var at = 0; at < sections.Count; at++)
        {
            if (sections[at].Heading is not { } heading || heading.Text.AsSpan().TrimEnd() is [.., ':']
                || IsPart(sections[at])
                || (sections[at].Level > 6 && !heading.IsBold))
            {
                continue;
            }

            var parts = sections.Skip(at + 1).TakeWhile(IsPart).ToList();
            var bio = parts.Find(part => Lexicon.BioHeadings.IsMatch(part.Title));
            if (parts.Count == 0)
            {
                continue;
            }

            var entry = AgendaEntry.Read(sections[at].Title.Split(';', 2)[0], heading.Links, _ => false);
            var people = entry.People.Count > 0 ? entry.People
                : Below(sections[at]) is { } person ? [person]
                : bio is not null && OpeningOf(bio) is { } described ? [described]
                : Array.Empty<SpeakerIntroduction>();
            var isTitle = sections[at].Level is > 1 and <= Section.BoldLevel
                && entry.Title.Length is > 3 and < LongestTitle && IsTitle(entry.Title);
            talks.Add((
                new SignedItem(isTitle ? entry.Title : null, people, SignedForm.MarkedTitle, heading),
                bio is not null));
        }

        return
        [
            .. talks.Where(talk => talk.HasBio || (talk.Talk.People.Count > 0 && talk.Talk.Title is not null))
                .Select(talk => talk.Talk)
                .Where(talk => talk.Title is not null || talk.People.Count > 0),
        ];
    }

    private static bool IsPart(Section section) =>
        section.Heading is not null && (Lexicon.BioHeadings.IsMatch(section.Title) || IsAbstract(section.Title));

    /// <summary>"Details" and "What" are parts of a meetup as well.</summary>
    private static bool IsAbstract(string title) =>
        Lexicon.AbstractHeadings.IsMatch(title) && !Lexicon.TitleKeys.IsMatch(title) && title.Length > 7;

    /// <summary>The person whom the line below a heading names and nothing else.</summary>
    private static SpeakerIntroduction? Below(Section section) =>
        section.Blocks is [BodyBlock.Paragraph { Lines: [{ IsStruck: false } line, ..] }, ..]
            && line.Text.Length < LongestSignature
            && SpeakerIntroduction.Read(line.Text) is { } person
            && (GivenNames.Begin(person.Name) || line.Links is [{ IsImage: false, Start: 0 }, ..])
            ? person
            : null;

    /// <summary>The person with whose full name a biography begins.</summary>
    private static SpeakerIntroduction? OpeningOf(Section bio) =>
        bio.Lines.FirstOrDefault(line => !line.IsBlank) is { IsStruck: false } line
            ? BiographyOpening.Of(line)
            : null;
}
