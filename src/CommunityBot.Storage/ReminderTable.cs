using System.Data.Common;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Storage;

/// <summary>SQL statements and row mapping of the reminder table, shared by SQLite and PostgreSQL.</summary>
internal static class ReminderTable
{
    public const string Read =
        $"SELECT {Columns} FROM reminder WHERE community = @community ORDER BY asked_at, platform, person, lineage";

    public const string Add = $"INSERT INTO reminder ({Columns}) VALUES (@community, @platform, @person, @lineage, " +
        "@at) ON CONFLICT DO NOTHING";

    public const string Remove =
        "DELETE FROM reminder WHERE community = @community AND platform = @platform AND person = @person " +
        "AND lineage = @lineage";

    private const string Columns = "community, platform, person, lineage, asked_at";

    public static (string Name, object? Value)[] Key(PersonalReminder reminder) =>
    [
        ("community", reminder.Community),
        ("platform", reminder.Person.Platform),
        ("person", reminder.Person.Id),
        ("lineage", reminder.Lineage),
    ];

    public static (string Name, object? Value)[] Row(PersonalReminder reminder) =>
        [.. Key(reminder), ("at", reminder.RequestedAt.ToUnixTimeMilliseconds())];

    public static PersonalReminder Reminder(DbDataReader row) => new(
        row.GetString(0),
        new ChannelRef(row.GetString(1), row.GetString(2)),
        row.GetString(3),
        Instant.FromUnixTimeMilliseconds(row.GetInt64(4)));
}
