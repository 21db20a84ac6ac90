using System.Globalization;
using System.Text;

namespace CommunityBot.Core.Matching;

/// <summary>Normalizes text for comparison: no case, accents, punctuation or extra spaces.</summary>
public static class NormalizedText
{
    /// <summary>"Ángela O'Brien-Møller" becomes "angela o brien moller".</summary>
    public static string Of(string text)
    {
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
