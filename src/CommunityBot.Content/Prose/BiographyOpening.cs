using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>The person with whose full name a text below "Bio" begins: "Anna Example (@anna) has written".</summary>
internal static class BiographyOpening
{
    /// <summary>Lines of a paragraph in which it says what the person does.</summary>
    private const int MostLines = 4;

    private const int LongestWord = 20;

    /// <summary>Null if it begins otherwise, or if the words are the name of something else.</summary>
    public static SpeakerIntroduction? Of(BodyLine line)
    {
        var person = MarkedName.AtStart(line) ?? BeforeBracket(line.Text) ?? LabelledPeople.AtStart(line.Text);
        return person is not null && line.Text.Length > person.Name.Length
            && Biography.Describes(line.Text[person.Name.Length..])
            ? person
            : null;
    }

    /// <summary>
    /// The people with whose full names paragraphs begin that go on like biographies: "Anna Example is a developer at
    /// Acme. She …". A frequent given name says that it is a person.
    /// </summary>
    /// <param name="skipped">Numbers of the lines that are about another meetup.</param>
    public static IEnumerable<SpeakerIntroduction> In(PageBody body, HashSet<int> skipped) =>
        HostSections.Outside(body)
            .SelectMany(section => section.Blocks.OfType<BodyBlock.Paragraph>())
            .Where(paragraph => paragraph.Lines is [{ IsStruck: false } first, ..] && !skipped.Contains(first.Number))
            .Select(Of).OfType<SpeakerIntroduction>();

    private static SpeakerIntroduction? Of(BodyBlock.Paragraph paragraph)
    {
        var person = Of(paragraph.Lines[0]);
        var text = string.Join(' ', paragraph.Lines.Take(MostLines).Select(line => line.Text));
        return person is not null && GivenNames.Begin(person.Name)
            && Biography.Continues(WithoutBracket(text[Math.Min(text.Length, person.Name.Length)..]))
            && !Lexicon.Was.Contains(FirstWord(text[Math.Min(text.Length, person.Name.Length)..]))
            && !Lexicon.Sponsoring.OccurIn(text) && !Lexicon.Contacting.OccurIn(text)
            ? person
            : null;
    }

    /// <summary>"Was" begins the life of somebody from history.</summary>
    private static string FirstWord(string rest) =>
        SentenceWord.In(rest[..Math.Min(rest.Length, LongestWord)]) is [var first, ..] ? first.Text : string.Empty;

    private static string WithoutBracket(string rest) =>
        rest.TrimStart() is ['(', ..] text && text.IndexOf(')', StringComparison.Ordinal) is > 0 and var close
            ? text[(close + 1)..]
            : rest;

    private static SpeakerIntroduction? BeforeBracket(string text)
    {
        var cut = text.IndexOfAny(['(', ',']);
        return cut is > 3 and < 40 && PersonNames.IsFullName(text[..cut].Trim())
            ? new SpeakerIntroduction(text[..cut].Trim())
            : null;
    }
}
