using System.Collections.Concurrent;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;

using NodaTime;
using NodaTime.Extensions;

using Quartz;

namespace CommunityBot.Scheduling;

/// <summary>
/// Schedules announcement runs: one trigger per community for the next due post, and an immediate one when its content
/// changes. Triggers hold no state that could be lost; the plan is derived again on each run.
/// </summary>
public sealed class AnnouncementScheduler(ISchedulerFactory schedulers, TimeProvider time) : IRunTrigger
{
    private const string Group = "announcements";

    /// <summary>
    /// Repeat interval of a trigger, for a run that could not schedule the next one because its instance crashed or the
    /// database was unavailable.
    /// </summary>
    private static readonly TimeSpan RepeatInterval = TimeSpan.FromMinutes(1);

    /// <summary>Communities whose job the scheduler knows, by id.</summary>
    private readonly ConcurrentDictionary<string, bool> added = new(StringComparer.Ordinal);

    /// <summary>
    /// Adds the community's job. A trigger does so itself if this has not happened yet: platforms connect at the same
    /// time, and a reminder may be the first that is scheduled on a new database.
    /// </summary>
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
        added[community.Id] = true;
    }

    /// <summary>Triggers a run of the community, after the current run if there is one.</summary>
    public async Task TriggerNowAsync(Community community, CancellationToken cancellation)
    {
        // The repeating trigger comes first, so that another run follows if this one fails.
        await ScheduleAsync(community, (time.GetUtcNow() + RepeatInterval).ToInstant(), cancellation);
        await AddTriggerAsync(community, "now", time.GetUtcNow(), _ => { }, cancellation);
    }

    /// <summary>Whether the scheduler has started and not been stopped.</summary>
    internal async Task<bool> IsRunningAsync(CancellationToken cancellation)
    {
        try
        {
            return (await schedulers.GetScheduler(cancellation)).Status is SchedulerStatus.Running;
        }
        catch (SchedulerException)
        {
            // Its database is unavailable.
            return false;
        }
    }

    /// <summary>The triggers whose run should have begun before this moment, with the moment of each.</summary>
    internal async Task<IReadOnlyDictionary<TriggerKey, DateTimeOffset>> OverdueAsync(
        DateTimeOffset moment, CancellationToken cancellation)
    {
        var scheduler = await schedulers.GetScheduler(cancellation);
        var late = await scheduler.QueryTriggers(
            new TriggerQuery { NextFireTimeBefore = moment }, cancellation);
        return late.Items
            .Where(trigger => trigger.Key.Group == Group && trigger.NextFireTimeUtc is not null)
            .ToDictionary(trigger => trigger.Key, trigger => trigger.NextFireTimeUtc!.Value);
    }

    /// <summary>Schedules the next run and replaces the previous schedule.</summary>
    public Task ScheduleAsync(Community community, Instant moment, CancellationToken cancellation) =>
        AddTriggerAsync(community, "next", moment.ToDateTimeOffset(), RepeatUntilReplaced, cancellation);

    private static void RepeatUntilReplaced(SimpleScheduleBuilder schedule) => schedule
        .WithInterval(RepeatInterval)
        .RepeatForever()
        .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithExistingCount);

    private async Task AddTriggerAsync(
        Community community, string which, DateTimeOffset moment, Action<SimpleScheduleBuilder> repeats,
        CancellationToken cancellation)
    {
        if (!added.ContainsKey(community.Id))
        {
            await AddAsync(community, cancellation);
        }

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
