using CommunityBot.Core.Takeaways;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The takeaways chosen for recaps, in SQLite.</summary>
public sealed class SqliteTakeaways(SqliteStore store) : ITakeaways
{
    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<Takeaway>>(
            connection => SqliteStore.ReadRows(
                SqliteStore.Command(connection, TakeawayTable.Read, ("community", community)), TakeawayTable.Takeaway),
            cancellation);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Add, TakeawayTable.Row(takeaway), cancellation);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Move, TakeawayTable.KeyAndLineage(takeaway, lineage), cancellation);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Remove, TakeawayTable.Key(takeaway), cancellation);

    private Task<bool> WriteAsync(
        string sql, (string Name, object? Value)[] row, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var command = SqliteStore.Command(connection, sql, row);
            return command.ExecuteNonQuery() == 1;
        },
        cancellation);
}
