using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Finds the people that a page names with a link to their profile: "[Anna Example](https://linkedin.com/in/…) opened
/// the evening". Those who host, organise, wrote a tool or are to be asked have such links too.
/// </summary>
internal static class ProfileLinks
{
    private const int LongestLine = 2_000;

    /// <summary>Characters between a name and the verb: "from the Example Agency for Examples (EAE)".</summary>
    private const int LongestAside = 120;

    /// <summary>Words before a name that begins a sentence: "Then ", "For March, ".</summary>
    private const int MostWordsBefore = 3;

    /// <summary>The people that a report names in its part about the talks.</summary>
    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<Speaker> InTalks(PageBody body, HashSet<int> skipped)
    {
        var talks = int.MaxValue;
        foreach (var section in HostSections.Outside(body))
        {
            talks = section.Heading is null || section.Level > talks ? talks : int.MaxValue;
            talks = talks == int.MaxValue && section.Level <= 6 && Lexicon.TalkHeadings.IsMatch(section.Title)
                ? section.Level
                : talks;
            if (talks == int.MaxValue)
            {
                continue;
            }

            foreach (var line in section.Lines.Where(line => line.Links.Count > 0 && !skipped.Contains(line.Number)))
            {
                foreach (var link in line.Links.Where(link => !link.IsImage && PersonProfile.Is(link.Url)))
                {
                    var name = PersonNames.Clean(link.Text);
                    if (PersonNames.IsFullName(name) || PersonNames.IsLabelledName(name))
                    {
                        yield return new Speaker(name) { Links = WebAddress.Read(link.Url) is { } uri ? [uri] : [] };
                    }
                }
            }
        }
    }

    /// <summary>
    /// The people whose linked names begin a sentence that goes on with what they will do, or did: "[Anna
    /// Example](…), a regular of our evenings, will tell us about parsers".
    /// </summary>
    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    /// <param name="isReport">Whether the page is about a past meetup.</param>
    public static IEnumerable<Speaker> InSentences(PageBody body, HashSet<int> skipped, bool isReport) =>
        HostSections.Outside(body)
            .SelectMany(section => section.Lines)
            .Where(line => line.Links.Count > 0 && line.Text.Length <= LongestLine && !line.IsStruck
                && !skipped.Contains(line.Number))
            .SelectMany(line => InLine(line, isReport));

    private static IEnumerable<Speaker> InLine(BodyLine line, bool isReport)
    {
        foreach (var link in line.Links.Where(link => !link.IsImage && link.Start < line.Text.Length
            && PersonNames.IsFullName(PersonNames.Clean(link.Text)) && PersonProfile.Is(link.Url)))
        {
            var (start, end) = SentenceClauses.Sentences(line.Text, line.Folded)
                .Find(sentence => sentence.Start <= link.Start && link.Start < sentence.End);
            var after = link.Start + link.Text.Length;
            if (after < end && Presents(line.Folded[after..Math.Min(end, after + LongestAside)], isReport)
                && SentenceWord.InFolded(line.Folded, start, link.Start) is { Count: <= MostWordsBefore } before
                && !(before.Count > 0 && Lexicon.Prepositions.Contains(before[^1].Text))
                && !IsAboutOthers(line.Folded[start..end], line.Folded[start..link.Start]))
            {
                yield return new Speaker(PersonNames.Clean(link.Text))
                {
                    Links = WebAddress.Read(link.Url) is { } uri ? [uri] : [],
                };
            }
        }
    }

    /// <summary>A verb of presenting, whose subject is not "we".</summary>
    private static bool Presents(string rest, bool isReport) =>
        (Lexicon.WillPresent.FindIn(rest) ?? (isReport ? Lexicon.Presented.FindIn(rest) : null)) is { } verb
        && !SentenceWord.InFolded(rest, 0, verb.Start).Exists(word => Lexicon.Writers.Contains(word.Text));

    /// <param name="before">The sentence up to the name.</param>
    private static bool IsAboutOthers(string sentence, string before) =>
        Lexicon.OtherParts.OccurInFolded(sentence)
        || Lexicon.Sponsoring.OccurInFolded(sentence)
        || GuestCue.EndsWithContact(before.TrimEnd())
        || EarlierMeeting.IsAround(sentence, before.Length);
}
