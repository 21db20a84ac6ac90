using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>
/// When a value that was read counts as the true one: differences of case, quotes, spaces and emphasis are ignored.
/// </summary>
internal static partial class LooseText
{
    /// <summary>Half of the true place's words are enough, since pages repeat a place in several forms.</summary>
    private const double EnoughOfThePlace = 0.5;

    private static readonly string[] OnlineWords = ["online", "virtual", "zoom", "youtube"];

    public static string Folded(string text)
    {
        var plain = WebUtility.HtmlDecode(text)
            .Replace("\u00AD", "", StringComparison.Ordinal)
            .Replace('\u2019', '\'')
            .Replace('\u2018', '\'')
            .Replace('\u201C', '"')
            .Replace('\u201D', '"')
            .Normalize(NormalizationForm.FormKC)
            .ToLowerInvariant();
        return Spaces().Replace(Emphasis().Replace(plain, ""), " ").Trim(' ', '.', ',', ';', ':', '"', '\'');
    }

    /// <param name="field">A name of <see cref="CorpusField"/>.</param>
    public static bool AreEqual(string field, string? seen, string? expected)
    {
        if (seen is null || expected is null)
        {
            return seen is null && expected is null;
        }

        return Folded(seen) == Folded(expected) || field switch
        {
            CorpusField.Video or CorpusField.Registration => Address(seen) == Address(expected),
            CorpusField.Venue => IsSamePlace(Folded(seen), Folded(expected)),
            _ => false,
        };
    }

    private static bool IsSamePlace(string seen, string expected)
    {
        var seenWords = Words(seen);
        if (expected.Contains("online", StringComparison.Ordinal) ||
            expected.Contains("virtual", StringComparison.Ordinal))
        {
            return seenWords.Overlaps(OnlineWords);
        }

        var expectedWords = Words(expected);
        var both = (double)seenWords.Intersect(expectedWords, StringComparer.Ordinal).Count();
        return (expectedWords.Count > 0 && both / expectedWords.Count >= EnoughOfThePlace) ||
            (seenWords.Count > 0 && both >= seenWords.Count);
    }

    private static HashSet<string> Words(string text) =>
        LongWord().Matches(text).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>The same video has several addresses; elsewhere the scheme and "www." make no difference.</summary>
    private static string Address(string text) => YouTubeId().Match(text) is { Success: true } video
        ? $"youtube {video.Groups[1].Value}"
        : Scheme().Replace(Folded(text), "").TrimEnd('/');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[*_`]")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\w{3,}")]
    private static partial Regex LongWord();

    [GeneratedRegex(@"(?:v=|youtu\.be/|embed/|live/)([\w-]{11})")]
    private static partial Regex YouTubeId();

    [GeneratedRegex(@"^https?://(www\.)?")]
    private static partial Regex Scheme();
}
