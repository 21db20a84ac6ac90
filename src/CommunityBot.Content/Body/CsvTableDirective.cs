using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// The table that reStructuredText writes as comma-separated values, as a table of Markdown. Lines stay lines: the
/// header and the separator are written on the two lines above the first row.
/// https://docutils.sourceforge.io/docs/ref/rst/directives.html#csv-table
/// </summary>
internal static class CsvTableDirective
{
    private const string Directive = ".. csv-table::";

    private const string Header = ":header:";

    private const int MaximumCells = 30;

    /// <summary>The text as it is if it has no such table with a header.</summary>
    public static string ToMarkdown(string text)
    {
        if (!text.Contains(Directive, StringComparison.Ordinal))
        {
            return text;
        }

        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            ReadingTime.Check();
            if (lines[at].AsSpan().TrimStart().StartsWith(Directive, StringComparison.Ordinal))
            {
                at = Rewrite(lines, at);
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>Rewrites the table that begins at a line.</summary>
    /// <returns>Its last line.</returns>
    private static int Rewrite(string[] lines, int start)
    {
        var indent = IndentOf(lines[start]);
        List<string>? header = null;
        var at = start + 1;
        for (; at < lines.Length && lines[at].AsSpan().TrimStart() is [':', ..] option; at++)
        {
            header = option.StartsWith(Header, StringComparison.OrdinalIgnoreCase)
                ? CellsOf(option[Header.Length..].ToString())
                : header;
        }

        var options = at;
        while (at < lines.Length && lines[at].AsSpan().Trim().IsEmpty)
        {
            at++;
        }

        if (header is null || at == options || at >= lines.Length || IndentOf(lines[at]) <= indent)
        {
            return start;
        }

        lines.AsSpan(start, at - start).Fill(string.Empty);
        lines[at - 2] = RowOf(header);
        lines[at - 1] = RowOf([.. header.Select(_ => "---")]);
        while (at < lines.Length && !lines[at].AsSpan().Trim().IsEmpty && IndentOf(lines[at]) > indent
            && CellsOf(lines[at]) is { } cells)
        {
            lines[at++] = RowOf(cells);
        }

        return at - 1;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;

    private static string RowOf(List<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Trim().Replace("|", "\\|", StringComparison.Ordinal)))} |";

    /// <summary>The cells of one row; null if a quoted cell goes on in the next line.</summary>
    private static List<string>? CellsOf(string row)
    {
        var text = row.AsSpan().Trim();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '"' && isQuoted && at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else if (text[at] == '"' && (isQuoted || cell.Length == 0))
            {
                isQuoted = !isQuoted;
            }
            else if (text[at] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (text[at] != ' ' || isQuoted || cell.Length > 0)
            {
                cell.Append(text[at]);
            }
        }

        cells.Add(cell.ToString());
        return isQuoted || cells.Count > MaximumCells ? null : cells;
    }
}
