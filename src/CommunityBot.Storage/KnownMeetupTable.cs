using System.Data.Common;

using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>What is remembered of the meetups that were read before.</summary>
public sealed class KnownMeetupTable(SqlStore store) : IKnownMeetups
{
    internal const string Name = "known_meetup";

    private const string Columns =
        "community, lineage, ids, source, facts, sketch, first_seen, since, gone_since, decision, " +
        "review_since, review_decision, review_facts";

    private const string Select = $"SELECT {Columns} FROM {Name} WHERE community = @community ORDER BY lineage";

    private const string Insert =
        $"INSERT INTO {Name} ({Columns}) VALUES (@community, @lineage, @ids, @source, @facts, @sketch, @first_seen, " +
        "@since, @gone_since, @decision, @review_since, @review_decision, @review_facts)";

    private const string Delete = $"DELETE FROM {Name} WHERE community = @community AND lineage = @lineage";

    /// <summary>For copying all rows in <c>SqliteImport</c>.</summary>
    internal static IReadOnlyList<string> ColumnNames { get; } = Columns.Split(", ");

    public Task<IReadOnlyList<KnownMeetup>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], Read, cancellation);

    /// <summary>Like <see cref="ReadAsync"/>, for a database that may have an older schema.</summary>
    public Task<IReadOnlyList<KnownMeetup>> PeekAsync(string community, CancellationToken cancellation) =>
        store.PeekAsync(Name, Select, [("community", community)], Read, cancellation);

    public Task WriteAsync(
        string community, IReadOnlyList<KnownMeetup> written, IReadOnlyList<string> removed,
        CancellationToken cancellation) => store.InTransactionAsync(
        async session =>
        {
            foreach (var lineage in removed.Concat(written.Select(meetup => meetup.Lineage)))
            {
                await session.ExecuteAsync(Delete, ("community", community), ("lineage", lineage));
            }

            foreach (var meetup in written)
            {
                await session.ExecuteAsync(Insert, Row(meetup));
            }

            return true;
        },
        cancellation);

    private static (string Name, object? Value)[] Row(KnownMeetup meetup) =>
    [
        ("community", meetup.Community),
        ("lineage", meetup.Lineage),
        ("ids", string.Join('\n', meetup.Ids)),
        ("source", meetup.Source),
        ("facts", meetup.Facts),
        ("sketch", meetup.Sketch),
        ("first_seen", Milliseconds(meetup.FirstSeen)),
        ("since", Milliseconds(meetup.Since)),
        ("gone_since", Milliseconds(meetup.GoneSince)),
        ("decision", meetup.Decision?.ToString()),
        ("review_since", Milliseconds(meetup.Review?.Since)),
        ("review_decision", meetup.Review?.Decision?.ToString()),
        ("review_facts", meetup.Review?.Facts),
    ];

    private static KnownMeetup Read(DbDataReader row) => new(row.GetString(0), row.GetString(1))
    {
        Ids = row.GetString(2).Split('\n', StringSplitOptions.RemoveEmptyEntries),
        Source = row.GetString(3),
        Facts = row.GetString(4),
        Sketch = row.GetString(5),
        FirstSeen = Moment(row, 6)!.Value,
        Since = Moment(row, 7)!.Value,
        GoneSince = Moment(row, 8),
        Decision = Choice<GoneDecision>(row, 9),
        Review = Moment(row, 10) is { } since
            ? new ChangeReview(since, Choice<ReviewDecision>(row, 11), row.IsDBNull(12) ? "" : row.GetString(12))
            : null,
    };

    private static long? Milliseconds(Instant? moment) => moment?.ToUnixTimeMilliseconds();

    private static Instant? Moment(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Instant.FromUnixTimeMilliseconds(row.GetInt64(column));

    /// <summary>Null for a value of a later version.</summary>
    private static T? Choice<T>(DbDataReader row, int column)
        where T : struct, Enum =>
        !row.IsDBNull(column) && Enum.TryParse<T>(row.GetString(column), out var value) ? value : null;
}
