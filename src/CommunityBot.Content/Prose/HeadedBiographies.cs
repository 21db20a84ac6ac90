using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The people whose full names are headings, or lines in bold, above their biographies: "### Anna Example" above "I'm a
/// developer at Acme". A frequent given name says that it is a person, or a neighbour of the same form that is one.
/// </summary>
internal static class HeadedBiographies
{
    private const int LongestName = 60;

    /// <param name="known">Whether a speaker of this name was found otherwise.</param>
    public static IEnumerable<SpeakerIntroduction> In(PageBody body, Func<string, bool> known)
    {
        var named = HostSections.Outside(body)
            .Where(section => section is { Level: > 1, Heading: { IsStruck: false, Text.Length: < LongestName } })
            .Select(section => (section.Level, Name: PersonNames.Clean(section.Title.Trim()), Section: section))
            .Where(person => PersonNames.IsFullName(person.Name) && !SpeakerIntroduction.IsRole(person.Name)
                && IsBiography(person.Section, person.Name))
            .ToList();
        var levels = named.Where(person => GivenNames.Begin(person.Name) || known(person.Name))
            .Select(person => person.Level)
            .ToHashSet();
        return named.Where(person => levels.Contains(person.Level))
            .Select(person => new SpeakerIntroduction(person.Name));
    }

    private static bool IsBiography(Section section, string name) =>
        section.Blocks is [BodyBlock.Paragraph paragraph, ..]
        && string.Join(' ', paragraph.Lines.Select(line => line.Text)) is var text
        && (Biography.BeginsWithRole(text) || IsAboutWriter(text)
            || (Biography.Describes(text) && TitleSpeaker.HasWord(text, name.Split(' ')[0])));

    /// <summary>"I'm a developer …", "Je suis développeuse …", "Ich arbeite als Entwickler …".</summary>
    private static bool IsAboutWriter(string text) =>
        SentenceWord.In(text) is [{ Text: var first }, ..]
        && Lexicon.MyOwn.Contains(first.Split('\'', '\u2019')[0])
        && Biography.Describes(text);
}
