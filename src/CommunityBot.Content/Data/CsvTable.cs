using System.Buffers;
using System.Text;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;

namespace CommunityBot.Content.Data;

/// <summary>
/// A table of text whose cells are separated by commas, semicolons or tabs and may be quoted (RFC 4180), as a list of
/// maps whose keys are the cells of the first row.
/// </summary>
internal static class CsvTable
{
    /// <summary>A longer first line is no row of names.</summary>
    private const int MaximumHead = 2_000;

    /// <summary>The length of a column's name.</summary>
    private const int MaximumName = 40;

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("<>[](){}.!?:|`");

    /// <summary>Rows that are compared to find out whether a text is a table.</summary>
    private const int ComparedRows = 20;

    /// <summary>Names of the title's column in exports of calendars and in lists, beyond the keys of a page.</summary>
    private static readonly HashSet<string> TitleNames =
        ["subject", "summary", "topic", "event", "thema", "betreff", "veranstaltung", "sujet", "theme", "evenement"];

    /// <summary>The separator of a table whose first row has names; null if the text is something else.</summary>
    public static char? SeparatorOf(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF');
        var end = start.IndexOf('\n');
        if (end is < 3 or > MaximumHead)
        {
            return null;
        }

        var head = start[..end].TrimEnd();
        foreach (var separator in (ReadOnlySpan<char>)['\t', ';', ','])
        {
            if (head.Contains(separator))
            {
                return HasNamesOnly(head, separator) && IsRegular(text, separator) ? separator : null;
            }
        }

        return null;
    }

    /// <summary>One map for each row below the first; empty cells have no entry.</summary>
    public static HeaderValue.Sequence Read(string text, char separator)
    {
        var rows = Rows(text, separator).GetEnumerator();
        if (!rows.MoveNext())
        {
            return new HeaderValue.Sequence([], 1);
        }

        var names = Names(rows.Current.Cells);
        var maps = new List<HeaderValue>();
        var values = 0;
        while (rows.MoveNext() && values < HeaderValue.MaximumValues)
        {
            var (cells, line) = rows.Current;
            var entries = new List<HeaderEntry>();
            foreach (var (name, cell) in names.Zip(cells))
            {
                if (name.Length > 0 && cell.Length > 0)
                {
                    entries.Add(new HeaderEntry(name, new HeaderValue.Scalar(cell, line), line));
                }
            }

            values += entries.Count + 1;
            maps.Add(new HeaderValue.Mapping(entries, line));
        }

        return new HeaderValue.Sequence(maps, 1);
    }

    /// <summary>A map with every column and a value in each, to see what the columns mean.</summary>
    public static HeaderValue.Mapping Columns(string text, char separator) => new(
        [
            .. Names(Rows(text, separator).First().Cells)
                .Where(name => name.Length > 0)
                .Select(name => new HeaderEntry(name, new HeaderValue.Scalar(Example(name), 1), 1)),
        ],
        1);

    /// <summary>"start" is a day or an hour; as a column of events it has a day.</summary>
    private static string Example(string column) =>
        (KeyReader.Read(column) & (KeyWords.Begin | KeyWords.When)) != 0 ? "2030-01-02" : "x";

    private static List<string> Names(List<string> cells)
    {
        var names = cells.ConvertAll(cell => cell.Trim().Trim('#', '*').Trim());
        var hasTitle = names.Exists(name => Header.Fold(name) is "title" or "name" or "titel" or "titre");
        var title = hasTitle ? -1 : names.FindIndex(name => TitleNames.Contains(Header.Fold(name)));
        if (title >= 0)
        {
            names[title] = "title";
        }

        return names;
    }

    private static bool HasNamesOnly(ReadOnlySpan<char> head, char separator)
    {
        var count = 0;
        foreach (var range in head.Split(separator))
        {
            var name = head[range].Trim().Trim('"');
            if (name.Length is 0 or > MaximumName
                || !(char.IsLetter(name[0]) || name[0] is '#' or '*')
                || name.ContainsAny(NotInNames)
                || name.Count(' ') > 3)
            {
                return false;
            }

            count++;
        }

        return count > 1;
    }

    /// <summary>Whether the first rows have as many cells as there are names, or few less.</summary>
    private static bool IsRegular(string text, char separator)
    {
        var names = -1;
        var rows = 0;
        foreach (var (cells, _) in Rows(text, separator).Take(ComparedRows))
        {
            names = names < 0 ? cells.Count : names;
            if (cells.Count > names || cells.Count < Math.Max(2, names - 2))
            {
                return false;
            }

            rows++;
        }

        return rows > 1;
    }

    /// <summary>The rows that are not blank, with their first lines.</summary>
    private static IEnumerable<(List<string> Cells, int Line)> Rows(string text, char separator)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        var (line, began) = (1, 1);
        for (var at = text is ['\uFEFF', ..] ? 1 : 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (isQuoted && at < text.Length)
            {
                var isEnd = letter is '"' && (at + 1 == text.Length || text[at + 1] is not '"');
                if (isEnd)
                {
                    isQuoted = false;
                }
                else
                {
                    cell.Append(letter);
                    at += letter is '"' ? 1 : 0;
                }

                line += letter is '\n' ? 1 : 0;
            }
            else if (letter is '"' && IsBlank(cell))
            {
                isQuoted = true;
                cell.Clear();
            }
            else if (letter == separator || letter is '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (letter is '\n')
                {
                    ReadingTime.Check();
                    if (cells.Exists(one => one.Length > 0))
                    {
                        yield return (cells, began);
                    }

                    cells = [];
                    line++;
                    began = line;
                }
            }
            else
            {
                cell.Append(letter);
            }
        }
    }

    private static bool IsBlank(StringBuilder cell)
    {
        for (var at = 0; at < cell.Length; at++)
        {
            if (!char.IsWhiteSpace(cell[at]))
            {
                return false;
            }
        }

        return true;
    }
}
