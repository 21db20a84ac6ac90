using System.Data.Common;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>SQL statements and row mapping of the ledger table, shared by SQLite and PostgreSQL.</summary>
internal static class LedgerTable
{
    public const string Columns =
        "kind, lineage, occurrence, channel, state, holder, fence, attempts, may_stand, first_claimed, lease_until, " +
        "not_before, message_id, fingerprint, facts, reason, recorded_at, community";

    public const string ReadCommunity = $"SELECT {Columns} FROM ledger WHERE community = @community";

    public const string ReadAll = $"SELECT {Columns} FROM ledger";

    public const string ReadOne = $"SELECT {Columns} FROM ledger WHERE {IsKey}";

    public const string Insert =
        $"INSERT INTO ledger ({Columns}) VALUES (@kind, @lineage, @occurrence, @channel, @state, @holder, @fence, " +
        "@attempts, @mayStand, @firstClaimed, @leaseUntil, @notBefore, @messageId, @fingerprint, @facts, @reason, " +
        "@recordedAt, @community) ON CONFLICT DO NOTHING";

    public const string Update =
        "UPDATE ledger SET state = @state, holder = @holder, fence = @fence, attempts = @attempts, " +
        "may_stand = @mayStand, first_claimed = @firstClaimed, lease_until = @leaseUntil, not_before = @notBefore, " +
        "message_id = @messageId, fingerprint = @fingerprint, facts = @facts, reason = @reason, " +
        $"recorded_at = @recordedAt WHERE {IsKey}";

    private const string IsKey =
        "community = @community AND kind = @kind AND lineage = @lineage AND occurrence = @occurrence " +
        "AND channel = @channel";

    public static (string Name, object? Value)[] Key(PostKey key) =>
    [
        ("community", key.Community),
        ("kind", key.Kind),
        ("lineage", key.Lineage),
        ("occurrence", key.Occurrence),
        ("channel", key.Channel.ToString()),
    ];

    /// <param name="holder">The run of the bot that writes the row.</param>
    public static (string Name, object? Value)[] Row(LedgerEntry entry, string holder) =>
    [
        .. Key(entry.Key),
        ("state", entry.State.ToString()),
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
        ("reason", entry.Reason),
        ("recordedAt", entry.RecordedAt.ToUnixTimeMilliseconds()),
    ];

    public static string Holder(DbDataReader row) => row.GetString(5);

    public static LedgerEntry Entry(DbDataReader row) => new(
        new PostKey(
            row.GetString(17),
            row.GetString(0),
            row.GetString(1),
            row.GetString(2),
            ChannelRef.Read(row.GetString(3)) ?? default),
        Enum.Parse<PostState>(row.GetString(4)))
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
        Reason = TextAt(row, 15),
        RecordedAt = Instant.FromUnixTimeMilliseconds(row.GetInt64(16)),
    };

    private static Instant? InstantAt(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static string? TextAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
