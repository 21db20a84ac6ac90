using CommunityBot.Core.Reminders;

namespace CommunityBot.Core.Tests;

/// <summary>Personal reminders of one test.</summary>
internal sealed class InMemoryReminders : IReminders
{
    private readonly List<PersonalReminder> reminders = [];

    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<PersonalReminder>>([.. reminders]);

    public Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation)
    {
        if (reminders.Exists(other => IsSame(other, reminder)))
        {
            return Task.FromResult(false);
        }

        reminders.Add(reminder);
        return Task.FromResult(true);
    }

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        Task.FromResult(reminders.RemoveAll(other => IsSame(other, reminder)) > 0);

    public Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation)
    {
        reminders[reminders.IndexOf(reminder)] = reminder with { Facts = facts };
        return Task.CompletedTask;
    }

    private static bool IsSame(PersonalReminder one, PersonalReminder other) =>
        (one.Community, one.Person, one.Lineage) == (other.Community, other.Person, other.Lineage);
}
