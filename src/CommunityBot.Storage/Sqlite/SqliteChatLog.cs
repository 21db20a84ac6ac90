using System.Globalization;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// The chat log of the local platform in SQLite; (channel, reference) is unique, so adding is idempotent.
/// </summary>
public sealed class SqliteChatLog(SqliteStore store) : IChatLog
{
    public Task<string> AddAsync(ChatLogEntry entry, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var insert = SqliteStore.Command(
                connection,
                "INSERT INTO chat_log (channel, reference, posted_at, html) " +
                "VALUES (@channel, @reference, @at, @html) ON CONFLICT DO NOTHING",
                ("channel", entry.Channel),
                ("reference", entry.Reference),
                ("at", entry.At.ToUnixTimeMilliseconds()),
                ("html", entry.Html));
            insert.ExecuteNonQuery();
            using var read = SqliteStore.Command(
                connection,
                "SELECT id FROM chat_log WHERE channel = @channel AND reference = @reference",
                ("channel", entry.Channel),
                ("reference", entry.Reference));
            return Convert.ToString(read.ExecuteScalar(), CultureInfo.InvariantCulture)!;
        },
        cancellation);

    public Task<IReadOnlyList<ChatLogEntry>> ReadAsync(int limit, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<ChatLogEntry>>(
            connection =>
            {
                using var command = SqliteStore.Command(
                    connection,
                    "SELECT id, channel, reference, posted_at, html FROM chat_log ORDER BY id DESC LIMIT @limit",
                    ("limit", limit));
                using var reader = command.ExecuteReader();
                var entries = new List<ChatLogEntry>();
                while (reader.Read())
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

    public Task<bool> ReplaceAsync(string id, string html, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var update = SqliteStore.Command(
                connection, "UPDATE chat_log SET html = @html WHERE id = @id", ("html", html), ("id", id));
            return update.ExecuteNonQuery() == 1;
        },
        cancellation);
}
