using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Recaps;
using CommunityBot.Storage;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Puts the recaps that organisers published with the form into the calendars: before the first command is answered,
/// and again and again, because another instance may have published one.
/// </summary>
internal sealed class WrittenRecaps(
    IRecaps recaps, CommunityDirectory communities, CurrentCalendars calendars,
    [FromKeyedServices(WireClock.Key)] TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await time.WaitAsync(Interval, stoppingToken);
            await ReadAsync(stoppingToken);
        }
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            try
            {
                calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
            }
            catch (StorageException)
            {
                // What was read before stays; the outage is reported where posts need the storage.
                return;
            }
        }
    }
}
