using System.Data.Common;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>
/// The ledger. In a shared database the holder of a claim may be alive in another process, so only its lease and
/// fencing token decide; otherwise the holder is this process, or one that has ended.
/// </summary>
public sealed class LedgerTable(SqlStore store) : ILedger
{
    internal const string SelectAll = $"SELECT {Columns} FROM ledger";

    internal const string Insert =
        $"INSERT INTO ledger ({Columns}) VALUES (@kind, @lineage, @occurrence, @channel, @state, @holder, @fence, " +
        "@attempts, @mayStand, @firstClaimed, @leaseUntil, @notBefore, @messageId, @fingerprint, @facts, @reason, " +
        "@recordedAt, @community) ON CONFLICT DO NOTHING";

    private const string Columns =
        "kind, lineage, occurrence, channel, state, holder, fence, attempts, may_stand, first_claimed, lease_until, " +
        "not_before, message_id, fingerprint, facts, reason, recorded_at, community";

    private const string SelectCommunity = $"{SelectAll} WHERE community = @community";

    /// <summary>Posts that are still attempted, and those that were decided lately.</summary>
    private const string SelectRecent =
        $"{SelectAll} WHERE (state = 'Waiting' AND not_before >= @since) " +
        "OR (state IN ('Refused', 'Posted') AND recorded_at >= @since)";

    private const string SelectOne = $"{SelectAll} WHERE {IsKey}";

    private const string Update =
        "UPDATE ledger SET state = @state, holder = @holder, fence = @fence, attempts = @attempts, " +
        "may_stand = @mayStand, first_claimed = @firstClaimed, lease_until = @leaseUntil, not_before = @notBefore, " +
        "message_id = @messageId, fingerprint = @fingerprint, facts = @facts, reason = @reason, " +
        $"recorded_at = @recordedAt WHERE {IsKey}";

    /// <summary>
    /// Updates only the claim with the same fencing token: an instance that was suspended and lost its claim changes
    /// nothing.
    /// </summary>
    private const string UpdateWithFence = $"{Update} AND fence = @fence";

    /// <summary>The reason of a deleted post, which earlier versions know as a refused one.</summary>
    private const string Deleted = "an organiser deleted the post";

    private const string IsKey =
        "community = @community AND kind = @kind AND lineage = @lineage AND occurrence = @occurrence " +
        "AND channel = @channel";

