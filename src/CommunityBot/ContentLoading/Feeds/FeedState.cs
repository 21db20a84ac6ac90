using CommunityBot.Core.Content;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>What is known of one feed. Pure: what was asked and answered makes the next one.</summary>
internal sealed record FeedState
{
    public static FeedState Unasked { get; } = new();

    /// <summary>The last good copy and what it says; null until there is one.</summary>
    public FeedCopy? Copy { get; init; }

    public ContentReading? Reading { get; init; }

    /// <summary>Why the last asking gave nothing; null while all is well.</summary>
    public FeedFault? Fault { get; init; }

    /// <summary>Since when askings fail.</summary>
    public DateTimeOffset FaultSince { get; init; }

    /// <summary>Failed askings in a row.</summary>
    public int Failures { get; init; }

    /// <summary>What is held back; null while the feed is believed.</summary>
    public FeedDoubt? Doubt { get; init; }

    /// <summary>Why the last good copy could not be written to disk.</summary>
    public string? NotKept { get; init; }

    /// <summary>A doubt outlives a failure: neither says anything about the other.</summary>
    public FeedState After(FeedFault fault, DateTimeOffset now) => this with
    {
        Fault = fault,
        FaultSince = Failures == 0 ? now : FaultSince,
        Failures = Failures + 1,
    };

    public FeedState AfterUnchanged() => this with { Fault = null, Failures = 0, Doubt = null };

    public FeedState After(FeedCopy copy, ContentReading reading, TimeSpan settling, Instant now)
    {
        var doubt = Reading is null ? null : FeedDoubt.About(Reading, copy, reading, now)?.After(Doubt);
        return doubt is null || doubt.IsBelievable(settling)
            ? Believing(copy, reading)
            : this with { Fault = null, Failures = 0, Doubt = doubt };
    }

    /// <summary>The same text keeps the very reading that is known, so that nobody takes it for a change.</summary>
    public FeedState Believing(FeedCopy copy, ContentReading reading) => this with
    {
        Copy = copy,
        Reading = Copy is not null && Reading is not null && Copy.Bytes.AsSpan().SequenceEqual(copy.Bytes) ? Reading : reading,
        Fault = null,
        Failures = 0,
        Doubt = null,
    };
}
