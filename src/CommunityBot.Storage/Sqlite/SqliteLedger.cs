using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;

using Microsoft.Data.Sqlite;

using NodaTime;

namespace CommunityBot.Storage.Sqlite;

/// <summary>The ledger in the embedded database.</summary>
public sealed class SqliteLedger(SqliteStore store) : ILedger
{
    private const string Columns =
        "kind, lineage, occurrence, channel, state, holder, fence, attempts, may_stand, first_claimed, lease_until, " +
        "not_before, message_id, fingerprint, facts, reason, recorded_at, community";

    private const string WhereKey =
        "community = $community AND kind = $kind AND lineage = $lineage AND occurrence = $occurrence AND channel = $channel";

    /// <summary>This run. The store is ours alone, so whatever another run holds, that run is dead.</summary>
    private readonly string holder = Guid.NewGuid().ToString("N");

    /// <summary>What a storage folder remembers, without disturbing a bot that is running on it; empty when there is nothing.</summary>
    public static IReadOnlyList<LedgerEntry> Peek(string folder)
    {
        using var connection = SqliteStore.Look(folder);
        return connection is null ? [] : Entries(SqliteStore.Command(connection, $"SELECT {Columns} FROM ledger"));
    }

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) => store.ReadAsync<IReadOnlyList<LedgerEntry>>(
        connection => Entries(SqliteStore.Command(
            connection,
            $"SELECT {Columns} FROM ledger WHERE community = $community",
            ("community", community))),
        cancellation);

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            var (held, by) = Read(connection, key);
            var claim = LedgerRules.Claim(held, key, now, holderIsGone: by != holder);
            if (claim is not null)
            {
                Write(connection, claim);
            }

            return claim;
        },
        cancellation);

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            if (Read(connection, entry.Key).Entry?.Fence != entry.Fence)
            {
                return false;
            }

            Write(connection, entry);
            return true;
        },
        cancellation);

    private static List<LedgerEntry> Entries(SqliteCommand select)
    {
        using (select)
        using (var reader = select.ExecuteReader())
        {
            var entries = new List<LedgerEntry>();
            while (reader.Read())
            {
                entries.Add(Entry(reader));
            }

            return entries;
        }
    }

    private static (LedgerEntry? Entry, string? Holder) Read(SqliteConnection connection, PostKey key)
    {
        using var command = SqliteStore.Command(
            connection,
            $"SELECT {Columns} FROM ledger WHERE {WhereKey}",
            ("community", key.Community),
            ("kind", key.Kind),
            ("lineage", key.Lineage),
            ("occurrence", key.Occurrence),
            ("channel", key.Channel.ToString()));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (Entry(reader), reader.GetString(5)) : (null, null);
    }

    private void Write(SqliteConnection connection, LedgerEntry entry)
    {
        using var command = SqliteStore.Command(
            connection,
            $"INSERT INTO ledger ({Columns}) VALUES ($kind, $lineage, $occurrence, $channel, $state, " +
            "$holder, $fence, $attempts, $mayStand, $firstClaimed, $leaseUntil, $notBefore, $messageId, $fingerprint, " +
            "$facts, $reason, $recordedAt, $community) ON CONFLICT DO UPDATE SET state = excluded.state, holder = excluded.holder, " +
            "fence = excluded.fence, attempts = excluded.attempts, may_stand = excluded.may_stand, " +
            "lease_until = excluded.lease_until, not_before = excluded.not_before, message_id = excluded.message_id, " +
            "fingerprint = excluded.fingerprint, facts = excluded.facts, reason = excluded.reason, recorded_at = excluded.recorded_at",
            ("community", entry.Key.Community),
            ("kind", entry.Key.Kind),
            ("lineage", entry.Key.Lineage),
            ("occurrence", entry.Key.Occurrence),
            ("channel", entry.Key.Channel.ToString()),
            ("state", entry.State.ToString()),
            ("holder", holder),
            ("fence", entry.Fence),
            ("attempts", entry.Attempts),
            ("mayStand", entry.MayStand ? 1 : 0),
            ("firstClaimed", entry.FirstClaimed.ToUnixTimeMilliseconds()),
            ("leaseUntil", entry.LeaseUntil?.ToUnixTimeMilliseconds()),
            ("notBefore", entry.NotBefore?.ToUnixTimeMilliseconds()),
            ("messageId", entry.MessageId),
            ("fingerprint", entry.Fingerprint),
            ("facts", entry.Facts),
            ("reason", entry.Reason),
            ("recordedAt", entry.RecordedAt.ToUnixTimeMilliseconds()));
        command.ExecuteNonQuery();
    }

    private static LedgerEntry Entry(SqliteDataReader row) => new(
        new PostKey(row.GetString(17), row.GetString(0), row.GetString(1), row.GetString(2), ChannelRef.Read(row.GetString(3)) ?? default),
        Enum.Parse<PostState>(row.GetString(4)))
    {
        Fence = row.GetInt64(6),
        Attempts = row.GetInt32(7),
        MayStand = row.GetInt64(8) != 0,
        FirstClaimed = Instant.FromUnixTimeMilliseconds(row.GetInt64(9)),
        LeaseUntil = Moment(row, 10),
        NotBefore = Moment(row, 11),
        MessageId = Text(row, 12),
        Fingerprint = Text(row, 13),
        Facts = Text(row, 14),
        Reason = Text(row, 15),
        RecordedAt = Instant.FromUnixTimeMilliseconds(row.GetInt64(16)),
    };

    private static Instant? Moment(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
