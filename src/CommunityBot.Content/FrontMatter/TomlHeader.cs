namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Parses the subset of TOML (https://toml.io/en/v1.0.0) used in front matter: tables, arrays of tables, dotted and
/// quoted keys, all four string types, arrays and inline tables. Numbers, dates and booleans are kept as text. Parsing
/// time is linear in the length of the header.
/// </summary>
internal sealed class TomlHeader
{
    private readonly TomlText text;
    private readonly TomlProblems problems;
    private readonly TomlValues values;
    private readonly TomlTable root = new(TomlTableOrigin.Header);

    /// <summary>The table that the following keys belong to, and its nesting depth.</summary>
    private (TomlTable Table, int Depth) current;

    private TomlHeader(string toml, int firstLine, ProblemReport report)
    {
        text = new TomlText(toml, firstLine);
        problems = new TomlProblems(report);
        values = new TomlValues(text, problems);
        current = (root, 0);
    }

    /// <summary>Parses a header; a line that is not TOML is reported and skipped.</summary>
    public static HeaderValue.Mapping Read(string toml, int firstLine, ProblemReport report) =>
        new TomlHeader(toml, firstLine, report).ReadAll().ToValue(firstLine);

    private TomlTable ReadAll()
    {
        var isAfterBroken = false;
        while (!values.IsFull && !text.SkipBlank())
        {
            var line = text.Line;

            // After a broken line, a "]" at the end of a line more likely closes a broken array than a table header.
            var isRead = text.Here == '[' || (!isAfterBroken && text.AtTableEnd())
                ? ReadTable(line, isAfterBroken)
                : ReadPair(line);

            // After an unclosed value the position is already at the start of the next line to read.
            var isCut = text.IsFirstOnLine;
            var isBroken = !isRead || !(isCut || text.AtLineEnd());
            if (isBroken && !values.IsFull)
            {
                problems.AddBroken(line);
                text.SkipRest();
            }

            isAfterBroken = isBroken || isCut;

            problems.Flush();
        }

        return root;
    }

    /// <summary>Reads [table] or [[array of tables]], even if one of the brackets is missing.</summary>
    private bool ReadTable(int line, bool isAfterBroken)
    {
        if (isAfterBroken && !text.AtTable())
        {
            // Part of a broken array above.
            return false;
        }

        var opened = TakeUpToTwo('[');
        var path = text.ReadKeyPath(HeaderValue.MaximumDepth);
        var closed = path is null ? 0 : TakeUpToTwo(']');
        if (path is null || (closed == 0 && !text.AtLineEnd()) || !values.Count(path.Count, line))
        {
            // The following keys belong to an unknown table and are discarded.
            current = (new TomlTable(TomlTableOrigin.Header), 0);
            return false;
        }

        // The table is defined in spite of a missing bracket: otherwise its keys would be lost or assigned to the table
        // above.
        var (table, clash) = root.Define(path, Math.Max(opened, closed) == 2, line);
        current = (table, path.Count);
        if (clash is not null)
        {
            problems.AddClash(clash, line);
        }

        if (opened > closed)
        {
            problems.AddUnclosed("'['", line);
        }

        return opened >= closed;
    }

    private bool ReadPair(int line)
    {
        var (table, depth) = current;
        var column = text.Column;
        if (text.ReadKeyPath(HeaderValue.MaximumDepth - depth) is not { } path || !values.Count(path.Count - 1, line) ||
            !text.Take('=') || values.ReadOutermost(depth + path.Count - 1, column) is not { } reading)
        {
            return false;
        }

        if (!reading.IsNothing && table.Set(path, reading.Value, line) is { } clash)
        {
            problems.AddClash(clash, line);
        }

        return true;
    }

    private int TakeUpToTwo(char bracket) => text.Take(bracket) ? text.Take(bracket) ? 2 : 1 : 0;
}
