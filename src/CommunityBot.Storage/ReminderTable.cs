using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>Members' personal reminders.</summary>
public sealed class ReminderTable(SqlStore store) : IReminders
{
    private const string Select =
        $"SELECT {Columns} FROM reminder WHERE community = @community ORDER BY asked_at, platform, person, lineage";

    private const string Insert =
        $"INSERT INTO reminder ({Columns}) VALUES (@community, @platform, @person, @lineage, @at, @facts) " +
        "ON CONFLICT DO NOTHING";

    private const string Delete =
        "DELETE FROM reminder WHERE community = @community AND platform = @platform AND person = @person " +
        "AND lineage = @lineage";

    private const string Columns = "community, platform, person, lineage, asked_at, facts";

    private const string UpdateFacts =
        "UPDATE reminder SET facts = @facts WHERE community = @community AND platform = @platform " +
        "AND person = @person AND lineage = @lineage AND facts IS NULL";

    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync(Select, [("community", community)], Reminder, cancellation);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        store.ExecuteAsync(
            Insert,
            [
                .. Key(reminder),
                ("at", reminder.RequestedAt.ToUnixTimeMilliseconds()),
                ("facts", reminder.Facts),
            ],
            cancellation);

    public Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation) =>
        store.ExecuteAsync(UpdateFacts, [.. Key(reminder), ("facts", facts)], cancellation);

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        store.ExecuteAsync(Delete, Key(reminder), cancellation);

    private static (string Name, object? Value)[] Key(PersonalReminder reminder) =>
    [
        ("community", reminder.Community),
        ("platform", reminder.Person.Platform),
        ("person", reminder.Person.Id),
        ("lineage", reminder.Lineage),
    ];

    private static PersonalReminder Reminder(DbDataReader row) => new(
        row.GetString(0),
        new ChannelRef(row.GetString(1), row.GetString(2)),
        row.GetString(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)))
    {
        Facts = row.IsDBNull(5) ? null : row.GetString(5),
    };
}
