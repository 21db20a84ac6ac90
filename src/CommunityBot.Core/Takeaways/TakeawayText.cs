using System.Text.RegularExpressions;

namespace CommunityBot.Core.Takeaways;

/// <summary>What somebody wrote as one line for a recap, and how much of it there may be.</summary>
public static partial class TakeawayText
{
    /// <summary>Of one takeaway, in characters: a sentence or two.</summary>
    public const int Longest = 280;

    /// <summary>Of one meetup.</summary>
    public const int Most = 25;

    /// <summary>
    /// All of one meetup together, in characters. A form's question takes 3000 on Slack, line breaks included, and a
    /// post 4096 on Discord; what has been added must not be cut off in either.
    /// </summary>
    public const int LongestList = 2800;

    /// <summary>One line, cut at a word where it is too long; empty when there is nothing to read in it.</summary>
    /// <param name="said">Plain text: the platform has taken its own markup off.</param>
    public static string Of(string said)
    {
        var line = Lead.Replace(Spaces.Replace(Unseen.Replace(said, " "), " ").Trim(), "");
        return line.Any(char.IsLetterOrDigit) ? Cut(line) : "";
    }

    private static string Cut(string line)
    {
        if (line.Length <= Longest)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', Longest - 1) is var word && word > Longest / 2 ? word : Longest - 1;

        // Half of a character outside the basic plane is no character.
        end = char.IsHighSurrogate(line[end - 1]) ? end - 1 : end;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }

    /// <summary>Control characters, halves of characters, and marks that turn the text around them.</summary>
    [GeneratedRegex(
        @"[\p{Cc}\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Unseen { get; }

    /// <summary>
    /// A bullet, and what is left at the beginning of a sentence when a mention before it is gone: "Paul: great point".
    /// </summary>
    [GeneratedRegex(@"^(?:[•*\-–>]+ |[•:,; ])+")]
    private static partial Regex Lead { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
