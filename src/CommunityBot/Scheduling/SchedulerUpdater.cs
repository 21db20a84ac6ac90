using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Wire;

namespace CommunityBot.Scheduling;

/// <summary>
/// Triggers a community's run at startup and when its content changes; retries while the scheduler's database is
/// unavailable.
/// </summary>
internal sealed partial class SchedulerUpdater(
    AnnouncementScheduler scheduler,
    IContentChanges changes,
    CurrentCalendars calendars,
    CommunityDirectory communities,
    [FromKeyedServices(WireClock.Key)] TimeProvider time,
    ILogger<SchedulerUpdater> log) : BackgroundService
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(5);

    /// <summary>
    /// The calendar of each community's last triggered run, so that only communities with changes are triggered.
    /// </summary>
    private readonly Dictionary<string, MeetupCalendar> lastTriggered = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await RetryAsync(AddAsync, stoppingToken);
        var seen = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            seen = await changes.WaitForChangeAsync(seen, stoppingToken);
            await RetryAsync(TriggerChangedAsync, stoppingToken);
        }
    }

    private async Task AddAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            await scheduler.AddAsync(community, cancellation);
        }
    }

    private async Task TriggerChangedAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            var calendar = calendars.AsRead(community.Id);
            if (lastTriggered.GetValueOrDefault(community.Id) != calendar)
            {
                await scheduler.TriggerNowAsync(community, cancellation);
                lastTriggered[community.Id] = calendar;
            }
        }
    }

    private async Task RetryAsync(Func<CancellationToken, Task> action, CancellationToken cancellation)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await action(cancellation);
                if (failures > 0)
                {
                    LogRecovered();
                }

                return;
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                if (failures == 0)
                {
                    LogUnavailable(exception);
                }

                await time.WaitAsync(RetryDelay, cancellation);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error, Message = "The scheduler could not be updated; retrying every few seconds.")]
    private partial void LogUnavailable(Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The scheduler is up to date again.")]
    private partial void LogRecovered();
}
