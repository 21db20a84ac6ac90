using CommunityBot.Content;

using NodaTime;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>A valid response that differs implausibly from the previous one, so it is held back.</summary>
/// <param name="Reason">The predicate of a sentence that begins with "The feed", with numbers.</param>
/// <param name="Missing">Ids of lost events; a later response that loses more is a new suspicion.</param>
internal sealed record SuspiciousChange(
    string Reason, IReadOnlySet<string> Missing, CachedFeed Copy, ContentReadResult Reading)
{
    /// <summary>The loss of a single event is a normal cancellation.</summary>
    private const int MinimumLost = 2;

    /// <summary>Number of responses that must agree before the change is accepted.</summary>
    private const int MinimumSightings = 3;

    public required DateTimeOffset First { get; init; }

    public int Sightings { get; init; } = 1;

    /// <summary>Null for a response that can be accepted immediately.</summary>
    /// <param name="now">Decides which events are upcoming, on the bot's clock.</param>
    public static SuspiciousChange? Detect(
        ContentReadResult good, CachedFeed copy, ContentReadResult fresh, Instant now)
    {
        var (before, after) = (FeedSummary.Of(good, now), FeedSummary.Of(fresh, now));
        var missing = before.MissingIn(after);
        var total = $"{before.Expected.Count} {(before.Upcoming.Count > 0 ? "upcoming events" : "events")}";
        var reason =
            before.Events.Count > 0 && after.Events.Count == 0
                ? $"has lost all {before.Events.Count} events, {before.Upcoming.Count} of them upcoming"
            : fresh.Format != good.Format && missing.Count > 0
                ? $"has changed its format from {good.Format} to {fresh.Format} and lost {missing.Count} of {total}"
            : missing.Count >= MinimumLost && missing.Count * 2 > before.Expected.Count
                ? $"has lost {missing.Count} of {total} at once"
            : fresh.Priority is SourcePriority.Schedule
                && before.Sessions - after.Sessions >= MinimumLost
                && after.Sessions * 2 < before.Sessions
                ? $"has lost {before.Sessions - after.Sessions} of {before.Sessions} sessions of its programme at once"
            : null;
        return reason is null ? null : new SuspiciousChange(reason, missing, copy, fresh) { First = copy.Fetched };
    }

    /// <summary>Continues an earlier suspicion about the same loss; a greater loss starts again.</summary>
    public SuspiciousChange After(SuspiciousChange? earlier) =>
        earlier is not null && Missing.IsSubsetOf(earlier.Missing)
        ? this with { First = earlier.First, Sightings = earlier.Sightings + 1, Reason = earlier.Reason }
        : this;

    public bool IsConfirmed(TimeSpan confirmAfter) =>
        Sightings >= MinimumSightings && Copy.Fetched - First >= confirmAfter;
}
