namespace CommunityBot.Core.Platforms;

/// <summary>Leadership as seen by this instance; a closed family of nested cases.</summary>
public abstract record LeadershipStatus
{
    private LeadershipStatus()
    {
    }

    /// <summary>No other instance exists.</summary>
    public sealed record SingleInstance : LeadershipStatus;

    /// <param name="Doubt">Null while leadership is exclusive; otherwise why another instance might lead
    /// undetected.</param>
    public sealed record Leader(string? Doubt = null) : LeadershipStatus;

    /// <summary>Another instance leads, or the leader is unknown.</summary>
    /// <param name="Reason">"pod-2/71 leads", "the database does not answer".</param>
    public sealed record Follower(string Reason) : LeadershipStatus;
}
