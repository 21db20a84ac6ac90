using CommunityBot.Core.Communities;
using CommunityBot.Core.Reminders;
using CommunityBot.Scheduling;

namespace CommunityBot.Delivery;

/// <summary>
/// Decorator that triggers a run after a reminder is added, because it may be due before the next scheduled run.
/// </summary>
internal sealed class ReschedulingReminders(
    IReminders inner, AnnouncementScheduler scheduler, CommunityDirectory communities) : IReminders
{
    public Task<IReadOnlyList<PersonalReminder>> ReadAsync(string community, CancellationToken cancellation) =>
        inner.ReadAsync(community, cancellation);

    public async Task<bool> AddAsync(PersonalReminder reminder, CancellationToken cancellation)
    {
        var isNew = await inner.AddAsync(reminder, cancellation);
        if (isNew && communities.Find(reminder.Community) is { } community)
        {
            await scheduler.TriggerNowAsync(community, cancellation);
        }

        return isNew;
    }

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        inner.RemoveAsync(reminder, cancellation);

    public Task SetFactsAsync(PersonalReminder reminder, string facts, CancellationToken cancellation) =>
        inner.SetFactsAsync(reminder, facts, cancellation);
}
