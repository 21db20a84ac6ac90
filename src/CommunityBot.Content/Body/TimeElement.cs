using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Body;

/// <summary>
/// A <c>time</c> element whose text leaves out the year that its attribute has:
/// <c>&lt;time datetime="2031-03-04"&gt;Tue 4 Mar&lt;/time&gt;</c>.
/// </summary>
internal static class TimeElement
{
    private const int LongestText = 40;

    /// <summary>The year that the text leaves out; null if it has one, or no month.</summary>
    /// <param name="datetime">The attribute; null if there is none.</param>
    public static string? YearFor(string text, string? datetime) =>
        datetime is [var first, var second, var third, var fourth, '-', ..]
            && char.IsAsciiDigit(first) && char.IsAsciiDigit(second)
            && char.IsAsciiDigit(third) && char.IsAsciiDigit(fourth)
            && text.Length < LongestText
            && !text.Contains(datetime[..4], StringComparison.Ordinal)
            && WordFolding.Fold(text).Split([' ', '.', ',', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Any(Lexicon.Months.ContainsKey)
            ? datetime[..4]
            : null;
}
