using System.Buffers;
using System.Net;
using System.Text;

namespace CommunityBot.Core.Content.Body;

/// <summary>Text for one line: entities decoded, invisible characters gone, blanks single, letters composed.</summary>
internal static class PlainText
{
    public static string Tidy(string text)
    {
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
                // An emoji of several parts keeps its joiner.
                if (letter == '\u200D' && tidy.Length > 0 && char.IsSurrogate(tidy[^1]))
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

    /// <summary>Whether nothing needs doing: most lines are plain words with single blanks between them.</summary>
    private static bool IsTidy(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain)
            && !text.Contains("  ", StringComparison.Ordinal)
            && !text.StartsWith(' ')
            && !text.EndsWith(' ');

    /// <summary>A title or a name: markdown's emphasis marks and outer quotes are not part of it.</summary>
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

    /// <summary>Without inline Markdown: for header values, which some sites render and some do not.</summary>
    public static string WithoutMarkup(string text) =>
        Tidy(text
            .Replace("**", string.Empty, StringComparison.Ordinal)
            .Replace("__", string.Empty, StringComparison.Ordinal));

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
            // Half of a surrogate pair cannot be composed and is shown as it is.
            return text;
        }
    }
}
