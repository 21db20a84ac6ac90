using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Folds text for comparison: removes case and diacritics one character at a time, so that indexes stay valid.
/// </summary>
internal static class WordFolding
{
    private const char FirstAccented = '\u0080';

    /// <summary>
    /// The folded letters of Western and Central European languages: the Unicode library is slow for one letter.
    /// </summary>
    private static readonly char[] Accented = [
        .. Enumerable.Range(FirstAccented, 0x250 - FirstAccented).Select(letter => Bare((char)letter)),
    ];

    public static string Fold(string text) => Ascii.IsValid(text)
        ? text.ToLowerInvariant()
        : string.Create(text.Length, text, static (folded, source) =>
        {
            for (var at = 0; at < source.Length; at++)
            {
                // Even in German and French, most letters are between few accents.
                _ = Ascii.ToLower(source.AsSpan(at), folded[at..], out var plain);
                at += plain;
                if (at < source.Length)
                {
                    folded[at] = Fold(source[at]);
                }
            }
        });

    private static char Fold(char letter) => letter switch
    {
        < '\u0080' => char.ToLowerInvariant(letter),
        '\u2018' or '\u2019' or '\u02BC' => '\'',
        '\u2010' or '\u2011' => '-',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        '\u00DF' => 's',
        >= '\uD800' and <= '\uDFFF' => letter,
        < '\u0250' => Accented[letter - FirstAccented],
        _ => Bare(letter),
    };

    private static char Bare(char letter)
    {
        if (!char.IsLetter(letter))
        {
            return letter;
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(
            CharUnicodeInfo.GetUnicodeCategory(parts[0]) == UnicodeCategory.NonSpacingMark ? letter : parts[0]);
    }
}
