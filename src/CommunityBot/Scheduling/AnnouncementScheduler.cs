using CommunityBot.Core.Communities;

using NodaTime;
using NodaTime.Extensions;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Schedules announcement runs: one trigger per community for the next due post, and an immediate one when its content
/// changes. Triggers hold no state that could be lost; the plan is derived again on each run.
/// </summary>
public sealed class AnnouncementScheduler(ISchedulerFactory schedulers, TimeProvider time)
{
    private const string Group = "announcements";

    /// <summary>
    /// Repeat interval of a trigger, for a run that could not schedule the next one because its instance crashed or the
    /// database was unavailable.
    /// </summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Adds the community's job; required once before it can be triggered.</summary>
    public async Task AddAsync(Community community, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var job = JobBuilder.Create<AnnounceJob>()
            .WithIdentity(community.Id, Group)
            .UsingJobData(AnnounceJob.CommunityId, community.Id)
            .DisallowConcurrentExecution()
            .RequestRecovery()
            .StoreDurably()
            .Build();
        await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellation);
    }

    /// <summary>Triggers a run of the community, after the current run if there is one.</summary>
    public async Task WakeNowAsync(Community community, CancellationToken cancellation)
    {
        // The repeating trigger comes first, so that another run follows if this one fails.
        await WakeAtAsync(community, (time.GetUtcNow() + Again).ToInstant(), cancellation);
        await WakeAsync(community, "now", time.GetUtcNow(), _ => { }, cancellation);
    }

    /// <summary>Schedules the next run and replaces the previous schedule.</summary>
    public Task WakeAtAsync(Community community, Instant moment, CancellationToken cancellation) =>
        WakeAsync(community, "next", moment.ToDateTimeOffset(), UntilReplaced, cancellation);

    private static void UntilReplaced(SimpleScheduleBuilder schedule) => schedule
        .WithInterval(Again)
        .RepeatForever()
        .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);

    private async Task WakeAsync(
        Community community, string which, DateTimeOffset moment, Action<SimpleScheduleBuilder> repeats,
        CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var trigger = TriggerBuilder.Create(time)
            .WithIdentity($"{community.Id}/{which}", Group)
            .ForJob(community.Id, Group)
            .StartAt(moment)
            .WithSimpleSchedule(repeats)
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellation);
    }
}
