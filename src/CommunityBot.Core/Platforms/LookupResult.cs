namespace CommunityBot.Core.Platforms;

/// <summary>Result of looking up a post with an unknown outcome; a closed family of nested cases.</summary>
public abstract record LookupResult
{
    private LookupResult()
    {
    }

    public sealed record Found(string MessageId) : LookupResult;

    /// <summary>The post certainly does not exist on the platform; sending it is safe.</summary>
    public sealed record NotFound : LookupResult;

    /// <summary>The lookup failed (no permission to read, no connection).</summary>
    public sealed record Unavailable(string Reason) : LookupResult;
}
