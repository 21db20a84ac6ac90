using System.Data.Common;

using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>The revisions of the events in calendar feeds.</summary>
public sealed class EventRevisionTable(SqlStore store) : IEventRevisions
{
    internal const string Name = "event_revision";

    private const string Columns = "community, uid, sequence, schedule, title, content, changed_at";

    private const string Select = $"SELECT {Columns} FROM {Name} WHERE community = @community ORDER BY uid";

    private const string Upsert =
        $"INSERT INTO {Name} ({Columns}) " +
        "VALUES (@community, @uid, @sequence, @schedule, @title, @content, @changed_at) ON CONFLICT (community, uid) " +
        "DO UPDATE SET sequence = excluded.sequence, schedule = excluded.schedule, title = excluded.title, " +
        $"content = excluded.content, changed_at = excluded.changed_at WHERE {Name}.sequence <= excluded.sequence";

    private const string Delete = $"DELETE FROM {Name} WHERE community = @community AND uid = @uid";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> ColumnNames { get; } = Columns.Split(", ");

    public Task<IReadOnlyList<EventRevision>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], Read, cancellation);

    public Task WriteAsync(
        string community, IReadOnlyList<EventRevision> written, IReadOnlyList<string> removed,
        CancellationToken cancellation) => store.InTransactionAsync(
        async session =>
        {
            foreach (var uid in removed)
            {
                await session.ExecuteAsync(Delete, ("community", community), ("uid", uid));
            }

            foreach (var revision in written)
            {
                await session.ExecuteAsync(
                    Upsert,
                    ("community", revision.Community),
                    ("uid", revision.Uid),
                    ("sequence", revision.Sequence),
                    ("schedule", revision.Schedule),
                    ("title", revision.Title),
                    ("content", revision.Content),
                    ("changed_at", revision.Changed.ToUnixTimeSeconds()));
            }

            return true;
        },
        cancellation);

    private static EventRevision Read(DbDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Sequence = row.GetInt32(2),
        Schedule = row.GetString(3),
        Title = row.GetString(4),
        Content = row.GetString(5),
        Changed = Instant.FromUnixTimeSeconds(row.GetInt64(6)),
    };
}
