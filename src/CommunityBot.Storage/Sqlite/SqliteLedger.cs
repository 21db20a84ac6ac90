using CommunityBot.Core.Announcements;

using Microsoft.Data.Sqlite;

using NodaTime;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The ledger in SQLite, used by one process at a time.</summary>
public sealed class SqliteLedger(SqliteStore store) : ILedger
{
    /// <summary>
    /// Identifies this run. The storage folder is locked, so any other holder in the table is a process that has ended.
    /// </summary>
    private readonly string holder = Guid.NewGuid().ToString("N");

    /// <summary>
    /// Reads the ledger in a storage folder read-only, while a bot may be running on it; empty when there is no
    /// database.
    /// </summary>
    public static IReadOnlyList<LedgerEntry> Peek(string folder)
    {
        using var connection = SqliteStore.OpenReadOnly(folder);
        return connection is null ? [] : Entries(SqliteStore.Command(connection, LedgerTable.ReadAll));
    }

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(
        string community, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<LedgerEntry>>(
        connection => Entries(SqliteStore.Command(connection, LedgerTable.ReadCommunity, ("community", community))),
        cancellation);

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            var (held, by) = Read(connection, key);
            var claim = LedgerRules.Claim(held, key, now, holderHasStopped: by != holder);
            if (claim is not null)
            {
                Write(connection, held is null ? LedgerTable.Insert : LedgerTable.Update, claim);
            }

            return claim;
        },
        cancellation);

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            if (Read(connection, entry.Key).Entry?.FencingToken != entry.FencingToken)
            {
                return false;
            }

            Write(connection, LedgerTable.Update, entry);
            return true;
        },
        cancellation);

    private static List<LedgerEntry> Entries(SqliteCommand select) => SqliteStore.ReadRows(select, LedgerTable.Entry);

    private static (LedgerEntry? Entry, string? Holder) Read(SqliteConnection connection, PostKey key)
    {
        using var command = SqliteStore.Command(connection, LedgerTable.ReadOne, LedgerTable.Key(key));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (LedgerTable.Entry(reader), LedgerTable.Holder(reader)) : (null, null);
    }

    private void Write(SqliteConnection connection, string sql, LedgerEntry entry)
    {
        using var command = SqliteStore.Command(connection, sql, LedgerTable.Row(entry, holder));
        command.ExecuteNonQuery();
    }
}
