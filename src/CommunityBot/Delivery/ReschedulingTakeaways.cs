using CommunityBot.Core.Communities;
using CommunityBot.Core.Takeaways;
using CommunityBot.Scheduling;

namespace CommunityBot.Delivery;

/// <summary>Decorator that triggers a run after takeaways change, so that a posted recap is edited.</summary>
internal sealed class ReschedulingTakeaways(
    ITakeaways inner, AnnouncementScheduler scheduler, CommunityDirectory communities) : ITakeaways
{
    public Task<IReadOnlyList<Takeaway>> ReadAsync(string community, CancellationToken cancellation) =>
        inner.ReadAsync(community, cancellation);

    public Task<bool> AddAsync(Takeaway takeaway, CancellationToken cancellation) =>
        RescheduleAsync(takeaway, inner.AddAsync(takeaway, cancellation), cancellation);

    public Task<bool> MoveAsync(Takeaway takeaway, string lineage, CancellationToken cancellation) =>
        RescheduleAsync(takeaway, inner.MoveAsync(takeaway, lineage, cancellation), cancellation);

    public Task<bool> RemoveAsync(Takeaway takeaway, CancellationToken cancellation) =>
        RescheduleAsync(takeaway, inner.RemoveAsync(takeaway, cancellation), cancellation);

    private async Task<bool> RescheduleAsync(Takeaway takeaway, Task<bool> change, CancellationToken cancellation)
    {
        var isChanged = await change;
        if (isChanged && communities.Find(takeaway.Community) is { } community)
        {
            await scheduler.TriggerNowAsync(community, cancellation);
        }

        return isChanged;
    }
}
