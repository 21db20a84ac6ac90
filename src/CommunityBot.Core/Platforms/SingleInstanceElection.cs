namespace CommunityBot.Core.Platforms;

/// <summary>The leadership of a bot that shares its memory with nobody: it always leads.</summary>
public sealed class SingleInstanceElection : ILeaderElection
{
    public LeadershipStatus Status { get; } = new LeadershipStatus.SingleInstance();

    public Task<CancellationToken> LeadAsync(CancellationToken cancellation) => Task.FromResult(CancellationToken.None);
}
