using CommunityBot.Core.Communities;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Storage;
using CommunityBot.Wire;

namespace CommunityBot.Delivery;

/// <summary>
/// Completes, again and again and in one instance, what a crash or an unreachable platform left of the pictures for
/// recaps; every instance shows those that another one has stored.
/// </summary>
internal sealed partial class PhotoUpkeep(
    PhotoRequests requests, PhotoPages pages, CommunityDirectory communities, ILeaderElection election,
    [FromKeyedServices(WireClock.Key)] TimeProvider time, ILogger<PhotoUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>Before anything is posted: an edit would leave out pictures that are not known yet.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var community in communities.All)
            {
                await pages.ShowAsync(community, cancellationToken);
            }
        }
        catch (StorageException)
        {
            // Nothing can be posted either.
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var community in communities.All)
            {
                try
                {
                    if (election.Status is LeadershipStatus.Follower)
                    {
                        await pages.ShowAsync(community, stoppingToken);
                        continue;
                    }

                    await pages.UpdateAsync(community, stoppingToken);
                    await requests.ResumeAsync(community, stoppingToken);
                }
                catch (StorageException)
                {
                    // The outage is reported where posts need the storage.
                    break;
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    LogFailed(exception, community.Id);
                }
            }

            await time.WaitAsync(Interval, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The pictures for recaps of {Community} could not be completed.")]
    private partial void LogFailed(Exception exception, string community);
}
