using CommunityBot.Core.Matching;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>
/// Decides whether two texts of a page differ in what they say, or only in how it is written: case, accents,
/// punctuation, "&amp;" for "and", the order of words, a typo.
/// </summary>
internal static class ComparedText
{
    /// <summary>A word this short, or one with a digit, is compared exactly: "Hall A" is not "Hall B".</summary>
    private const int ShortestWordWithTypo = 5;

    /// <summary>Up to this length a difference of two characters may be another word: "Rust" is not "Dusk".</summary>
    private const int ShortTitle = 6;

    private const int MaximumLength = 500;

    /// <summary>True if two texts have the same words in the same order.</summary>
    public static bool IsSameText(string left, string right) => Of(left) == Of(right);

    /// <summary>True if two titles are the same, or differ by a small edit.</summary>
    /// <remarks>Small is two characters, or a fifth of the longer title.</remarks>
    public static bool IsSameTitle(string left, string right)
    {
        var (one, other) = (Of(left), Of(right));
        if (one == other || HasSameWords(one, other))
        {
            return true;
        }

        var longest = Math.Max(one.Length, other.Length);
        var distance = Distance(one, other);
        return distance <= longest / 5 || (distance <= 2 && longest > ShortTitle) || (distance == 1 && longest > 3);
    }

    /// <summary>
    /// True if two places are the same: their words agree up to a typo, or one only adds to the other, such as the
    /// street to the name of the house.
    /// </summary>
    public static bool IsSamePlace(string left, string right)
    {
        if (HasSimilarWords(Of(left), Of(right)))
        {
            return true;
        }

        var one = Parts(left);
        var other = Parts(right);
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return few.Count > 0 && few.Count < many.Count && few.TrueForAll(
            part => many.Exists(longer => HasSimilarWords(part, longer)));
    }

    /// <summary>True if two names are those of one person: equal up to a typo, a middle name or a degree.</summary>
    public static bool IsSamePerson(string left, string right)
    {
        var (one, other) = (Of(left), Of(right));
        var (few, many) = (one.Split(' '), other.Split(' '));
        if (few.Length > many.Length)
        {
            (few, many) = (many, few);
        }

        return HasSimilarWords(one, other) || (few.Length > 1 && few.All(many.Contains));
    }

    /// <summary>
    /// True if two addresses lead to the same page, whatever their scheme, case or tracking parameters.
    /// </summary>
    public static bool IsSameAddress(string left, string right) => Address(left) == Address(right);

    /// <summary>The words of a text, as compared; "and" in every supported language is the same word.</summary>
    private static string Of(string text)
    {
        var words = NormalizedText.Of(text.Replace("&", " and ", StringComparison.Ordinal)
            .Replace(" + ", " and ", StringComparison.Ordinal)).Split(' ');
        return string.Join(' ', words.Select(word => word is "und" or "et" ? "and" : word));
    }

    private static List<string> Parts(string place) =>
        [.. place.Split([',', ';', '\n', '(', ')']).Select(Of).Where(part => part.Length > 0)];

    private static bool HasSameWords(string left, string right) =>
        left.Split(' ').Order(StringComparer.Ordinal).SequenceEqual(right.Split(' ').Order(StringComparer.Ordinal))
        || left.Replace(" ", "", StringComparison.Ordinal) == right.Replace(" ", "", StringComparison.Ordinal);

    private static bool HasSimilarWords(string left, string right)
    {
        if (HasSameWords(left, right))
        {
            return true;
        }

        var (one, other) = (left.Split(' '), right.Split(' '));
        return one.Length == other.Length && one.Zip(other).All(pair => pair.First == pair.Second || IsTypo(pair));
    }

    private static bool IsTypo((string One, string Other) words) =>
        words.One.Length >= ShortestWordWithTypo && words.Other.Length >= ShortestWordWithTypo
        && !words.One.Any(char.IsDigit) && !words.Other.Any(char.IsDigit)
        && Distance(words.One, words.Other) == 1;

    private static string Address(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            return address.Trim();
        }

        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var query = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.StartsWith("utm_", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        return $"{host.ToLowerInvariant()}:{(uri.IsDefaultPort ? "" : uri.Port)}{uri.AbsolutePath.TrimEnd('/')}" +
            $"?{string.Join('&', query)}";
    }

    /// <summary>Distance of whole texts; <see cref="EditDistance"/> compares only the first 64 characters.</summary>
    private static int Distance(string left, string right)
    {
        var one = left[..Math.Min(left.Length, MaximumLength)];
        var other = right[..Math.Min(right.Length, MaximumLength)];
        if (one.Length <= 64 && other.Length <= 64)
        {
            return EditDistance.Between(one, other);
        }

        var before = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var (at, letter) in one.Index())
        {
            var row = new int[other.Length + 1];
            row[0] = at + 1;
            for (var column = 1; column <= other.Length; column++)
            {
                row[column] = Math.Min(
                    Math.Min(row[column - 1], before[column]) + 1,
                    before[column - 1] + (letter == other[column - 1] ? 0 : 1));
            }

            before = row;
        }

        return before[^1];
    }
}
