using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Scheduling;

namespace CommunityBot.Delivery;

/// <summary>Starts a community's next cycle through the scheduler.</summary>
internal sealed class ScheduledRunTrigger(AnnouncementScheduler scheduler, CommunityDirectory communities) : IRunTrigger
{
    public Task TriggerAsync(string community, CancellationToken cancellation) =>
        communities.Find(community) is { } known
            ? scheduler.TriggerNowAsync(known, cancellation)
            : Task.CompletedTask;
}
