using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>The takeaways chosen for recaps.</summary>
public sealed class TakeawayTable(SqlStore store) : ITakeaways
{
    internal const string Name = "takeaway";

    private const string Select =
        $"SELECT {Columns} FROM {Name} WHERE community = @community ORDER BY added_at, source";

    private const string Insert =
        $"INSERT INTO {Name} ({Columns}) " +
        "VALUES (@community, @source, @lineage, @sentence, @author, @by, @at) ON CONFLICT DO NOTHING";

    private const string UpdateLineage =
        $"UPDATE {Name} SET lineage = @lineage WHERE community = @community AND source = @source";

    private const string Delete = $"DELETE FROM {Name} WHERE community = @community AND source = @source";

    private const string Columns = "community, source, lineage, sentence, author, added_by, added_at";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> ColumnNames { get; } = Columns.Split(", ");

    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], Read, cancellation);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) =>
        store.ExecuteAsync(Insert, Row(takeaway), cancellation);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        store.ExecuteAsync(UpdateLineage, KeyAndLineage(takeaway, lineage), cancellation);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) =>
        store.ExecuteAsync(Delete, Key(takeaway), cancellation);

    private static (string Name, object? Value)[] Key(Takeaway takeaway) =>
        [("community", takeaway.Community), ("source", takeaway.Source)];

    private static (string Name, object? Value)[] KeyAndLineage(Takeaway takeaway, string lineage) =>
        [.. Key(takeaway), ("lineage", lineage)];

    private static (string Name, object? Value)[] Row(Takeaway takeaway) =>
    [
        .. KeyAndLineage(takeaway, takeaway.Lineage),
        ("sentence", takeaway.Text),
        ("author", takeaway.Author?.ToString()),
        ("by", takeaway.AddedBy.ToString()),
        ("at", takeaway.AddedAt.ToUnixTimeMilliseconds()),
    ];

    private static Takeaway Read(DbDataReader row) => new(
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
