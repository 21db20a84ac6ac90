using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Storage;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Writes the pages of published recaps that a crash, or a place that was unreachable, has left: in one instance, so
/// that no two propose the same page.
/// </summary>
internal sealed partial class PendingRecapPages(
    RecapPageWriter writer, CommunityDirectory communities, ILeaderElection election,
    [FromKeyedServices(WireClock.Key)] TimeProvider time, ILogger<PendingRecapPages> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await time.WaitAsync(Interval, stoppingToken);
            if (election.Status is not LeadershipStatus.Follower)
            {
                await WriteAsync(stoppingToken);
            }
        }
    }

    private async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (var community in communities.All)
        {
            try
            {
                foreach (var result in await writer.WriteDueAsync(community, cancellation))
                {
                    if (result.IsDone)
                    {
                        LogWritten(community.Id, result);
                    }
                }
            }
            catch (StorageException)
            {
                // The outage is reported where posts need the storage; what is due stays due.
                return;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The page of a recap of {Community} was due: {Result}.")]
    private partial void LogWritten(string community, RecapPageResult result);
}
