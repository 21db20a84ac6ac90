namespace CommunityBot.Content.Body;

/// <summary>
/// Collects a table of AsciiDoc (<c>|===</c>) and writes it as Markdown with as many lines. Cells may be on one line or
/// on a line each. https://docs.asciidoctor.org/asciidoc/latest/tables/build-a-basic-table/
/// </summary>
internal sealed class AsciiDocTable
{
    /// <summary>A longer cell is not continued, so that its text is not copied for each of its lines.</summary>
    private const int MaximumCell = 2_000;

    private readonly List<List<string>> rows = [];

    private int columns;
    private int count = 1;
    private bool hasHead;

    public bool IsClosed { get; private set; }

    /// <param name="line">With its text already translated.</param>
    public void Add(string line)
    {
        count++;
        if (line.StartsWith("|===", StringComparison.Ordinal))
        {
            IsClosed = true;
            return;
        }

        if (line.Length == 0)
        {
            // A blank line below the first row makes it the head.
            hasHead |= rows.Count == 1 && columns == rows[0].Count;
            return;
        }

        var bar = line.IndexOf('|', StringComparison.Ordinal);
        if (bar < 0)
        {
            if (rows is [.., [.., { Length: < MaximumCell } last] row])
            {
                row[^1] = $"{last} {line.Trim()}".Trim();
            }

            return;
        }

        var cells = line[(bar + 1)..].Split('|').Select(cell => cell.Trim()).ToList();
        columns = columns == 0 ? cells.Count : columns;
        if (rows is [.., var open] && open.Count + cells.Count <= columns)
        {
            open.AddRange(cells);
        }
        else
        {
            rows.Add(cells);
        }
    }

    /// <summary>As many lines as the table had; without a head, which Markdown requires, as a list.</summary>
    public void WriteTo(List<string> lines)
    {
        var first = lines.Count;
        if (hasHead)
        {
            // The line of the opening mark, then the head, and its rule on the blank line below it.
            lines.Add("");
            lines.Add(Row(rows[0]));
            lines.Add(Row([.. Enumerable.Repeat("---", rows[0].Count)]));
            lines.AddRange(rows.Skip(1).Select(Row));
        }
        else
        {
            lines.Add("");
            lines.AddRange(rows.Select(Item));
        }

        while (lines.Count < first + count)
        {
            lines.Add("");
        }
    }

    private static string Row(List<string> cells) => $"| {string.Join(" | ", cells)} |";

    /// <summary>"18:30 – Doors", but "Where: The Example".</summary>
    private static string Item(List<string> cells) =>
        cells is [var label, var value] && !label.Any(char.IsAsciiDigit)
            ? $"* {label}: {value}"
            : $"* {string.Join(" – ", cells)}";
}
