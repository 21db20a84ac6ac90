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
        if (block is not CodeBlock code || code.Lines.Count is 0 or > MaximumLines
            || !MayHaveTime(code.Lines.Lines[0].Slice.AsSpan())
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

    /// <summary>An agenda starts with an hour; nothing else needs its lines.</summary>
    private static bool MayHaveTime(ReadOnlySpan<char> line) =>
        line[..Math.Min(line.Length, 20)].ContainsAnyInRange('0', '9');

    /// <summary>The lines of preformatted text in HTML.</summary>
    /// <param name="number">Line of the element in the document.</param>
    public static IReadOnlyList<BodyLine> LinesOf(string text, int number)
    {
        var lines = text.Split('\n', MaximumLines + 1);
        var first = lines[0].Length > 0 || lines.Length < 2 ? lines[0] : lines[1];
        return lines.Length > MaximumLines || !MayHaveTime(first)
            ? []
            : [.. lines.Select((line, at) => new BodyLine(PlainText.Tidy(line), number + at))];
    }
}
