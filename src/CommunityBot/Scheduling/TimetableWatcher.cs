using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;
using CommunityBot.Wire;

namespace CommunityBot.Scheduling;

/// <summary>
/// Wakes every community's round when pages were read, at the start and at every change. What could not be told to the
/// timetable because its database was away is told when it is back.
/// </summary>
internal sealed partial class TimetableWatcher(
    Timetable timetable,
    IContentChanges changes,
    CommunityDirectory communities,
    [FromKeyedServices(WireClock.Key)] TimeProvider time,
    ILogger<TimetableWatcher> log) : BackgroundService
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilToldAsync(AddAsync, stoppingToken);
        var seen = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            seen = await changes.WaitForChangeAsync(seen, stoppingToken);
            await UntilToldAsync(WakeAsync, stoppingToken);
        }
    }

    private async Task AddAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            await timetable.AddAsync(community, cancellation);
        }
    }

    private async Task WakeAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            await timetable.WakeNowAsync(community, cancellation);
        }
    }

    private async Task UntilToldAsync(Func<CancellationToken, Task> tell, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                await tell(cancellation);
                return;
            }
            catch (Exception away) when (!cancellation.IsCancellationRequested)
            {
                LogAway(away);
                await time.WaitAsync(AfterFailure, cancellation);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The timetable could not be set; trying again in five seconds.")]
    private partial void LogAway(Exception away);
}
