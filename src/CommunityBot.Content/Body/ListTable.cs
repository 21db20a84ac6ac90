using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// The table that reStructuredText writes as a list of lists; Markdown reads its rows as list items.
/// https://docutils.sourceforge.io/docs/ref/rst/directives.html#list-table
/// </summary>
internal static class ListTable
{
    private const string Directive = ".. list-table::";

    private const string HeaderRows = ":header-rows:";

    /// <summary>From four columns on, Markdown takes the rows for code.</summary>
    private const int MaximumIndent = 3;

    /// <summary>Adds the list, as a table if it follows the directive.</summary>
    public static void Add(List<BodyBlock> blocks, BodyBlock.Bullets list)
    {
        if (blocks is not [.., BodyBlock.Paragraph directive]
            || !directive.Markdown.TrimStart().StartsWith(Directive, StringComparison.Ordinal)
            || RowsOf(list) is not { Count: > 0 } rows)
        {
            blocks.Add(list);
            return;
        }

        var heads = HeaderRowsIn(directive.Markdown);
        blocks.RemoveAt(blocks.Count - 1);
        blocks.Add(new BodyBlock.Table(
            [.. rows.Select((cells, at) => new TableRow(cells, IsHeader: at < heads))], list.Line, list.Markdown));
    }

    /// <summary>The text with the rows of such tables indented as far as Markdown allows; lines stay lines.</summary>
    public static string Dedent(string text)
    {
        if (!text.Contains(Directive, StringComparison.Ordinal))
        {
            return text;
        }

        var left = new StringBuilder(text.Length);
        var (inTable, cut) = (false, 0);
        foreach (var line in text.Split('\n'))
        {
            var indent = line.Length - line.TrimStart(' ').Length;
            var isBlank = line.AsSpan().Trim().IsEmpty;
            if (line.AsSpan(indent).StartsWith(Directive, StringComparison.Ordinal))
            {
                (inTable, cut) = (true, 0);
            }
            else if (inTable && !isBlank)
            {
                inTable = indent > 0;
                cut = IsRow(line.AsSpan(indent)) ? Math.Max(0, indent - MaximumIndent) : cut;
            }

            left.Append(inTable && !isBlank ? line.AsSpan(Math.Min(cut, indent)) : line).Append('\n');
        }

        left.Length--;
        return left.ToString();
    }

    /// <summary>"* - Time", "- - Time": an item that begins with an item, of any bullets.</summary>
    private static bool IsRow(ReadOnlySpan<char> line) =>
        line is ['*' or '-' or '+', ' ', ..] && line[1..].TrimStart(' ') is ['*' or '-' or '+', ' ', ..];

    /// <summary>The cells of each row; null if an item is not a row.</summary>
    private static List<IReadOnlyList<BodyLine>>? RowsOf(BodyBlock.Bullets list)
    {
        var rows = new List<IReadOnlyList<BodyLine>>(list.Items.Count);
        foreach (var item in list.Items)
        {
            if (item is not { Lines.Count: 0, Nested: [BodyBlock.Bullets { Items: var cells }, ..] })
            {
                return null;
            }

            rows.Add([.. cells.Select(cell => cell.Lines switch
            {
                [] => new BodyLine(string.Empty, list.Line),
                [var only] => only,
                [var first, ..] => new BodyLine(string.Join(' ', cell.Lines.Select(line => line.Text)), first.Number)
                {
                    Links = [.. cell.Lines.SelectMany(line => line.Links)],
                },
            })]);
        }

        return rows;
    }

    private static int HeaderRowsIn(string directive)
    {
        var at = directive.IndexOf(HeaderRows, StringComparison.Ordinal);
        var value = at < 0 ? "" : directive[(at + HeaderRows.Length)..].Split('\n', 2)[0].Trim();
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }
}
