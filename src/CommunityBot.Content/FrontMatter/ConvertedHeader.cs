using System.Text;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Finds YAML front matter that a converter took for text: its first fence became a long rule, its lines end with the
/// backslash of a line break, and its last fence underlines them as a heading.
/// </summary>
internal static class ConvertedHeader
{
    /// <summary>Converters draw a rule over the whole line; a fence has three.</summary>
    private const int MinimumRule = 10;

    private const int MaximumLines = 100;

    /// <summary>The header as YAML, and the index after its underline; null without one.</summary>
    /// <param name="text">The text of the page without leading blank lines; the YAML begins two lines below.</param>
    public static (string Yaml, int After)? Find(string text)
    {
        if (!text.StartsWith("----------", StringComparison.Ordinal))
        {
            return null;
        }

        var yaml = new StringBuilder();
        var (at, keys) = (0, 0);
        for (var count = 0; at < text.Length && count < MaximumLines; count++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(at, end - at).TrimEnd();
            at = Math.Min(end + 1, text.Length);
            if (count < 2)
            {
                if (count is 0 ? line.Length < MinimumRule || line.ContainsAnyExcept('-') : !line.IsEmpty)
                {
                    return null;
                }

                continue;
            }

            if (line.Length > 2 && !line.ContainsAnyExcept('-'))
            {
                return keys > 1 ? (yaml.ToString(), at) : null;
            }

            if (!IsKey(line) || !line.EndsWith("\\"))
            {
                return null;
            }

            keys++;
            yaml.Append(line[..^1].TrimEnd()).Append('\n');
        }

        return null;
    }

    private static bool IsKey(ReadOnlySpan<char> line) =>
        line.IndexOf(':') is > 0 and < 30 and var colon && char.IsAsciiLetterLower(line[0])
        && !line[..colon].Contains(' ');
}
