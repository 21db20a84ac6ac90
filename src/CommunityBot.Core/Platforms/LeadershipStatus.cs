namespace CommunityBot.Core.Platforms;

/// <summary>Who leads, as far as this instance knows. The nested cases are all there are.</summary>
public abstract record LeadershipStatus
{
    private LeadershipStatus()
    {
    }

    /// <summary>There is only this instance.</summary>
    public sealed record SingleInstance : LeadershipStatus;

    /// <param name="Doubt">Null while nobody else can lead; otherwise why another might, unseen from here.</param>
    public sealed record Leader(string? Doubt = null) : LeadershipStatus;

    /// <summary>Another leads, or nobody can tell.</summary>
    /// <param name="Reason">"pod-2/71 leads", "the database does not answer".</param>
    public sealed record Follower(string Reason) : LeadershipStatus;
}
