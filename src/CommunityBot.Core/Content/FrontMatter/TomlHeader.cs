namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>
/// TOML (https://toml.io/en/v1.0.0) as far as front matter goes: tables, arrays of tables, dotted and quoted keys, all
/// four strings, arrays, inline tables. Numbers, dates and booleans stay the text that was typed.
/// </summary>
internal sealed class TomlHeader
{
    private readonly TomlText text;
    private readonly ProblemReport report;
    private readonly TomlTable root = new();
    private int values;

    private TomlHeader(string toml, int firstLine, ProblemReport report)
    {
        text = new TomlText(toml, firstLine);
        this.report = report;
    }

    /// <summary>A line that is not TOML is reported and left out; the rest is read.</summary>
    public static HeaderValue.Mapping Read(string toml, int firstLine, ProblemReport report) =>
        new TomlHeader(toml, firstLine, report).ReadAll().ToValue(firstLine);

    private TomlTable ReadAll()
    {
        var table = root;
        while (!text.SkipBlank())
        {
            var line = text.Line;
            var isRead = text.Take('[') ? ReadTable(line, ref table) : ReadPair(table, 0);
            if (!isRead || !text.AtLineEnd())
            {
                report.Add("broken-header", line, "This line of the header is not valid TOML.");
                text.SkipLine();
            }
        }

        return root;
    }

    /// <summary>[table] and [[table of an array]]; what follows a broken one is kept apart.</summary>
    private bool ReadTable(int line, ref TomlTable table)
    {
        var isArray = text.Take('[');
        var path = ReadKeyPath();
        var isRead = path.Count is > 0 and <= HeaderValue.MaximumDepth
            && text.Take(']')
            && (!isArray || text.Take(']'));
        table = isRead ? root.Descend(path, isArray, line) : new TomlTable();
        return isRead;
    }

    private bool ReadPair(TomlTable table, int depth)
    {
        var line = text.Line;
        var path = ReadKeyPath();
        if (path.Count is 0 or > HeaderValue.MaximumDepth || !text.Take('=') || ReadValue(depth) is not { } value)
        {
            return false;
        }

        (path.Count == 1 ? table : table.Descend(path.GetRange(0, path.Count - 1), isArray: false, line))
            .Set(path[^1], value, line);
        return true;
    }

    private List<string> ReadKeyPath()
    {
        var path = new List<string>();
        do
        {
            if (text.ReadKey() is not { Length: > 0 } key)
            {
                return [];
            }

            path.Add(key);
        }
        while (text.Take('.'));
        return path;
    }

    private HeaderValue? ReadValue(int depth)
    {
        text.SkipSpaces();
        var line = text.Line;
        if (depth > HeaderValue.MaximumDepth || ++values > HeaderValue.MaximumValues)
        {
            report.Add("header-too-large", line, "The header is larger or deeper than any page could mean.");
            return null;
        }

        if (text.Take('['))
        {
            return ReadArray(depth, line);
        }

        if (text.Take('{'))
        {
            var table = new TomlTable();
            while (!text.SkipBlank() && !text.Take('}'))
            {
                if (!ReadPair(table, depth + 1))
                {
                    return null;
                }

                text.SkipBlank();
                text.Take(',');
            }

            return table.ToValue(line);
        }

        return text.ReadScalar() is { } scalar ? new HeaderValue.Scalar(scalar, line) : null;
    }

    private HeaderValue.Sequence? ReadArray(int depth, int line)
    {
        var items = new List<HeaderValue>();
        while (!text.SkipBlank() && !text.Take(']'))
        {
            if (ReadValue(depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
            text.SkipBlank();
            text.Take(',');
        }

        return new HeaderValue.Sequence(items, line);
    }
}
