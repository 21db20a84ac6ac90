using CommunityBot.Core.Reminders;

namespace CommunityBot.Storage.Postgres;

/// <summary>Members' personal reminders, in PostgreSQL.</summary>
public sealed class PostgresReminders(PostgresStore store) : IReminders
{
    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        store.RunAsync<IReadOnlyList<PersonalReminder>>(
            async connection => await PostgresStore.ReadRowsAsync(
                PostgresStore.Command(connection, ReminderTable.Read, ("community", community)), ReminderTable.Reminder,
                cancellation),
            cancellation);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        WriteAsync(ReminderTable.Add, ReminderTable.Row(reminder), cancellation);

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        WriteAsync(ReminderTable.Remove, ReminderTable.Key(reminder), cancellation);

    private Task<bool> WriteAsync(
        string sql, (string Name, object? Value)[] row, CancellationToken cancellation) => store.RunAsync(
        async connection =>
        {
            await using var command = PostgresStore.Command(connection, sql, row);
            return await command.ExecuteNonQueryAsync(cancellation) == 1;
        },
        cancellation);
}
