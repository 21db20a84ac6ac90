namespace CommunityBot.ContentLoading.Feeds;

/// <summary>What came of asking for a feed once. The nested cases are all there are.</summary>
internal abstract record FeedResponse
{
    private FeedResponse()
    {
    }

    /// <summary>What is known is still what it says (HTTP 304).</summary>
    public sealed record Unchanged : FeedResponse;

    /// <summary>The whole document, as text in UTF-8 wherever the server said how it is written.</summary>
    public sealed record Document(byte[] Bytes, FeedValidators Validators) : FeedResponse;

    /// <param name="RetryAfter">How long the server asks to be left alone; null when it does not say.</param>
    public sealed record Failed(FeedError Error, TimeSpan? RetryAfter = null) : FeedResponse;
}

/// <summary>What a server wants to be shown to say "unchanged" (RFC 9110, 8.8); both as it wrote them.</summary>
internal sealed record FeedValidators(string? ETag, string? LastModified)
{
    public static FeedValidators None { get; } = new(null, null);
}

/// <summary>Why a feed gave nothing that could be used.</summary>
/// <param name="Code">The problem it is, while there is no copy to fall back on.</param>
/// <param name="Reason">The rest of a sentence that begins with the feed's name; names hosts, never paths.</param>
/// <param name="Remedy">What to do; null for what the code says.</param>
internal sealed record FeedError(string Code, string Reason, string? Remedy = null)
{
    public static FeedError Unreachable(string reason, string? remedy = null) =>
        new("feed-unreachable", reason, remedy);

    public static FeedError Unreadable(string reason, string? remedy = null) => new("feed-unreadable", reason, remedy);
}
