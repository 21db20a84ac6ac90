namespace CommunityBot.Core.Platforms;

/// <summary>What a look at the platform said about a post whose outcome is unknown.</summary>
public abstract record LookupResult
{
    private LookupResult()
    {
    }

    public sealed record Found(string MessageId) : LookupResult;

    /// <summary>The platform was asked, and the post is not there: sending it is safe.</summary>
    public sealed record NotFound : LookupResult;

    /// <summary>The platform cannot be asked (no permission to read, no connection).</summary>
    public sealed record Unavailable(string Reason) : LookupResult;
}
