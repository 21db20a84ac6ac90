using System.Globalization;
using System.Text;

namespace CommunityBot.Core.Matching;

/// <summary>Normalizes text for comparison: no case, accents, punctuation or extra spaces.</summary>
public static class NormalizedText
{
    /// <summary>"Ángela O'Brien-Møller" becomes "angela o brien moller".</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return OfAscii(text);
        }

        var normalized = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                normalized.Append(Unaccented(char.ToLowerInvariant(letter)));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark &&
                normalized.Length > 0 && normalized[^1] != ' ')
            {
                normalized.Append(' ');
            }
        }

        return normalized.ToString().TrimEnd();
    }

    /// <summary>The same for the text of most pages, which is indexed and compared in large amounts.</summary>
    private static string OfAscii(string text)
    {
        var normalized = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                normalized[length++] = char.ToLowerInvariant(letter);
            }
            else if (length > 0 && normalized[length - 1] != ' ')
            {
                normalized[length++] = ' ';
            }
        }

        return normalized[..length].TrimEnd(' ').ToString();
    }

    /// <summary>Letters that Unicode does not decompose, as typed on keyboards without them.</summary>
    private static string Unaccented(char letter) => letter switch
    {
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        'þ' => "th",
        _ => letter.ToString(),
    };
}
