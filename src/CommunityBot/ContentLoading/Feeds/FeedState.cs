using CommunityBot.Core.Content;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>What is known of one feed. Pure: what was asked and answered makes the next one.</summary>
internal sealed record FeedState
{
    public static FeedState Unasked { get; } = new();

    /// <summary>The last good copy and what it says; null until there is one.</summary>
    public CachedFeed? Copy { get; init; }

    public ContentReadResult? Reading { get; init; }

    /// <summary>Why the last asking gave nothing; null while all is well.</summary>
    public FeedError? Error { get; init; }

    /// <summary>Since when askings fail.</summary>
    public DateTimeOffset ErrorSince { get; init; }

    /// <summary>Failed askings in a row.</summary>
    public int Failures { get; init; }

    /// <summary>What is held back; null while the feed is believed.</summary>
    public SuspiciousChange? Suspicion { get; init; }

    /// <summary>Why the last good copy could not be written to disk.</summary>
    public string? NotCached { get; init; }

    /// <summary>A doubt outlives a failure: neither says anything about the other.</summary>
    public FeedState After(FeedError error, DateTimeOffset now) => this with
    {
        Error = error,
        ErrorSince = Failures == 0 ? now : ErrorSince,
        Failures = Failures + 1,
    };

    public FeedState AfterUnchanged() => this with { Error = null, Failures = 0, Suspicion = null };

    public FeedState After(CachedFeed copy, ContentReadResult reading, TimeSpan settling, Instant now)
    {
        var suspicion = Reading is null ? null : SuspiciousChange.About(Reading, copy, reading, now)?.After(Suspicion);
        return suspicion is null || suspicion.IsConfirmed(settling)
            ? Accepting(copy, reading)
            : this with { Error = null, Failures = 0, Suspicion = suspicion };
    }

    /// <summary>The same text keeps the very reading that is known, so that nobody takes it for a change.</summary>
    public FeedState Accepting(CachedFeed copy, ContentReadResult reading) => this with
    {
        Copy = copy,
        Reading = Copy is not null && Reading is not null && Copy.Bytes.AsSpan().SequenceEqual(copy.Bytes)
            ? Reading
            : reading,
        Error = null,
        Failures = 0,
        Suspicion = null,
    };
}
