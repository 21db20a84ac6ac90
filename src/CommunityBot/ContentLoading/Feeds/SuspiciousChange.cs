using CommunityBot.Core.Content;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>An answer that is in order by itself and yet hard to believe, given what the feed said before.</summary>
/// <param name="Reason">The rest of a sentence that begins with the feed's name, with numbers.</param>
/// <param name="Missing">What is gone; a later answer in which more is gone is a new doubt.</param>
internal sealed record SuspiciousChange(
    string Reason, IReadOnlySet<string> Missing, CachedFeed Copy, ContentReadResult Reading)
{
    /// <summary>A loss of one is how people cancel.</summary>
    private const int FewestLost = 2;

    /// <summary>Nobody believes a thing because it was said once or twice.</summary>
    private const int MinimumSightings = 3;

    public required DateTimeOffset First { get; init; }

    public int Sightings { get; init; } = 1;

    /// <summary>Null for an answer that may be believed at once.</summary>
    /// <param name="now">What still counts as upcoming, on the bot's clock.</param>
    public static SuspiciousChange? About(ContentReadResult good, CachedFeed copy, ContentReadResult fresh, Instant now)
    {
        var (before, after) = (FeedSummary.Of(good, now), FeedSummary.Of(fresh, now));
        var missing = before.MissingIn(after);
        var whole = $"{before.Expected.Count} {(before.Upcoming.Count > 0 ? "upcoming events" : "events")}";
        var reason =
            before.Events.Count > 0 && after.Events.Count == 0
                ? $"has no event any more, after {before.Events.Count} of which {before.Upcoming.Count} are still to " +
                    "come"
            : fresh.Format != good.Format && missing.Count > 0
                ? $"is suddenly written as {fresh.Format} instead of {good.Format}, without {missing.Count} of {whole}"
            : missing.Count >= FewestLost && missing.Count * 2 > before.Expected.Count
                ? $"has lost {missing.Count} of {whole} at once"
            : fresh.Priority is SourcePriority.Schedule
                && before.Sessions - after.Sessions >= FewestLost
                && after.Sessions * 2 < before.Sessions
                ? $"has lost {before.Sessions - after.Sessions} of {before.Sessions} sessions of its programme at once"
            : null;
        return reason is null ? null : new SuspiciousChange(reason, missing, copy, fresh) { First = copy.Fetched };
    }

    /// <summary>The same doubt seen once more; a worse one begins anew.</summary>
    public SuspiciousChange After(SuspiciousChange? earlier) =>
        earlier is not null && Missing.IsSubsetOf(earlier.Missing)
        ? this with { First = earlier.First, Sightings = earlier.Sightings + 1, Reason = earlier.Reason }
        : this;

    public bool IsConfirmed(TimeSpan settling) => Sightings >= MinimumSightings && Copy.Fetched - First >= settling;
}
