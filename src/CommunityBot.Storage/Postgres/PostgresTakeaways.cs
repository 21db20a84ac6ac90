using CommunityBot.Core.Takeaways;

namespace CommunityBot.Storage.Postgres;

/// <summary>The takeaways chosen for recaps, in PostgreSQL.</summary>
public sealed class PostgresTakeaways(PostgresStore store) : ITakeaways
{
    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<Takeaway>>(
            async connection => await PostgresStore.ReadRowsAsync(
                PostgresStore.Command(connection, TakeawayTable.Read, ("community", community)), TakeawayTable.Takeaway,
                cancellation),
            cancellation);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Add, TakeawayTable.Row(takeaway), cancellation);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Move, TakeawayTable.KeyAndLineage(takeaway, lineage), cancellation);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) =>
        WriteAsync(TakeawayTable.Remove, TakeawayTable.Key(takeaway), cancellation);

    private Task<bool> WriteAsync(
        string sql, (string Name, object? Value)[] row, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var command = PostgresStore.Command(connection, sql, row);
            return await command.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);
}
