using CommunityBot.Scheduling;
using CommunityBot.Testing;

using Quartz;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Controls the scheduler of a bot whose clock is moved by the test. Quartz takes due times from that clock but sleeps
/// by the system clock, for up to 30 seconds, so it must be woken after the clock was moved.
/// </summary>
internal sealed class Rounds : IJobListener
{
    private const string WakeUps = "wake-ups";

    private readonly IScheduler scheduler;
    private readonly ManualTime clock;
    private int started;
    private int ended;
    private TaskCompletionSource runEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Rounds(IScheduler scheduler, ManualTime clock) => (this.scheduler, this.clock) = (scheduler, clock);

    public string Name => "rounds";

    /// <summary>How many runs of the announce job have ended.</summary>
    public int Ended => Volatile.Read(ref ended);

    public static async Task<Rounds> OfAsync(ISchedulerFactory schedulers, ManualTime clock)
    {
        var rounds = new Rounds(await schedulers.GetScheduler(), clock);
        rounds.scheduler.ListenerManager.AddJobListener(rounds);
        return rounds;
    }

    /// <summary>Moves the clock and wakes the scheduler.</summary>
    public async Task AdvanceToAsync(DateTimeOffset moment)
    {
        var before = clock.GetUtcNow();
        clock.AdvanceTo(moment);

        // The scheduler may have read the clock just before it was moved. A job that was already due is still found,
        // and after a job the scheduler reads the clock again.
        var due = TriggerBuilder.Create(clock)
            .WithIdentity(Guid.NewGuid().ToString(), WakeUps)
            .StartAt(before)
            .WithSimpleSchedule(schedule =>
                schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleJob(JobBuilder.Create<WakeUpJob>().Build(), due);
    }

    /// <summary>Moves the clock from one run of the announce job to the next until a condition holds.</summary>
    /// <param name="maxRuns">The number of runs after which the test fails.</param>
    public async Task UntilAsync(Func<bool> condition, string description, int maxRuns = 30)
    {
        for (var count = 0; count <= maxRuns; count++)
        {
            // Read before the condition, so that a run that ends in between is not missed.
            var end = Volatile.Read(ref runEnded).Task;
            if (condition())
            {
                return;
            }

            if (await NextAsync() is { } next && next > clock.GetUtcNow())
            {
                await AdvanceToAsync(next);
            }

            await end.WaitAsync(Waiting.Limit);
        }

        Assert.Fail($"The condition does not hold after {maxRuns} runs, at {clock.GetUtcNow():u}: {description}.");
    }

    /// <summary>Completes when that many runs have ended since the start.</summary>
    public async Task UntilEndedAsync(int count)
    {
        while (true)
        {
            var end = Volatile.Read(ref runEnded).Task;
            if (Ended >= count)
            {
                return;
            }

            await end.WaitAsync(Waiting.Limit);
        }
    }

    /// <summary>
    /// Moves the clock to a moment and lets every run that is due until then happen at its time.
    /// </summary>
    public async Task PassAsync(DateTimeOffset moment)
    {
        while (true)
        {
            var end = Volatile.Read(ref runEnded).Task;
            if (Volatile.Read(ref started) > Ended)
            {
                await end.WaitAsync(Waiting.Limit);
                continue;
            }

            if (await NextAsync() is not { } next || next > moment)
            {
                if (moment > clock.GetUtcNow())
                {
                    await AdvanceToAsync(moment);
                }

                return;
            }

            if (next > clock.GetUtcNow())
            {
                await AdvanceToAsync(next);
            }

            await end.WaitAsync(Waiting.Limit);
        }
    }

    public ValueTask JobToBeExecuted(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (context.JobDetail.JobType.Type == typeof(AnnounceJob))
        {
            Interlocked.Increment(ref started);
        }

        return default;
    }

    public ValueTask JobExecutionVetoed(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        default;

    public ValueTask JobWasExecuted(
        IJobExecutionContext context, JobExecutionException? exception, CancellationToken cancellationToken = default)
    {
        if (context.JobDetail.JobType.Type == typeof(AnnounceJob))
        {
            Interlocked.Increment(ref ended);
            Interlocked.Exchange(ref runEnded, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }

        return default;
    }

    /// <summary>When the next job is due; null if none is scheduled.</summary>
    private async Task<DateTimeOffset?> NextAsync() => (await scheduler.QueryTriggers(new TriggerQuery())).Items
        .Where(trigger => trigger.Key.Group != WakeUps)
        .Min(trigger => trigger.NextFireTimeUtc);

    /// <summary>A job without effect that wakes the scheduler.</summary>
    public sealed class WakeUpJob : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            default;
    }
}
