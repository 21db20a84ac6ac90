using CommunityBot.Content;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>The immutable state of one feed; each poll results in the next state.</summary>
internal sealed record FeedState
{
    public static FeedState Initial { get; } = new();

    /// <summary>The last good copy; null until there is one.</summary>
    public CachedFeed? Copy { get; init; }

    public ContentReadResult? Reading { get; init; }

    /// <summary>Why the last poll failed; null if it succeeded.</summary>
    public FeedError? Error { get; init; }

    /// <summary>When polls began to fail.</summary>
    public DateTimeOffset ErrorSince { get; init; }

    /// <summary>Consecutive failed polls.</summary>
    public int Failures { get; init; }

    /// <summary>The change that is held back; null if there is none.</summary>
    public SuspiciousChange? Suspicion { get; init; }

    /// <summary>Why the last good copy could not be written to the cache.</summary>
    public string? NotCached { get; init; }

    /// <summary>A failed poll neither confirms nor clears a held-back change.</summary>
    public FeedState After(FeedError error, DateTimeOffset now) => this with
    {
        Error = error,
        ErrorSince = Failures == 0 ? now : ErrorSince,
        Failures = Failures + 1,
    };

    public FeedState AfterUnchanged() => this with { Error = null, Failures = 0, Suspicion = null };

    public FeedState After(CachedFeed copy, ContentReadResult reading, TimeSpan confirmAfter, Instant now)
    {
        var suspicion = Reading is null ? null : SuspiciousChange.Detect(Reading, copy, reading, now)?.After(Suspicion);
        return suspicion is null || suspicion.IsConfirmed(confirmAfter)
            ? Accepting(copy, reading)
            : this with { Error = null, Failures = 0, Suspicion = suspicion };
    }

    /// <summary>Unchanged bytes keep the same reading, so that it does not count as a change.</summary>
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
