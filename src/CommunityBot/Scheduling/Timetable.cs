using CommunityBot.Core.Communities;

using NodaTime;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// When the bot wakes: one trigger per community for whatever is due next, and one at once when its content changed. The
/// scheduler holds nothing that could be lost; the plan is derived again at each waking.
/// </summary>
public sealed class Timetable(ISchedulerFactory schedulers, TimeProvider time)
{
    private const string Group = "announcements";

    /// <summary>Makes the community's job known; needed once before anything wakes it.</summary>
    public async Task AddAsync(Community community, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var job = JobBuilder.Create<AnnounceJob>()
            .WithIdentity(community.Id, Group)
            .UsingJobData(AnnounceJob.CommunityId, community.Id)
            .DisallowConcurrentExecution()
            .StoreDurably()
            .Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellation);
    }

    /// <summary>Wakes for the community as soon as a round that may be running has ended.</summary>
    public Task WakeNowAsync(Community community, CancellationToken cancellation) =>
        WakeAsync(community, "now", time.GetUtcNow(), cancellation);

    /// <summary>Sets the next waking; the one set before is forgotten.</summary>
    public Task WakeAtAsync(Community community, Instant moment, CancellationToken cancellation) =>
        WakeAsync(community, "next", moment.ToDateTimeOffset(), cancellation);

    private async Task WakeAsync(Community community, string which, DateTimeOffset moment, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity($"{community.Id}/{which}", Group)
            .ForJob(community.Id, Group)
            .StartAt(moment)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation);
    }
}
