using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the list of talks below a line that counts or names them: "We have two talks lined up:", "Drei Vorträge zu je
/// fünf Minuten", "Lightning talks, including:". What one talk covers is listed in the same way, but below a singular.
/// </summary>
internal static class AnnouncedTalks
{
    private const int LongestLine = 400;

    private const int MostWords = 24;

    private const int LongestItem = 250;

    private const int MostItems = 20;

    /// <summary>A longer list of topics is that of a group, or notes.</summary>
    private const int MostTopics = 6;

    /// <summary>Words between a number and what it counts: "two short technical talks".</summary>
    private const int MostWordsBetween = 3;

    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <returns>The lists, in order.</returns>
    public static IEnumerable<BodyBlock.Bullets> ListsIn(PageBody body, HashSet<int> skipped)
    {
        foreach (var section in body.Sections)
        {
            if (skipped.Contains(section.Line) || Lexicon.HostHeadings.IsMatch(section.Title))
            {
                continue;
            }

            for (var at = 0; at < section.Blocks.Count; at++)
            {
                if (section.Blocks[at] is BodyBlock.Bullets { Items.Count: >= 1 and <= MostItems } list
                    && LineAbove(section, at) is { IsStruck: false, Text.Length: > 4 and < LongestLine } line
                    && !skipped.Contains(line.Number)
                    && Announces(line, list.Items.Count, isHeading: at == 0)
                    && list.Items.All(item => item.First is { } first && IsTitle(first)))
                {
                    yield return list;
                }
            }

            if (MarkedLines(section, skipped) is { } marked)
            {
                yield return marked;
            }
        }
    }

    /// <summary>
    /// The same as lines of paragraphs, which are marked like items: "We have two talks:", "• Loops", "1.) Trees".
    /// </summary>
    private static BodyBlock.Bullets? MarkedLines(Section section, HashSet<int> skipped)
    {
        var lines = section.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(paragraph => paragraph.Lines).ToList();
        for (var at = 0; at + 1 < lines.Count; at++)
        {
            if (!lines[at].Text.EndsWith(':') || lines[at].Text.Length > LongestLine || lines[at].IsStruck
                || MarkLength(lines[at + 1].Text) == 0 || skipped.Contains(lines[at].Number))
            {
                continue;
            }

            var items = lines.Skip(at + 1).TakeWhile(line => MarkLength(line.Text) > 0).Take(MostItems)
                .Select(line => line with { Text = line.Text[MarkLength(line.Text)..].TrimStart(), Links = [] })
                .ToList();
            if (Announces(lines[at], items.Count, isHeading: false) && items.TrueForAll(IsTitle))
            {
                return new BodyBlock.Bullets(
                    [.. items.Select(line => new Bullet([line], [], line.Text))], items[0].Number, string.Empty);
            }
        }

        return null;
    }

