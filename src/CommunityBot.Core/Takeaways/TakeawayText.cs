using System.Text.RegularExpressions;

namespace CommunityBot.Core.Takeaways;

/// <summary>Normalises a chat message to the one-line text of a takeaway, and limits length and number.</summary>
public static partial class TakeawayText
{
    /// <summary>Maximum length of a takeaway in characters: one or two sentences.</summary>
    public const int MaxLength = 280;

    /// <summary>Maximum number per meetup.</summary>
    public const int MaxPerMeetup = 25;

    /// <summary>
    /// Maximum total length per meetup in characters. A Slack text input takes 3000, line breaks included, and a
    /// Discord embed description 4096; neither may truncate a takeaway.
    /// </summary>
    public const int MaxTotalLength = 2800;

    /// <summary>One line, truncated at a word boundary; empty when it has no letter or digit.</summary>
    /// <param name="text">Plain text, without the platform's markup.</param>
    public static string Of(string text)
    {
        var line = LeadingPunctuation.Replace(Spaces.Replace(InvisibleCharacters.Replace(text, " "), " ").Trim(), "");
        return line.Any(char.IsLetterOrDigit) ? Cut(line) : "";
    }

    private static string Cut(string line)
    {
        if (line.Length <= MaxLength)
        {
            return line;
        }

        var end = line.LastIndexOf(' ', MaxLength - 1) is var word && word > MaxLength / 2 ? word : MaxLength - 1;

        // A surrogate pair must not be split.
        end = char.IsHighSurrogate(line[end - 1]) ? end - 1 : end;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.', '…') + "…";
    }

    /// <summary>Control characters, zero-width characters, bidirectional controls and unpaired surrogates.</summary>
    [GeneratedRegex(
        @"[\p{Cc}\u200B\u200E\u200F\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF]|" +
        @"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex InvisibleCharacters { get; }

    /// <summary>A bullet, and leading punctuation after a removed mention, as in ": great point".</summary>
    [GeneratedRegex(@"^(?:[•*\-–>]+ |[•:,; ])+")]
    private static partial Regex LeadingPunctuation { get; }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
