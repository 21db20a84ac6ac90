using CommunityBot.Core.Announcements;
using CommunityBot.Scheduling;
using CommunityBot.Storage;
using CommunityBot.Wire;

using NodaTime;

using Quartz;

namespace CommunityBot.Health;

/// <summary>
/// What has to be asked of the database and the scheduler. However many requests there are, it is asked at most once a
/// second, and never twice at the same time.
/// </summary>
internal sealed class HealthSampler(
    SqlStore store, LedgerTable ledger, AnnouncementScheduler scheduler, IClock clock,
    [FromKeyedServices(WireClock.Key)] TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(1);

    /// <summary>An answer that takes longer is a failure.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly LateRuns late = new();
    private readonly Lock gate = new();
    private Task<HealthSample> last = Task.FromResult(HealthSample.BeforeStart);
    private long? begun;

    /// <summary>Never throws.</summary>
    public Task<HealthSample> ReadAsync()
    {
        lock (gate)
        {
            if (last.IsCompleted && (begun is not { } before || time.GetElapsedTime(before) >= Lifetime))
            {
                begun = time.GetTimestamp();
                last = TakeAsync();
            }

            return last;
        }
    }

    private async Task<HealthSample> TakeAsync()
    {
        // The caller holds the lock.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        using var patience = new CancellationTokenSource(Patience, time);
        var storage = await FaultAsync(store.ProbeAsync, patience.Token);
        IReadOnlyList<LedgerEntry> recent = [];
        storage ??= await FaultAsync(
            async cancellation => recent = await ledger.ReadRecentAsync(
                clock.GetCurrentInstant() - RefusingChannels.Window, cancellation),
            patience.Token);
        var missing = 0;
        var runs = await FaultAsync(
            async cancellation => missing = late.Observe(
                await scheduler.OverdueAsync(clock.GetCurrentInstant().ToDateTimeOffset(), cancellation),
                time.GetElapsedTime(0)),
            patience.Token);
        return new HealthSample(
            storage switch
            {
                null => null,
                StorageException { IsDiskFull: true } => "a post could not be recorded, the disk is full",
                _ => "a post could not be recorded",
            },
            runs is not null ? "its database does not answer" : missing > 0 ? $"{missing} runs are overdue" : null,
            RefusingChannels.Count(recent))
        {
            IsSchedulerStuck = missing > 0,
            StorageDetail = storage switch
            {
                null => null,
                StorageException { Message: var message } => message,
                _ => $"The storage has not answered for {Patience.TotalSeconds:0} seconds.",
            },
        };
    }

    /// <summary>Null if the work succeeds in time.</summary>
    private static async Task<Exception?> FaultAsync(
        Func<CancellationToken, Task> work, CancellationToken patience)
    {
        try
        {
            await work(patience).WaitAsync(patience);
            return null;
        }
        catch (Exception exception) when (
            exception is StorageException or OperationCanceledException or SchedulerException)
        {
            return exception;
        }
    }
}

/// <param name="StorageFault">Why a post could not be recorded now; null if it could.</param>
/// <param name="SchedulerFault">Null if the scheduler fires.</param>
/// <param name="Refusing">The platforms that refuse posts, with the number of channels.</param>
internal sealed record HealthSample(
    string? StorageFault, string? SchedulerFault, IReadOnlyList<(string Platform, int Channels)> Refusing)
{
    /// <summary>Before the scheduler runs, nothing is due.</summary>
    public static HealthSample BeforeStart { get; } = new(null, "it does not run", []);

    /// <summary>Whether runs are overdue although the scheduler answers.</summary>
    public bool IsSchedulerStuck { get; init; }

    /// <summary>The fault of the storage for the log, with the remedy; null without one.</summary>
    public string? StorageDetail { get; init; }
}
