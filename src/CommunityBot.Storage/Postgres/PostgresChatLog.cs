using System.Globalization;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The chat log of the local platform in PostgreSQL; (channel, reference) is unique, so adding is idempotent.
/// </summary>
public sealed class PostgresChatLog(PostgresStore store) : IChatLog
{
    public Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation) => store.InTransactionAsync(
        async connection =>
        {
            await using var insert = PostgresStore.Command(
                connection,
                "INSERT INTO chat_log (channel, reference, posted_at, html) " +
                "VALUES (@channel, @reference, @at, @html) ON CONFLICT DO NOTHING",
                ("channel", entry.Channel),
                ("reference", entry.Reference),
                ("at", entry.At.ToUnixTimeMilliseconds()),
                ("html", entry.Html));
            await insert.ExecuteNonQueryAsync(cancellation);
            await using var read = PostgresStore.Command(
                connection,
                "SELECT id FROM chat_log WHERE channel = @channel AND reference = @reference",
                ("channel", entry.Channel),
                ("reference", entry.Reference));
            return Convert.ToString(await read.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture)!;
        },
        cancellation);

    public Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int limit, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<ChatLogEntry>>(
            async connection =>
            {
                await using var command = PostgresStore.Command(
                    connection,
                    "SELECT id, channel, reference, posted_at, html FROM chat_log ORDER BY id DESC LIMIT @limit",
                    ("limit", limit));
                await using var reader = await command.ExecuteReaderAsync(cancellation);
                var entries = new List<ChatLogEntry>();
                while (await reader.ReadAsync(cancellation))
                {
                    entries.Add(new ChatLogEntry(
                        reader.GetInt64(0).ToString(CultureInfo.InvariantCulture),
                        reader.GetString(1),
                        reader.GetString(2),
                        Instant.FromUnixTimeMilliseconds(reader.GetInt64(3)),
                        reader.GetString(4)));
                }

                entries.Reverse();
                return entries;
            },
            cancellation);

    public async Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await store.RunAsync(
            async connection =>
            {
                await using var update = PostgresStore.Command(
                    connection, "UPDATE chat_log SET html = @html WHERE id = @id", ("html", html), ("id", number));
                return await update.ExecuteNonQueryAsync(cancellation) == 1;
            },
            cancellation);
}
