namespace CommunityBot.ContentLoading.Feeds;

/// <summary>The result of one download. The nested types are the only cases.</summary>
internal abstract record FeedResponse
{
    private FeedResponse()
    {
    }

    /// <summary>HTTP 304, not modified.</summary>
    public sealed record Unchanged : FeedResponse;

    /// <summary>The whole document, converted to UTF-8 if the server declared a charset.</summary>
    public sealed record Document(byte[] Bytes, FeedValidators Validators) : FeedResponse;

    /// <param name="RetryAfter">The server's Retry-After; null without one.</param>
    public sealed record Failed(FeedError Error, TimeSpan? RetryAfter = null) : FeedResponse;
}

/// <summary>The validators of a conditional request (RFC 9110, 8.8), as the server wrote them.</summary>
internal sealed record FeedValidators(string? ETag, string? LastModified)
{
    public static FeedValidators None { get; } = new(null, null);
}

/// <summary>Why a download or its content cannot be used.</summary>
/// <param name="Code">The problem code if there is no cached copy.</param>
/// <param name="Reason">The predicate of a sentence that begins with "The feed"; names hosts, never paths.</param>
/// <param name="Remedy">Null for the default remedy of the code.</param>
internal sealed record FeedError(string Code, string Reason, string? Remedy = null)
{
    public static FeedError Unreachable(string reason, string? remedy = null) =>
        new("feed-unreachable", reason, remedy);

    public static FeedError Unreadable(string reason, string? remedy = null) => new("feed-unreadable", reason, remedy);
}
