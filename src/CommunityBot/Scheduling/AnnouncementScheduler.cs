using CommunityBot.Core.Communities;

using NodaTime;
using NodaTime.Extensions;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// When the bot wakes: one trigger per community for whatever is due next, and one at once when its content changed.
/// The scheduler holds nothing that could be lost; the plan is derived again at each waking.
/// </summary>
public sealed class AnnouncementScheduler(ISchedulerFactory schedulers, TimeProvider time)
{
    private const string Group = "announcements";

    /// <summary>
    /// A waking whose round could not set the next one (its instance died, the database was away) comes again so often.
    /// </summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    /// <summary>Makes the community's job known; needed once before anything wakes it.</summary>
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

    /// <summary>Wakes for the community as soon as a round that may be running has ended.</summary>
    public async Task WakeNowAsync(Community community, CancellationToken cancellation)
    {
        // First the one that comes again by itself: should the round fail, another follows.
        await WakeAtAsync(community, (time.GetUtcNow() + Again).ToInstant(), cancellation);
        await WakeAsync(community, "now", time.GetUtcNow(), _ => { }, cancellation);
    }

    /// <summary>Sets the next waking; the one set before is forgotten.</summary>
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
