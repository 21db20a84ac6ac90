using CommunityBot.Storage.Postgres;

namespace CommunityBot.Delivery;

/// <summary>Keeps this instance standing for leadership as long as the bot runs.</summary>
internal sealed class LeaderElectionService(PostgresLeaderElection election) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => election.RunAsync(stoppingToken);
}
