namespace CommunityBot.Core.Platforms;

/// <summary>
/// Leader election among instances, for connections that a platform allows only once per bot. Posting and answering do
/// not require leadership.
/// </summary>
public interface ILeaderElection
{
    LeadershipStatus Status { get; }

    /// <summary>Waits until this instance is the leader.</summary>
    /// <returns>A token that is cancelled when leadership is lost; the connections must then be closed.</returns>
    Task<CancellationToken> WaitForLeadershipAsync(CancellationToken cancellation);
}
