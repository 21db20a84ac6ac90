using CommunityBot.Core.Reminders;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Members' personal reminders, in SQLite.</summary>
public sealed class SqliteReminders(SqliteStore store) : IReminders
{
    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        store.ReadAsync<IReadOnlyList<PersonalReminder>>(
            connection => SqliteStore.ReadRows(
                SqliteStore.Command(connection, ReminderTable.Read, ("community", community)), ReminderTable.Reminder),
            cancellation);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        WriteAsync(ReminderTable.Add, ReminderTable.Row(reminder), cancellation);

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        WriteAsync(ReminderTable.Remove, ReminderTable.Key(reminder), cancellation);

    private Task<bool> WriteAsync(
        string sql, (string Name, object? Value)[] row, CancellationToken cancellation) => store.WriteAsync(
        connection =>
        {
            using var command = SqliteStore.Command(connection, sql, row);
            return command.ExecuteNonQuery() == 1;
        },
        cancellation);
}
