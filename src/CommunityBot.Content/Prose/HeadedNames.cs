using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Headings that name who gives the talk of the heading above: "## Loops", "### Anna Example", and "### Speaker: Anna".
/// Below the name, headings such as "Abstract" and "Biography" belong to the talk.
/// </summary>
internal static class HeadedNames
{
    private const int LongestName = 80;

    /// <summary>Lines of a talk in which its speaker is called by name.</summary>
    private const int ExaminedLines = 40;

    /// <summary>The talks, each with the heading that names its speaker.</summary>
    /// <param name="talks">Real headings, each with the bold lines that are headings below it.</param>
    public static List<List<Section>> Joined(List<List<Section>> talks)
    {
        var joined = new List<List<Section>>();
        var isLabelled = talks.Zip(talks.Skip(1)).Count(pair => IsLabelledBy(pair.First, pair.Second)) > 1;
        for (var at = 0; at < talks.Count; at++)
        {
            var talk = talks[at];
            if (at + 1 < talks.Count && NumberedTalk.IsBareLabel(talk[0].Title) && talk is [{ Blocks.Count: 0 }]
                && talks[at + 1][0].Level == talk[0].Level + 1 && HeadedTalks.IsOfATalk(talks[at + 1][0].Title)
                && !IsName(talks[at + 1][0]) && !IsLabel(talks[at + 1][0].Title))
            {
                // "# 1st talk" above "## Loops".
                continue;
            }

            if (at + 1 < talks.Count
                && (IsNamedBy(talk, talks[at + 1]) || (isLabelled && IsLabelledBy(talk, talks[at + 1])))
                && !(at + 2 < talks.Count && talks[at + 2][0].Level == talks[at + 1][0].Level
                    && IsName(talks[at + 2][0])))
            {
                talk = [.. talk, .. talks[++at]];
                while (at + 1 < talks.Count && talks[at + 1][0].Level > talk[0].Level
                    && HeadedTalks.IsAboutTalk(talks[at + 1][0].Title))
                {
                    talk.AddRange(talks[++at]);
                }
            }

            joined.Add(talk);
        }

        return joined;
    }

    /// <summary>
    /// The talks that are named so, if names are headings on this page: one is known, or the text below it is about a
    /// person whom it calls by the given name, and half of the headings of the level have one. A heading of two words
    /// with capitals may be anything: "Dark Mode", "Getting Started".
    /// </summary>
    public static HashSet<List<Section>> Evident(List<List<Section>> talks, Func<string, bool> known)
    {
        var named = talks.FindAll(talk => In(talk).Count > 0);
        if (!named.Exists(talk => In(talk).Any(person => known(person.Name) || IsPerson(talk, person))))
        {
            return [];
        }

        named.RemoveAll(talk => talks.Count(other => other[0].Level == talk[0].Level)
            > 2 * named.Count(other => other[0].Level == talk[0].Level));
        return [.. named];
    }

    /// <summary>The people in the heading below that of the talk; empty if there is none.</summary>
    public static IReadOnlyList<SpeakerIntroduction> In(List<Section> talk) =>
        talk.Skip(1).FirstOrDefault(section => section.Level <= 6) is { Heading: { } heading }
            && heading.Text.Length < LongestName
            ? Names(heading.Text) is { Count: > 0 } names ? names : ValueOf(talk)
            : [];

    /// <summary>Whether the next heading is "Speaker", with nothing but the speaker below it.</summary>
    private static bool IsLabelledBy(List<Section> talk, List<Section> next) =>
        next[0].Level > talk[0].Level && IsOfOneTalk(talk[0].Title) && ValueOf([talk[0], .. next]).Count > 0;

    /// <summary>The people below the heading "Speaker" of a talk.</summary>
    private static IReadOnlyList<SpeakerIntroduction> ValueOf(List<Section> talk) =>
        talk.Skip(1).FirstOrDefault(section => section.Level <= 6) is { Blocks: [var first, ..] } label
            && Lexicon.SpeakerHeadings.IsMatch(label.Title) && !Lexicon.Who.IsMatch(label.Title)
            && first.AllLines is [{ IsStruck: false, Text.Length: < LongestName } line, ..]
            ? LabelledPeople.Read(line.Text, fullNames: true)
            : [];

    /// <summary>"Speaker: Anna Example", "Topic: Loops".</summary>
    private static bool IsLabel(string title) => title.IndexOf(':', StringComparison.Ordinal) is > 1 and var colon
        && (Lexicon.SpeakerHeadings.IsMatch(title[..colon]) || Lexicon.TalkTitleLabels.IsMatch(title[..colon].Trim()));

    private static bool IsOfOneTalk(string title) => HeadedTalks.IsOfATalk(title)
        && HumanDates.Find(title) is null
        && !Lexicon.TalkHeadings.IsMatch(title)
        && !AgendaLines.IsAgendaHeading(title);

    private static bool IsNamedBy(List<Section> talk, List<Section> next) =>
        (next[0].Level > talk[0].Level
            || (next[0].Level == talk[0].Level && talk is [{ Blocks.Count: 0 }] && IsCalledBelow(next[0])))
        && HumanTimes.AtStart(talk[0].Title) is null
        && HeadedTalks.IsOfATalk(talk[0].Title)
        && !IsName(talk[0])
        && !Lexicon.GroupsOfTalks.IsMatch(talk[0].Title)
        && !Lexicon.TalkHeadings.IsMatch(talk[0].Title)
        && !AgendaLines.IsAgendaHeading(talk[0].Title)
        && !Lexicon.SpeakerNouns.OccurIn(talk[0].Title)
        && !SpeakerIntroduction.IsRole(talk[0].Title)
        && HumanDates.Find(talk[0].Title) is null
        && !Lexicon.LastDay.Contains(talk[0].Heading!.Folded.TrimStart().Split(' ')[0])
        && (IsName(next[0]) || LabelledPeople.In(next[0].Heading!).Count > 0);

    private static bool IsName(Section section) => section.Heading is { IsStruck: false, Text.Length: < LongestName }
        && Names(section.Heading.Text).Count > 0;

    /// <summary>Whether the text below a heading of the same level calls the person by the full name.</summary>
    private static bool IsCalledBelow(Section section) => IsName(section)
        && Names(section.Heading!.Text) is { Count: > 0 } people
        && section.Lines.Take(ExaminedLines).Any(line => people.Any(
            person => line.Text.Contains(person.Name, StringComparison.Ordinal)));

    private static IReadOnlyList<SpeakerIntroduction> Names(string title) =>
        title.Contains(" / ", StringComparison.Ordinal) && SpeakerIntroduction.Read(title) is { } employed
        ? [employed]
        : [.. PersonNames.ParseList(title.Trim().TrimEnd(':'), fullNames: true)
            .Where(name => !SpeakerIntroduction.IsRole(name))
            .Select(name => new SpeakerIntroduction(name))];

    private static bool IsPerson(List<Section> talk, SpeakerIntroduction person)
    {
        var given = person.Name.Split(' ')[0];
        var at = talk.FindIndex(1, section => section.Level <= 6);
        var below = string.Join(' ', talk.Skip(at).SelectMany(section => section.Lines).Take(ExaminedLines)
            .Select(line => line.Text));
        return Biography.BeginsWithRole(below)
            || below.Contains(person.Name, StringComparison.Ordinal)
            || (Biography.Describes(below) && TitleSpeaker.HasWord(below, given));
    }
}
