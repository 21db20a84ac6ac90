using CommunityBot.Core.Announcements;

using NodaTime;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The ledger that several instances share. Who holds a claim may be alive elsewhere, so only its lease and its fence
/// decide; never the name of the holder.
/// </summary>
public sealed class PostgresLedger(PostgresStore store) : ILedger
{
    private const string ReadOneForUs = $"{LedgerTable.ReadOne} FOR UPDATE";

    /// <summary>Written only over the claim it belongs to: a sleeper that lost it changes nothing.</summary>
    private const string UpdateOwn = $"{LedgerTable.Update} AND fence = @fence";

    /// <summary>This run's name in the ledger, for people who look.</summary>
    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    /// <summary>What the database remembers, without making or changing a table; empty when there is nothing.</summary>
    /// <exception cref="StorageException">It cannot be reached.</exception>
    public static async Task<IReadOnlyList<LedgerEntry>> PeekAsync(
        PostgresAddress address, CancellationToken cancellation)
    {
        await using var store = PostgresStore.Look(address);
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
        // By its own name a claim that was granted just before the line broke is recognised when it is asked for again.
        var holder = $"{instance}/{Guid.NewGuid():N}";
        return store.InTransactionAsync(
            connection => ClaimAsync(connection, key, now, holder, cancellation), cancellation);
    }

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var update = PostgresStore.Command(connection, UpdateOwn, LedgerTable.Row(entry, instance));
            return await update.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);

    private static async Task<LedgerEntry?> ClaimAsync(
        NpgsqlConnection connection, PostKey key, Instant now, string holder, CancellationToken cancellation)
    {
        while (true)
        {
            var (held, by) = await ReadAsync(connection, ReadOneForUs, key, cancellation);
            if (by == holder)
            {
                return held;
            }

            if (LedgerRules.Claim(held, key, now, holderIsGone: false) is not { } claim)
            {
                return null;
            }

            await using var write = PostgresStore.Command(
                connection, held is null ? LedgerTable.Insert : LedgerTable.Update, LedgerTable.Row(claim, holder));
            if (await write.ExecuteNonQueryAsync(cancellation) == 1)
            {
                return claim;
            }

            // Another instance wrote the first line of this post between our look and our line: look again, at its
            // line.
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
        PostgresStore.RowsAsync(select, LedgerTable.Entry, cancellation);
}
