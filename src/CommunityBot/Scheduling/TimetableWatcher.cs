using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;

namespace CommunityBot.Scheduling;

/// <summary>Wakes every community's round when pages were read, at the start and at every change.</summary>
internal sealed class TimetableWatcher(Timetable timetable, IContentChanges changes, CommunityDirectory communities)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var community in communities.All)
        {
            await timetable.AddAsync(community, stoppingToken);
        }

        var seen = 0L;
        while (!stoppingToken.IsCancellationRequested)
        {
            seen = await changes.WaitForChangeAsync(seen, stoppingToken);
            foreach (var community in communities.All)
            {
                await timetable.WakeNowAsync(community, stoppingToken);
            }
        }
    }
}