    /// <summary>Length of "•", "-", "1.", "2)" or "1.)" and no letter after it; 0 if there is none.</summary>
    private static int MarkLength(string text)
    {
        var end = 0;
        while (end < text.Length && end < 3 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = end;
        while (end < text.Length && end < digits + 2 && (digits > 0
            ? text[end] is '.' or ')'
            : text[end] is '\u2022' or '-' or '\u2013' or '*'))
        {
            end++;
        }

        return end > digits && end < text.Length && text[end] == ' ' ? end : 0;
    }

    /// <summary>
    /// The headings that a sentence above them counts: "Two presentations are on the programme", and two headings of
    /// one level. With any other heading among them, nothing says which are the talks.
    /// </summary>
    public static IReadOnlyList<Section> HeadingsIn(PageBody body, HashSet<int> skipped)
    {
        for (var at = 0; at + 2 < body.Sections.Count; at++)
        {
            var section = body.Sections[at];
            var level = body.Sections[at + 1].Level;
            if (level <= section.Level || skipped.Contains(section.Line) || Lexicon.HostHeadings.IsMatch(section.Title)
                || CountIn(section, skipped) is not { } count)
            {
                continue;
            }

            var below = body.Sections.Skip(at + 1).TakeWhile(other => other.Level >= level)
                .Where(other => other.Level == level && !HeadedTalks.IsAboutTalk(other.Title)).ToList();
            if (below.Count == count && below.TrueForAll(IsTalk))
            {
                return below;
            }
        }

        return [];
    }

    private static bool IsTalk(Section section) => section.Title.Length is > 3 and < LongestItem
        && HeadedTalks.IsOfATalk(section.Title)
        && section.Lines.Any(line => !line.IsBlank)
        && !PersonNames.IsFullName(PersonNames.Clean(section.Title))
        && !IsLabel(section.Title)
        && !AgendaLines.IsAgendaHeading(section.Title)
        && !Lexicon.Registration.OccurIn(section.Title)
        && HumanDates.Find(section.Title) is null
        && HumanTimes.AtStart(section.Title) is null;

    private static bool IsLabel(string title) =>
        Lexicon.WhereKeys.IsMatch(title) || Lexicon.WhenKeys.IsMatch(title) || Lexicon.WhoKeys.IsMatch(title);

    private static int? CountIn(Section section, HashSet<int> skipped)
    {
        foreach (var line in section.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(paragraph => paragraph.Lines))
        {
            if (line.IsStruck || line.Text.Length > LongestLine || skipped.Contains(line.Number))
            {
                continue;
            }

            foreach (var sentence in SentenceSpeakers.Sentences(line.Folded))
            {
                var words = SentenceWord.InFolded(sentence, 0, sentence.Length);
                var noun = words.FindIndex(word => Lexicon.TalkPlurals.Contains(word.Text)
                    || Lexicon.TopicPlurals.Contains(word.Text));
                if (noun > 0 && CountBefore(words, noun) is { } count && !IsAboutSomethingElse(sentence))
                {
                    return count;
                }
            }
        }

        return null;
    }

    private static BodyLine? LineAbove(Section section, int at) => at == 0
        ? section.Heading
        : section.Blocks[at - 1] is BodyBlock.Paragraph { Lines: [.., var last] } ? last : null;

    /// <summary>Whether an item can be a title: no sentence to the reader, and no address.</summary>
    private static bool IsTitle(BodyLine line) =>
        line.Text.Length is > 2 and < LongestItem
        && line.Text.Any(char.IsLetter)
        && WebAddress.Read(line.Text) is null
        && HumanTimes.AtStart(line.Text) is null
        && HumanDates.Find(line.Text) is not { Start: < 3 };

    private static bool Announces(BodyLine line, int items, bool isHeading)
    {
        var text = line.Folded.TrimEnd('*', '_', ' ');
        var isLeadIn = text.EndsWith(':');
        if (!isLeadIn && !isHeading)
        {
            return false;
        }

        text = text.TrimEnd(':', ' ');
        var start = text.LastIndexOfAny(['.', '!', '?']) + 1;
        var words = SentenceWord.InFolded(text, start, text.Length);
        if (words.Count is 0 or > MostWords || IsAboutSomethingElse(text[start..]))
        {
            return false;
        }

        // "Themen", "Haupt-Themen:", "Topics".
        if (isHeading && words.Count <= 2 && items <= MostTopics
            && Lexicon.TopicPlurals.Contains(words[^1].Text[(words[^1].Text.LastIndexOf('-') + 1)..]))
        {
            return true;
        }

        for (var at = 0; at < words.Count; at++)
        {
            var isTalk = Lexicon.TalkPlurals.Contains(words[at].Text);
            if (!isTalk && !Lexicon.TopicPlurals.Contains(words[at].Text))
            {
                continue;
            }

            if (CountBefore(words, at) is { } count)
            {
                // "Nine workshops, among them:" has fewer items than it counts.
                return (items <= count + 1 && items * 2 >= count) || (words.Count - at > 2 && items <= count);
            }

            if (isTalk && isLeadIn && items > 1 && !IsPurpose(words, at)
                && !words.Exists(word => Lexicon.TalkTitleNouns.Contains(word.Text)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Rules for talks", "what we need for the talks".</summary>
    private static bool IsPurpose(List<SentenceWord> words, int noun) =>
        words.Take(noun).Skip(noun - 2).Any(word => Lexicon.BeforePurposes.Contains(word.Text));

    /// <summary>The number of talks that the words before the noun give; null if they give none.</summary>
    private static int? CountBefore(List<SentenceWord> words, int noun)
    {
        const int Most = 15;
        for (var at = noun - 1; at >= 0 && noun - at <= MostWordsBetween + 1; at--)
        {
            if (int.TryParse(words[at].Text, out var number))
            {
                return number is > 1 and <= Most && !AgendaLine.IsDuration($"{number} {words[at + 1].Text}")
                    ? number
                    : null;
            }

            if (Lexicon.DayOrdinals.TryGetValue(words[at].Text, out var counted) && counted > 1)
            {
                return counted;
            }
        }

        return null;
    }

    /// <summary>Slides, recordings, calls for talks, and the talks of the meeting before.</summary>
    private static bool IsAboutSomethingElse(string folded) =>
        Lexicon.CallsForTalks.OccurInFolded(folded)
        || Lexicon.Recording.OccurInFolded(folded)
        || Lexicon.NoMeetingLists.OccurInFolded(folded)
        || SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => Lexicon.LastDay.Contains(word.Bare)
            || Lexicon.LastDayAfter.Contains(word.Bare) || Lexicon.Last.Contains(word.Bare)
            || Lexicon.OfOtherMeetings.Contains(word.Bare)
            || (!Lexicon.TalkPlurals.Contains(word.Text) && Lexicon.Materials.IsMatch(word.Text)));
}
