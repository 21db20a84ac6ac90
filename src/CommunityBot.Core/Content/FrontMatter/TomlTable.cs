namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>A table while it grows: TOML may come back to one from several places.</summary>
internal sealed class TomlTable
{
    private readonly List<(string Key, object Value, int Line)> entries = [];

    public void Set(string key, HeaderValue value, int line) => entries.Add((key, value, line));

    /// <summary>
    /// The table at the end of the path, made where it is missing; with [[…]] always a new one in its list.
    /// </summary>
    public TomlTable Descend(IReadOnlyList<string> path, bool isArray, int line)
    {
        var table = this;
        for (var i = 0; i < path.Count; i++)
        {
            table = table.Step(path[i], isArray && i == path.Count - 1, line);
        }

        return table;
    }

    public HeaderValue.Mapping ToValue(int line) => new(
        [.. entries.Select(entry => new HeaderEntry(entry.Key, entry.Value switch
        {
            TomlTable table => table.ToValue(entry.Line),
            List<TomlTable> list =>
                new HeaderValue.Sequence([.. list.Select(table => table.ToValue(entry.Line))], entry.Line),
            _ => (HeaderValue)entry.Value,
        }, entry.Line))], line);

    private TomlTable Step(string key, bool isNewItem, int line)
    {
        var there = entries.Find(entry => entry.Key == key).Value;
        if (there is List<TomlTable> list)
        {
            if (isNewItem)
            {
                list.Add(new TomlTable());
            }

            return list[^1];
        }

        if (there is TomlTable table && !isNewItem)
        {
            return table;
        }

        var fresh = new TomlTable();
        entries.Add((key, isNewItem ? new List<TomlTable> { fresh } : fresh, line));
        return fresh;
    }
}
