using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>SQL statements and row mapping of the takeaway table, shared by SQLite and PostgreSQL.</summary>
internal static class TakeawayTable
{
    public const string Name = "takeaway";

    public const string Read = $"SELECT {Columns} FROM {Name} WHERE community = @community ORDER BY added_at, source";

    public const string Add = $"INSERT INTO {Name} ({Columns}) VALUES (@community, @source, @lineage, @sentence, " +
        "@author, @by, @at) ON CONFLICT DO NOTHING";

    public const string Move =
        $"UPDATE {Name} SET lineage = @lineage WHERE community = @community AND source = @source";

    public const string Remove = $"DELETE FROM {Name} WHERE community = @community AND source = @source";

    private const string Columns = "community, source, lineage, sentence, author, added_by, added_at";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    public static IReadOnlyList<string> ColumnNames { get; } = Columns.Split(", ");

    public static (string Name, object? Value)[] Key(Takeaway takeaway) =>
        [("community", takeaway.Community), ("source", takeaway.Source)];

    public static (string Name, object? Value)[] KeyAndLineage(Takeaway takeaway, string lineage) =>
        [.. Key(takeaway), ("lineage", lineage)];

    public static (string Name, object? Value)[] Row(Takeaway takeaway) =>
    [
        .. KeyAndLineage(takeaway, takeaway.Lineage),
        ("sentence", takeaway.Text),
        ("author", takeaway.Author?.ToString()),
        ("by", takeaway.AddedBy.ToString()),
        ("at", takeaway.AddedAt.ToUnixTimeMilliseconds()),
    ];

    public static Takeaway Takeaway(DbDataReader row) => new(
        row.GetString(0),
        row.GetString(2),
        row.GetString(1),
        row.GetString(3),
        ChannelRef.Read(row.GetString(5)) ?? default,
        Instant.FromUnixTimeMilliseconds(row.GetInt64(6)))
    {
        Author = row.IsDBNull(4) ? null : ChannelRef.Read(row.GetString(4)),
    };
}
