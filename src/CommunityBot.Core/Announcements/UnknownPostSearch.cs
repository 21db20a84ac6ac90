using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Continues to look up posts with an unknown outcome after their time is over, so that edits reach a post that is
/// found. Until then the planner looks them up, because a post that does not exist can still be sent.
/// </summary>
internal sealed class UnknownPostSearch(Planner planner, Announcer announcer, IClock clock)
{
    /// <summary>The search ends this long after the time of the post.</summary>
    private static readonly Duration SearchTime = Duration.FromHours(24);

    /// <summary>The next lookup of each post that is due by now; the others are due later.</summary>
    /// <param name="planned">The posts that the planner still plans.</param>
    public IEnumerable<(LedgerEntry Entry, Func<CancellationToken, Task<PostResult>> Lookup)> Due(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> entries,
        IReadOnlySet<PostKey> planned, RuntimeEntries runtimeEntries)
    {
        var now = clock.GetCurrentInstant();
        var lost = Lost(entries, planned).Where(entry => entry.NotBefore is not { } moment || moment <= now).ToList();
        var expired = lost.Count > 0 ? ExpiredRecently(community, calendar, entries, runtimeEntries, now) : [];
        return lost.Select(entry => (
            entry,
            (Func<CancellationToken, Task<PostResult>>)(cancellation => announcer.SearchAsync(
                entry,
                expired.Contains(entry.Key),
                entry.FirstClaimed + SearchTime <= now && !expired.Contains(entry.Key),
                cancellation))));
    }

    /// <summary>When the next post is looked up; null if there is none.</summary>
    public static Instant? Next(IReadOnlyList<LedgerEntry> entries, IReadOnlySet<PostKey> planned) =>
        Lost(entries, planned).Min(entry => entry.NotBefore ?? entry.LeaseUntil);

    private static IEnumerable<LedgerEntry> Lost(IReadOnlyList<LedgerEntry> entries, IReadOnlySet<PostKey> planned) =>
        entries.Where(entry => IsUnknown(entry) && entry.Key.Kind != OrganiserNotices.Kind
            && !planned.Contains(entry.Key));

    /// <summary>Claimed counts, because the process that held the claim may have ended while it was sending.</summary>
    public static bool IsUnknown(LedgerEntry entry) => entry.State is PostState.Unknown or PostState.Claimed;

    /// <summary>The posts whose time was not over yet when the search time began.</summary>
    private HashSet<PostKey> ExpiredRecently(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> entries,
        RuntimeEntries runtimeEntries, Instant now) =>
        [
            .. planner.Plan(
                community,
                calendar,
                [.. entries.Select(entry => entry with { NotBefore = null })],
                now - SearchTime,
                now,
                runtimeEntries: runtimeEntries)
                .Select(post => post.Key),
        ];
}
