namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>
/// TOML (https://toml.io/en/v1.0.0) as far as front matter goes: tables, arrays of tables, dotted and quoted keys, all
/// four strings, arrays, inline tables. Numbers, dates and booleans stay the text that was typed. Reading takes time in
/// proportion to the text, whatever is in it.
/// </summary>
internal sealed class TomlHeader
{
    private readonly TomlText text;
    private readonly TomlProblems problems;
    private readonly TomlValues values;
    private readonly TomlTable root = new(TomlTableOrigin.Header);

    /// <summary>The table whose keys are read, and how many tables it stands in.</summary>
    private (TomlTable Table, int Depth) current;

    private TomlHeader(string toml, int firstLine, ProblemReport report)
    {
        text = new TomlText(toml, firstLine);
        problems = new TomlProblems(report);
        values = new TomlValues(text, problems);
        current = (root, 0);
    }

    /// <summary>A line that is not TOML is reported and left out; the rest is read.</summary>
    public static HeaderValue.Mapping Read(string toml, int firstLine, ProblemReport report) =>
        new TomlHeader(toml, firstLine, report).ReadAll().ToValue(firstLine);

    private TomlTable ReadAll()
    {
        var isAfterBroken = false;
        while (!values.IsFull && !text.SkipBlank())
        {
            var line = text.Line;

            // A "]" at the end of a line is more likely that of a broken array when the line above is broken as well.
            var isRead = text.Here == '[' || (!isAfterBroken && text.AtTableEnd())
                ? ReadTable(line, isAfterBroken)
                : ReadPair(line);

            // After a cut value the text stands at the start of the next line to be read.
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

    /// <summary>[table] and [[table of an array]], also where one of the brackets is missing.</summary>
    private bool ReadTable(int line, bool isAfterBroken)
    {
        if (isAfterBroken && !text.AtTable())
        {
            // The rest of an array that is broken above.
            return false;
        }

        var opened = TakeUpToTwo('[');
        var path = text.ReadKeyPath(HeaderValue.MaximumDepth);
        var closed = path is null ? 0 : TakeUpToTwo(']');
        if (path is null || (closed == 0 && !text.AtLineEnd()) || !values.Count(path.Count, line))
        {
            // What follows belongs to no table that is known.
            current = (new TomlTable(TomlTableOrigin.Header), 0);
            return false;
        }

        // The author meant this table, and all keys below would be lost or be given to the table above otherwise.
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
