using System.Buffers;
using System.Net;
using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// Normalises text: decodes entities, removes invisible characters, collapses white space, applies NFC.
/// </summary>
internal static class PlainText
{
    public static string Tidy(string text)
    {
        ReadingTime.Check();
        if (IsTidy(text))
        {
            return text;
        }

        if (text.Contains('&', StringComparison.Ordinal))
        {
            text = WebUtility.HtmlDecode(text);
        }

        var tidy = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u200E' or '\u200F')
            {
                // Emoji sequences keep their zero-width joiners.
                if (letter == '\u200D' && tidy.Length > 0 && IsEmojiPart(tidy[^1]))
                {
                    tidy.Append(letter);
                }
            }
            else if (char.IsWhiteSpace(letter) || char.IsControl(letter))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ')
                {
                    tidy.Append(' ');
                }
            }
            else
            {
                tidy.Append(letter);
            }
        }

        while (tidy.Length > 0 && tidy[^1] == ' ')
        {
            tidy.Length--;
        }

        return Composed(tidy.ToString());
    }

    /// <summary>Half of an emoji, a selector that follows one (U+FE0F), or an old symbol such as the heart.</summary>
    private static bool IsEmojiPart(char letter) =>
        char.IsSurrogate(letter) || letter == '\uFE0F' ||
        char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.OtherSymbol;

    /// <summary>Fast path: most lines are plain ASCII with single spaces.</summary>
    private static bool IsTidy(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain)
            && !text.Contains("  ", StringComparison.Ordinal)
            && !text.StartsWith(' ')
            && !text.EndsWith(' ');

    /// <summary>Removes outer quotes and emphasis marks from a title or name.</summary>
    public static string Unquoted(string text)
    {
        var bare = text.Trim();
        while (bare.Length > 1
            && Quotes.Contains((bare[0], bare[^1]))
            && bare[1..^1].IndexOf(bare[0], StringComparison.Ordinal) < 0)
        {
            bare = bare[1..^1].Trim();
        }

        return bare;
    }

    /// <summary>Removes inline Markdown from front matter values, which not every site renders.</summary>
    public static string WithoutMarkup(string text) =>
        Tidy(WithoutWikiLink(text)
            .Replace("**", string.Empty, StringComparison.Ordinal)
            .Replace("__", string.Empty, StringComparison.Ordinal));

    /// <summary>
    /// What a value that is a link between notes shows: "[[Anna Example]]", "[[people/anna|Anna Example]]".
    /// https://help.obsidian.md/links
    /// </summary>
    private static string WithoutWikiLink(string text) =>
        text.AsSpan().Trim() is ['[', '[', .. { Length: > 0 } target, ']', ']'] && !target.ContainsAny('[', ']')
            ? target[(target.LastIndexOf('|') + 1)..].Trim().ToString()
            : text;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create(
            [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(letter => letter != '&')]);

    private static readonly HashSet<(char, char)> Quotes =
    [
        ('"', '"'), ('\'', '\''), ('\u201C', '\u201D'), ('\u2018', '\u2019'), ('\u201E', '\u201C'),
        ('\u201A', '\u2018'),
        ('\u00AB', '\u00BB'), ('\u00BB', '\u00AB'), ('\u201D', '\u201D'), ('\u2019', '\u2019'), ('`', '`'),
        ('\u201E', '\u201D'),
        ('*', '*'), ('_', '_'), ('\u201C', '"'), ('"', '\u201D'), ('\u2018', '\''),
    ];

    private static string Composed(string text)
    {
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // An unpaired surrogate cannot be normalised; keep the text as it is.
            return text;
        }
    }
}
