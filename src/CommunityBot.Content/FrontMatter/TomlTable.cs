namespace CommunityBot.Content.FrontMatter;

/// <summary>How a table was defined; this determines what may still be added to it.</summary>
internal enum TomlTableOrigin
{
    /// <summary>Defined implicitly, as a is by [a.b]; its own header [a] may follow.</summary>
    Implied,

    /// <summary>Defined by a dotted key; further dotted keys may follow, but no table header.</summary>
    Dotted,

    /// <summary>Defined by its own table header, which must not occur again.</summary>
    Header,
}

/// <summary>A key or table that is defined twice.</summary>
/// <param name="Line">The line of the first definition.</param>
/// <param name="IsJoined">True if both are tables, so that the keys of the second are added to the first.</param>
internal sealed record TomlClash(string Key, int Line, bool IsJoined);

/// <summary>A mutable table; TOML can add to one table from several places.</summary>
internal sealed class TomlTable(TomlTableOrigin origin)
{
    private readonly List<Entry> entries = [];

    /// <summary>Index by key, so that headers with many keys are read in linear time.</summary>
    private readonly Dictionary<string, Entry> index = new(StringComparer.Ordinal);

    private TomlTableOrigin origin = origin;

    /// <summary>
    /// Adds a value. A duplicate key keeps its first value, as in all other header formats: the lookup in
    /// <see cref="Header"/> uses the first of equal keys.
    /// </summary>
    /// <returns>The earlier definition, if there is one.</returns>
    public TomlClash? Set(List<string> path, HeaderValue value, int line)
    {
        var table = this;
        TomlClash? joined = null;
        foreach (var key in path.Take(path.Count - 1))
        {
            var existing = table.Find(key) ?? table.Add(key, new TomlTable(TomlTableOrigin.Dotted), line);
            if (existing.Value is not TomlTable next)
            {
                return new TomlClash(key, existing.Line, IsJoined: false);
            }

            joined ??= next.origin == TomlTableOrigin.Header ? new TomlClash(key, existing.Line, IsJoined: true) : null;
            table = next;
        }

        if (table.Find(path[^1]) is { } first)
        {
            return new TomlClash(path[^1], first.Line, IsJoined: false);
        }

        table.Add(path[^1], value, line);
        return joined;
    }

    /// <summary>
    /// Returns the table of a table header, created if it does not exist; [[…]] always appends a new one to its array.
    /// If the name is already used for something else, returns a detached table, so that the first value is kept.
    /// </summary>
    public (TomlTable Table, TomlClash? Clash) Define(List<string> path, bool isArray, int line)
    {
        var table = this;
        foreach (var key in path.Take(path.Count - 1))
        {
            var existing = table.Find(key) ?? table.Add(key, new TomlTable(TomlTableOrigin.Implied), line);
            if (Inner(existing) is not { } next)
            {
                return Detached(key, existing);
            }

            table = next;
        }

        var name = path[^1];
        var created = new TomlTable(TomlTableOrigin.Header);
        switch (table.Find(name))
        {
            case null:
                table.Add(name, isArray ? new List<TomlTable> { created } : created, line);
                return (created, null);

            case { Value: List<TomlTable> list } when isArray:
                list.Add(created);
                return (created, null);

            case { Value: TomlTable { origin: TomlTableOrigin.Implied } implied } when !isArray:
                implied.origin = TomlTableOrigin.Header;
                return (implied, null);

            case { Value: TomlTable first } existing when !isArray:
                // The headers define the same table, so the keys are merged and none is lost.
                return (first, new TomlClash(name, existing.Line, IsJoined: true));

            case var existing:
                return Detached(name, existing);
        }
    }

    public HeaderValue.Mapping ToValue(int line) => new(
        [.. entries.Select(entry => new HeaderEntry(entry.Key, entry.Value switch
        {
            TomlTable table => table.ToValue(entry.Line),
            List<TomlTable> list =>
                new HeaderValue.Sequence([.. list.Select(table => table.ToValue(entry.Line))], entry.Line),
            _ => (HeaderValue)entry.Value,
        }, entry.Line))], line);

    private static TomlTable? Inner(Entry entry) => entry.Value switch
    {
        TomlTable table => table,
        List<TomlTable> list => list[^1],
        _ => null,
    };

    private static (TomlTable Table, TomlClash Clash) Detached(string key, Entry existing) =>
        (new TomlTable(TomlTableOrigin.Header), new TomlClash(key, existing.Line, IsJoined: false));

    private Entry? Find(string key) => index.GetValueOrDefault(key);

    private Entry Add(string key, object value, int line)
    {
        var entry = new Entry(key, value, line);
        entries.Add(entry);
        index.Add(key, entry);
        return entry;
    }

    /// <param name="Value">A <see cref="HeaderValue"/>, a mutable table, or a list of mutable tables.</param>
    private sealed record Entry(string Key, object Value, int Line);
}
