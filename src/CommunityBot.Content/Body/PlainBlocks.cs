using Markdig.Syntax;

namespace CommunityBot.Content.Body;

/// <summary>
/// The lines of blocks of code that are not code: an agenda that is indented, or fenced to keep its columns.
/// </summary>
internal static class PlainBlocks
{
    private const int MaximumLines = 200;

    private static readonly HashSet<string> PlainLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "text", "txt", "plain", "plaintext", "none", "md", "markdown", "agenda", "schedule", "no-highlight",
    };

    /// <param name="lines">Maps positions in the text to lines of the document.</param>
    public static IReadOnlyList<BodyLine> LinesOf(Block block, LineMap lines)
    {
        if (block is not CodeBlock code || code.Lines.Count > MaximumLines
            || (code is FencedCodeBlock fenced && !PlainLanguages.Contains((fenced.Info ?? string.Empty).Trim())))
        {
            return [];
        }

        var read = new List<BodyLine>(code.Lines.Count);
        for (var at = 0; at < code.Lines.Count; at++)
        {
            var line = code.Lines.Lines[at];
            read.Add(new BodyLine(PlainText.Tidy(line.Slice.ToString()), lines.LineAt(line.Position)));
        }

        return read;
    }

    /// <summary>The lines of preformatted text in HTML.</summary>
    /// <param name="number">Line of the element in the document.</param>
    public static IReadOnlyList<BodyLine> LinesOf(string text, int number)
    {
        var lines = text.Split('\n', MaximumLines + 1);
        return lines.Length > MaximumLines
            ? []
            : [.. lines.Select((line, at) => new BodyLine(PlainText.Tidy(line), number + at))];
    }
}
