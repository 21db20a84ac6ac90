namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Finds YAML front matter that has no "---" before it and one after it, as Hexo allows
/// (https://hexo.io/docs/front-matter). Every line before the fence is part of YAML, and one key says that it is the
/// header of a page: text above a rule is none.
/// </summary>
internal static class UnopenedHeader
{
    private const string Fence = "---";

    /// <summary>A longer header without its first fence is more likely a data file.</summary>
    private const int MaximumLines = 200;

    private const int MaximumKeyLength = 30;

    private static readonly HashSet<string> HeaderKeys =
        ["title", "titel", "titre", "date", "layout", "slug", "permalink", "category", "categories", "tags"];

    /// <summary>The length of the header without its fence, and the index after the fence; null without one.</summary>
    /// <param name="text">The text of the page without leading blank lines.</param>
    public static (int Length, int After)? Find(ReadOnlySpan<char> text)
    {
        var (keys, isHeader) = (0, false);
        var at = 0;
        for (var count = 0; at < text.Length && count < MaximumLines; count++)
        {
            var length = text[at..].IndexOf('\n');
            var end = length < 0 ? text.Length : at + length;
            var line = text[at..end].TrimEnd();
            if (line.SequenceEqual(Fence))
            {
                // One label above "---" is a heading in Markdown; a file that ends with it has no page.
                return keys > 1 && isHeader && !text[end..].IsWhiteSpace()
                    ? (at, Math.Min(end + 1, text.Length))
                    : null;
            }

            if (KeyOf(line) is { Length: > 0 } key)
            {
                keys++;
                isHeader |= HeaderKeys.Contains(key.ToString());
            }
            else if (!line.IsEmpty && (keys == 0 || !MayFollowKey(line)))
            {
                return null;
            }

            at = end + 1;
        }

        return null;
    }

    /// <summary>An indented line, an item of a list, or a comment.</summary>
    private static bool MayFollowKey(ReadOnlySpan<char> line) =>
        char.IsWhiteSpace(line[0]) || line.StartsWith("- ") || line[0] == '#';

    /// <summary>Keys are in small letters; "When: …" and "Where: …" begin the text of a page.</summary>
    private static ReadOnlySpan<char> KeyOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon is > 0 and < MaximumKeyLength && char.IsAsciiLetterLower(line[0])
            && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t')
            && !line[..colon].ContainsAnyExcept(KeyCharacters)
            ? line[..colon]
            : [];
    }

    private static readonly System.Buffers.SearchValues<char> KeyCharacters = System.Buffers.SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
}
