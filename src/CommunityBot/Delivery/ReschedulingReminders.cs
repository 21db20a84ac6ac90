using CommunityBot.Core.Communities;
using CommunityBot.Core.Reminders;
using CommunityBot.Scheduling;

namespace CommunityBot.Delivery;

/// <summary>
/// Reminders after which the timetable is set anew: one that was just asked for may be due before the next waking.
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
            await scheduler.WakeNowAsync(community, cancellation);
        }

        return isNew;
    }

    public Task<bool> RemoveAsync(PersonalReminder reminder, CancellationToken cancellation) =>
        inner.RemoveAsync(reminder, cancellation);
}
