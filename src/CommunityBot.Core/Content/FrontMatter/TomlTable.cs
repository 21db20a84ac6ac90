namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>What a table was made by; it decides what may still be added to it.</summary>
internal enum TomlTableOrigin
{
    /// <summary>A longer header, as [a.b] makes a: its own header may follow.</summary>
    Implied,

    /// <summary>A dotted key: more of them may follow, but no header.</summary>
    Dotted,

    /// <summary>Its own header: nothing else may name it.</summary>
    Header,
}

/// <summary>A key or table that was there before.</summary>
/// <param name="Line">Where it was first.</param>
/// <param name="IsJoined">Whether both are tables, so that the second one's keys are added to the first.</param>
internal sealed record TomlClash(string Key, int Line, bool IsJoined);

/// <summary>A table while it grows: TOML may come back to one from several places.</summary>
internal sealed class TomlTable(TomlTableOrigin origin)
{
    private readonly List<Entry> entries = [];

    /// <summary>By key: a header of many keys is read in the time its length takes.</summary>
    private readonly Dictionary<string, Entry> index = new(StringComparer.Ordinal);

    private TomlTableOrigin origin = origin;

    /// <summary>
    /// Adds a value. A key that is there keeps its first value, because every other kind of header does so too: the
    /// lookup in <see cref="Header"/> takes the first of equal keys.
    /// </summary>
    /// <returns>What was there before, when something was.</returns>
    public TomlClash? Set(List<string> path, HeaderValue value, int line)
    {
        var table = this;
        TomlClash? joined = null;
        foreach (var key in path.Take(path.Count - 1))
        {
            var there = table.Find(key) ?? table.Add(key, new TomlTable(TomlTableOrigin.Dotted), line);
            if (there.Value is not TomlTable next)
            {
                return new TomlClash(key, there.Line, IsJoined: false);
            }

            joined ??= next.origin == TomlTableOrigin.Header ? new TomlClash(key, there.Line, IsJoined: true) : null;
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
    /// The table of a header, made where it is missing; for [[…]] always a new one in its list. Where the name belongs
    /// to something that is no such table, a table outside of this one: the first value stays what it was.
    /// </summary>
    public (TomlTable Table, TomlClash? Clash) Define(List<string> path, bool isArray, int line)
    {
        var table = this;
        foreach (var key in path.Take(path.Count - 1))
        {
            var there = table.Find(key) ?? table.Add(key, new TomlTable(TomlTableOrigin.Implied), line);
            if (Inner(there) is not { } next)
            {
                return Outside(key, there);
            }

            table = next;
        }

        var name = path[^1];
        var own = new TomlTable(TomlTableOrigin.Header);
        switch (table.Find(name))
        {
            case null:
                table.Add(name, isArray ? new List<TomlTable> { own } : own, line);
                return (own, null);

            case { Value: List<TomlTable> list } when isArray:
                list.Add(own);
                return (own, null);

            case { Value: TomlTable { origin: TomlTableOrigin.Implied } implied } when !isArray:
                implied.origin = TomlTableOrigin.Header;
                return (implied, null);

            case { Value: TomlTable first } there when !isArray:
                // Both describe one thing: what only the second one says is lost to nobody.
                return (first, new TomlClash(name, there.Line, IsJoined: true));

            case var there:
                return Outside(name, there);
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

    private static (TomlTable Table, TomlClash Clash) Outside(string key, Entry there) =>
        (new TomlTable(TomlTableOrigin.Header), new TomlClash(key, there.Line, IsJoined: false));

    private Entry? Find(string key) => index.GetValueOrDefault(key);

    private Entry Add(string key, object value, int line)
    {
        var entry = new Entry(key, value, line);
        entries.Add(entry);
        index.Add(key, entry);
        return entry;
    }

    /// <param name="Value">A <see cref="HeaderValue"/>, a table that may grow, or the list of such tables.</param>
    private sealed record Entry(string Key, object Value, int Line);
}
