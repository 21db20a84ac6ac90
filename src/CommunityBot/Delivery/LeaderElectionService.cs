using CommunityBot.Storage.Postgres;

namespace CommunityBot.Delivery;

/// <summary>Hosted service that runs leader election.</summary>
internal sealed class LeaderElectionService(PostgresLeaderElection election) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => election.RunAsync(stoppingToken);
}
