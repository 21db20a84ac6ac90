using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Turns fenced code blocks that hold the facts of a meeting ("Venue : …", "Time : 3:00 PM") into paragraphs, so that
/// they are read as labelled lines. All other code stays code, which is not searched.
/// </summary>
internal static class LabelledFences
{
    /// <summary>A list of facts is short; longer blocks are code, logs or copied mails.</summary>
    private const int MaximumLines = 30;

    public static PageBody Open(PageBody body)
    {
        if (!body.Blocks.Any(block => block is BodyBlock.CodeBlock))
        {
            return body;
        }

        var blocks = body.Blocks
            .Select(block => block is BodyBlock.CodeBlock code && FactsIn(code) is { } facts ? facts : block)
            .ToList();
        return blocks.SequenceEqual(body.Blocks, ReferenceEqualityComparer.Instance)
            ? body
            : PageBody.Of(blocks, body.Shortcodes);
    }

    /// <summary>"```yaml" is a sample of code, such as the header of a page in a guide.</summary>
    private static bool IsText(string fence) =>
        WordFolding.Fold(fence.Trim('`', ' ', '\r')) is "" or "text" or "txt" or "plain" or "plaintext";

    /// <summary>Null if the block has fewer than two of day, hour and place as labels.</summary>
    private static BodyBlock.Paragraph? FactsIn(BodyBlock.CodeBlock code)
    {
        // Indented code and text between lines of tildes are often reStructuredText: directives and headings.
        var source = code.Markdown.StartsWith("```", StringComparison.Ordinal)
            ? code.Markdown.Split('\n', MaximumLines + 3)
            : [];
        if (source.Length is 0 or > MaximumLines + 2 || !IsText(source[0]))
        {
            return null;
        }

        var lines = source
            .Select((text, index) => new BodyLine(text.Trim(), code.Line + index))
            .Where(line => !line.Text.StartsWith("```", StringComparison.Ordinal))
            .ToList();
        var labels = lines.Select(LabelOf).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        return labels >= 2
            ? new BodyBlock.Paragraph(lines, code.Line, string.Join('\n', lines.Select(line => line.Text)))
            : null;
    }

    private static string? LabelOf(BodyLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 2 or > 30 || line.Text.Length < colon + 3 || line.Text[colon + 1] is not (' ' or '\t'))
        {
            return null;
        }

        var key = line.Text[..colon].Trim(' ', '*', '-', '\t');
        return Lexicon.WhenKeys.IsMatch(key) ? "when"
            : Lexicon.WhereKeys.IsMatch(key) ? "where"
            : LabelledLines.IsHour(key) ? "hour"
            : null;
    }
}