    /// <summary>The start of this run's holder names; names the process for operators who inspect the table.</summary>
    private readonly string instance = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():N}";

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(SelectCommunity, [("community", community)], EntryOfHolder, cancellation);

    /// <summary>
    /// The entries of all communities, read without creating or migrating a table; empty when there is no table.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be read.</exception>
    public Task<IReadOnlyList<LedgerEntry>> PeekAsync(CancellationToken cancellation) =>
        store.PeekAsync("ledger", SelectAll, [], Entry, cancellation);

    /// <summary>
    /// The posts of all communities that wait for an attempt after a moment, and those posted or refused since then.
    /// </summary>
    public Task<IReadOnlyList<LedgerEntry>> ReadRecentAsync(Instant since, CancellationToken cancellation) =>
        store.ReadAsync(SelectRecent, [("since", since.ToUnixTimeMilliseconds())], Entry, cancellation);

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
    {
        // The unique holder name makes a retry idempotent: it recognises a claim that was committed just before the
        // connection was lost.
        var holder = $"{instance}/{Guid.NewGuid():N}";
        return store.InTransactionAsync(session => ClaimAsync(session, key, now, holder), cancellation);
    }

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) =>
        store.ExecuteAsync(UpdateWithFence, Row(entry, instance), cancellation);

    public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var next = entry with { FencingToken = entry.FencingToken + 1 };
        return store.InTransactionAsync(
            async session =>
            {
                var rows = await session.ReadAsync($"{SelectOne}{store.ForUpdate}", Entry, Key(entry.Key));

                return rows is [var held] && held.FencingToken == entry.FencingToken
                    && await session.ExecuteAsync(Update, Row(next, instance)) == 1
                        ? next
                        : null;
            },
            cancellation);
    }

    private async Task<LedgerEntry?> ClaimAsync(SqlSession session, PostKey key, Instant now, string holder)
    {
        while (true)
        {
            var rows = await session.ReadAsync(
                $"{SelectOne}{store.ForUpdate}", row => (Entry: Entry(row), Holder: row.GetString(5)), Key(key));
            var (held, by) = rows is [var row] ? row : default((LedgerEntry?, string?));
            if (by == holder)
            {
                return held;
            }

            if (LedgerRules.Claim(held, key, now, HasStopped(by)) is not { } claim)
            {
                return null;
            }

            if (await session.ExecuteAsync(held is null ? Insert : Update, Row(claim, holder)) == 1)
            {
                return claim;
            }

            // Another instance inserted the first row for this post after the select above: read its row and decide
            // again.
        }
    }

    /// <summary>Without other processes, every holder but this run is a process that has ended.</summary>
    private bool HasStopped(string? holder) =>
        !store.IsShared && holder?.StartsWith(instance, StringComparison.Ordinal) != true;

    /// <summary>The lease of an edit ends with the process that sent it.</summary>
    private LedgerEntry EntryOfHolder(DbDataReader row)
    {
        var entry = Entry(row);
        return entry is { State: PostState.Posted, LeaseUntil: not null } && HasStopped(row.GetString(5))
            ? entry with { LeaseUntil = entry.FirstClaimed }
            : entry;
    }

    private static (string Name, object? Value)[] Key(PostKey key) =>
    [
        ("community", key.Community),
        ("kind", key.Kind),
        ("lineage", key.Lineage),
        ("occurrence", key.Occurrence),
        ("channel", key.Channel.ToString()),
    ];

    /// <param name="holder">The run of the bot that writes the row.</param>
    internal static (string Name, object? Value)[] Row(LedgerEntry entry, string holder) =>
    [
        .. Key(entry.Key),
        // Stored as states that earlier versions and the constraint of the table know; the reason distinguishes them.
        ("state", (entry.State switch
        {
            PostState.Blocked => PostState.Waiting,
            PostState.Deleted => PostState.Refused,
            var state => state,
        }).ToString()),
        ("holder", holder),
        ("fence", entry.FencingToken),
        ("attempts", (long)entry.Attempts),
        ("mayStand", entry.MayBePosted ? 1L : 0L),
        ("firstClaimed", entry.FirstClaimed.ToUnixTimeMilliseconds()),
        ("leaseUntil", entry.LeaseUntil?.ToUnixTimeMilliseconds()),
        ("notBefore", entry.NotBefore?.ToUnixTimeMilliseconds()),
        ("messageId", entry.MessageId),
        ("fingerprint", entry.Fingerprint),
        ("facts", entry.Facts),
        ("reason", entry.State is PostState.Deleted ? Deleted : entry.Reason),
        ("recordedAt", entry.RecordedAt.ToUnixTimeMilliseconds()),
    ];

    internal static LedgerEntry Entry(DbDataReader row) => new(
        new PostKey(
            row.GetString(17),
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            ChannelRef.Read(row.GetString(3)) ?? default),
        StateOf(row))
    {
        FencingToken = row.GetInt64(6),
        Attempts = (int)row.GetInt64(7),
        MayBePosted = row.GetInt64(8) != 0,
        FirstClaimed = Instant.FromUnixTimeMilliseconds(row.GetInt64(9)),
        LeaseUntil = InstantAt(row, 10),
        NotBefore = InstantAt(row, 11),
        MessageId = TextAt(row, 12),
        Fingerprint = TextAt(row, 13),
        Facts = TextAt(row, 14),
        Reason = StateOf(row) is PostState.Deleted ? null : TextAt(row, 15),
        RecordedAt = Instant.FromUnixTimeMilliseconds(row.GetInt64(16)),
    };

    private static PostState StateOf(DbDataReader row) => Enum.Parse<PostState>(row.GetString(4)) switch
    {
        PostState.Waiting when Refusal.Read(TextAt(row, 15)) is not null => PostState.Blocked,
        PostState.Refused when TextAt(row, 15) == Deleted => PostState.Deleted,
        var state => state,
    };

    private static Instant? InstantAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string? TextAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
