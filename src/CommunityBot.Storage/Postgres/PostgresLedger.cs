using CommunityBot.Core.Announcements;

using NodaTime;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The ledger shared by several instances, in PostgreSQL: the holder of a claim may be alive in another process, so
/// only its lease and fencing token decide, never the holder's name.
/// </summary>
public sealed class PostgresLedger(PostgresStore store) : ILedger
{
    private const string SelectForUpdate = $"{LedgerTable.ReadOne} FOR UPDATE";

    /// <summary>
    /// Updates only the claim with the same fencing token: an instance that was suspended and lost its claim changes
    /// nothing.
    /// </summary>
    private const string UpdateWithFence = $"{LedgerTable.Update} AND fence = @fence";

    /// <summary>The name of this process in the ledger, for operators who inspect the table.</summary>
    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>Reads the ledger without creating or migrating a table; empty when there is no table.</summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public static async Task<IReadOnlyList<LedgerEntry>> PeekAsync(
        PostgresAddress address, CancellationToken cancellation)
    {
        await using var store = PostgresStore.OpenExisting(address);
        return await store.RunAsync<IReadOnlyList<LedgerEntry>>(
            async connection =>
            {
                await using var exists = PostgresStore.Command(connection, "SELECT to_regclass('ledger') IS NOT NULL");
                return await exists.ExecuteScalarAsync(cancellation) is true
                    ? await EntriesAsync(PostgresStore.Command(connection, LedgerTable.ReadAll), cancellation)
                    : [];
            },
            cancellation);
    }

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<LedgerEntry>>(
            async connection => await EntriesAsync(
                PostgresStore.Command(connection, LedgerTable.ReadCommunity, ("community", community)), cancellation),
            cancellation);

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
    {
        // The unique holder name makes a retry idempotent: it recognises a claim that was committed just before the
        // connection was lost.
        var holder = $"{instance}/{Guid.NewGuid():N}";
        return store.InTransactionAsync(
            connection => ClaimAsync(connection, key, now, holder, cancellation), cancellation);
    }

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var update = PostgresStore.Command(
                connection, UpdateWithFence, LedgerTable.Row(entry, instance));
            return await update.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);

    private static async Task<LedgerEntry?> ClaimAsync(
        NpgsqlConnection connection, PostKey key, Instant now, string holder, CancellationToken cancellation)
    {
        while (true)
        {
            var (held, by) = await ReadAsync(connection, SelectForUpdate, key, cancellation);
            if (by == holder)
            {
                return held;
            }

            if (LedgerRules.Claim(held, key, now, holderHasStopped: false) is not { } claim)
            {
                return null;
            }

            await using var write = PostgresStore.Command(
                connection, held is null ? LedgerTable.Insert : LedgerTable.Update, LedgerTable.Row(claim, holder));
            if (await write.ExecuteNonQueryAsync(cancellation) == 1)
            {
                return claim;
            }

            // Another instance inserted the first row for this post after the select above: read its row and decide
            // again.
        }
    }

    private static async Task<(LedgerEntry? Entry, string? Holder)> ReadAsync(
        NpgsqlConnection connection, string sql, PostKey key, CancellationToken cancellation)
    {
        await using var command = PostgresStore.Command(connection, sql, LedgerTable.Key(key));
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? (LedgerTable.Entry(reader), LedgerTable.Holder(reader))
            : (null, null);
    }

    private static Task<List<LedgerEntry>> EntriesAsync(NpgsqlCommand select, CancellationToken cancellation) =>
        PostgresStore.ReadRowsAsync(select, LedgerTable.Entry, cancellation);
}
