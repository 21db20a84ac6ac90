namespace CommunityBot.Core.Platforms;

/// <summary>
/// Which of several instances may do what only one may: hold the line on which a platform expects a bot once. What any
/// of them may do (post, answer) does not ask for it.
/// </summary>
public interface ILeaderElection
{
    LeadershipStatus Status { get; }

    /// <summary>Waits until this instance leads.</summary>
    /// <returns>Cancelled when it is known that another does: whatever is held has to be let go then.</returns>
    Task<CancellationToken> LeadAsync(CancellationToken cancellation);
}
