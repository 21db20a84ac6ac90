using System.Data.Common;
using System.Globalization;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>
/// The chat log of the local platform; (channel, reference) is unique, so adding is idempotent.
/// </summary>
public sealed class ChatLogTable(SqlStore store) : IChatLog
{
    public Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation) => store.InTransactionAsync(
        async session =>
        {
            await session.ExecuteAsync(
                "INSERT INTO chat_log (channel, reference, posted_at, html) " +
                "VALUES (@channel, @reference, @at, @html) ON CONFLICT DO NOTHING",
                ("channel", entry.Channel),
                ("reference", entry.Reference),
                ("at", entry.At.ToUnixTimeMilliseconds()),
                ("html", entry.Html));
            var ids = await session.ReadAsync(
                "SELECT id FROM chat_log WHERE channel = @channel AND reference = @reference",
                Id,
                ("channel", entry.Channel),
                ("reference", entry.Reference));
            return ids[0];
        },
        cancellation);

    public async Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int limit, CancellationToken cancellation)
    {
        var newestFirst = await store.ReadAsync(
            "SELECT id, channel, reference, posted_at, html FROM chat_log ORDER BY id DESC LIMIT @limit",
            [("limit", limit)],
            Entry,
            cancellation);
        return [.. newestFirst.Reverse()];
    }

    public async Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await store.ExecuteAsync(
            "UPDATE chat_log SET html = @html WHERE id = @id", [("html", html), ("id", number)], cancellation);

    private static string Id(DbDataReader row) => row.GetInt64(0).ToString(CultureInfo.InvariantCulture);

    private static ChatLogEntry Entry(DbDataReader row) => new(
        Id(row),
        row.GetString(1),
        row.GetString(2),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(3)),
        row.GetString(4));
}
