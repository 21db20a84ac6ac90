namespace CommunityBot.Core.Platforms;

/// <summary>Leader election for a single instance, which always leads.</summary>
public sealed class SingleInstanceElection : ILeaderElection
{
    public LeadershipStatus Status { get; } = new LeadershipStatus.SingleInstance();

    public Task<CancellationToken> WaitForLeadershipAsync(CancellationToken cancellation) =>
        Task.FromResult(CancellationToken.None);
}
