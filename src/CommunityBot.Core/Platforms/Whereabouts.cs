namespace CommunityBot.Core.Platforms;

/// <summary>What a look at the platform said about a post whose outcome is unknown.</summary>
public abstract record Whereabouts
{
    private Whereabouts()
    {
    }

    public sealed record Found(string MessageId) : Whereabouts;

    /// <summary>The platform was asked, and the post is not there: sending it is safe.</summary>
    public sealed record NotThere : Whereabouts;

    /// <summary>The platform cannot be asked (no permission to read, no connection).</summary>
    public sealed record CannotTell(string Reason) : Whereabouts;
}
