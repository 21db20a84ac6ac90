using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Reads the speaker from a title that begins or ends with a name: "Anna Example: Parsers", "Anna Example on parsers",
/// "Parsers - Anna Example". A title may begin or end with a product or a place as well, so the text has to
/// call the person by the given name or the full name.
/// </summary>
internal static class TitleSpeaker
{
    private const int MaximumWords = 4;

    /// <summary>Length of "Speaker" or "Video" before a colon.</summary>
    private const int LongestLabel = 20;

    /// <summary>Lines in which the person is called by name.</summary>
    private const int ExaminedLines = 60;

    public static Speaker? Read(string title, PageBody body) => Read(title, body, isTold: false);

    /// <summary>
    /// The person before "on" or "über": "Anna Example über ihr Buch – Die Welt von Ben Beispiel", whatever names
    /// follow.
    /// </summary>
    public static Speaker? BeforeSubject(string title, PageBody body) => Read(title, body, isTold: true);

    /// <summary>
    /// Whom a title names plainly: "Speaker: Anna Example on parsers", "Talk with Anna Example", "Vortrag mit Anna
    /// Example"; null if it does not.
    /// </summary>
    public static Speaker? Stated(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        if (colon is > 2 and < LongestLabel && Lexicon.SpeakerHeadings.IsMatch(title[..colon])
            && SentenceSpeakers.NamesIn(title[(colon + 2)..]) is [{ Start: 0 } labelled, ..])
        {
            return new Speaker(PersonNames.Clean(labelled.Name));
        }

        // "Online talk with Anna Example", but "Evening with Example": only nouns for what somebody gives.
        var words = title.Split(' ');
        for (var at = 1; at + 2 < words.Length && at <= MaximumWords; at++)
        {
            if (Lexicon.With.Contains(WordFolding.Fold(words[at]))
                && Lexicon.TalkTitleNouns.Contains(WordFolding.Fold(words[at - 1]))
                && SentenceSpeakers.NamesIn(string.Join(' ', words[(at + 1)..])) is [{ Start: 0 } person, ..])
            {
                return new Speaker(PersonNames.Clean(person.Name));
            }
        }

        return null;
    }

    private static Speaker? Read(string title, PageBody body, bool isTold)
    {
        var words = title.Split(' ', MaximumWords + 2);
        for (var count = 2; count <= MaximumWords && count < words.Length; count++)
        {
            var last = words[count - 1];
            var isEnd = Lexicon.Concerning.IsMatch(words[count])
                || (!isTold && (last.EndsWith(':') || words[count] is "-" or "\u2013" or "\u2014"));
            var name = string.Join(' ', words[..count]).TrimEnd(':');
            if (!isEnd || !PersonNames.IsFullName(name) || !Names(body, name, words[0]))
            {
                continue;
            }

            var rest = title[(string.Join(' ', words[..count]).Length)..].Trim(' ', '-', '\u2013', '\u2014', ':');
            return new Speaker(PersonNames.Clean(name)) { Talk = SpeakerCollector.TalkOf(rest) };
        }

        return AtEnd(title, body);
    }

    /// <summary>"Parsers in depth - Anna Example", whom the text calls by name.</summary>
    private static Speaker? AtEnd(string title, PageBody body)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" - ", " \u2013 ", " \u2014 ", " | "])
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && title[(at + separator.Length)..].Trim() is var name && PersonNames.IsFullName(name)
                && name.Split(' ') is { Length: <= MaximumWords } words && Names(body, name, words[0]))
            {
                return new Speaker(PersonNames.Clean(name)) { Talk = SpeakerCollector.TalkOf(title[..at].Trim()) };
            }
        }

        return null;
    }

    /// <summary>
    /// As <see cref="Read(string, PageBody)"/>, for a recap: "Video: Anna Example on parsers", "Anna Example's
    /// parsers".
    /// </summary>
    public static Speaker? OfRecap(string title, PageBody body)
    {
        var text = title;
        foreach (var separator in (ReadOnlySpan<string>)[": ", " - ", " \u2013 "])
        {
            var at = title.IndexOf(separator, StringComparison.Ordinal);
            if (at is > 0 and < LongestLabel && Lexicon.Materials.IsMatch(title[..at]))
            {
                text = title[(at + separator.Length)..];
                break;
            }
        }

        // A report calls people by their given names, but a subject of two words never by the first alone.
        var speaker = Read(
            text.Replace("'s ", " - ", StringComparison.Ordinal)
                .Replace("\u2019s ", " - ", StringComparison.Ordinal),
            body);
        var given = speaker?.Name.Split(' ', 2);
        return given is [var first, var rest] && !IsThing(first, body)
            && body.Lines.Take(ExaminedLines).Any(line => HasWord(
                line.Text.Replace($"{first} {rest}", string.Empty, StringComparison.Ordinal), first))
            ? speaker
            : null;
    }

    /// <summary>"The Robot was repaired": what has a determiner before it has no given name.</summary>
    private static bool IsThing(string first, PageBody body)
    {
        if (GivenNames.Contain(first))
        {
            return false;
        }

        var folded = WordFolding.Fold(first);
        return body.Lines.Take(ExaminedLines).Any(line => line.Folded.Contains(folded, StringComparison.Ordinal)
            && SentenceWord.InFolded(line.Folded, 0, line.Folded.Length) is var words
            && words.Zip(words.Skip(1)).Any(pair => pair.Second.Bare == folded
                && Lexicon.Determiners.Contains(pair.First.Text)));
    }

    private static bool Names(PageBody body, string name, string given) => body.Lines.Take(ExaminedLines)
        .Any(line => line.Text.Contains(name, StringComparison.Ordinal) || HasWord(line.Text, given));

    /// <summary>Whether the word occurs in the text, and not as a part of another word.</summary>
    internal static bool HasWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetter(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
