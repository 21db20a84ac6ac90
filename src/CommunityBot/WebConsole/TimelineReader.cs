using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Organising;

using NodaTime;

namespace CommunityBot.WebConsole;

/// <summary>
/// Reads a community's timeline: the ledger, the plan from now on, and what the plan of the past weeks had and the
/// ledger has not.
/// </summary>
internal sealed class TimelineReader(
    Planner planner, ILedger ledger, CurrentCalendars calendars, IClock clock, IKnownMeetups known)
{
    private static readonly Duration Past = Duration.FromDays(14);
    private static readonly Duration Ahead = Duration.FromDays(42);

    /// <summary>A post is due at once and sent a moment later; that is not late.</summary>
    private static readonly Duration Usual = Duration.FromMinutes(2);

    public async Task<Timeline> ReadAsync(Community community, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var (from, to) = (now - Past, now + Ahead);
        var calendar = calendars.Of(community.Id);
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var runtimeEntries = RuntimeEntries.None with { Known = await known.ReadAsync(community.Id, cancellation) };
        var recorded = entries.ToDictionary(entry => entry.Key);
        var planned = planner.Plan(community, calendar, entries, now, to, runtimeEntries: runtimeEntries);
        var missed = planner.Plan(community, calendar, entries, from, now, runtimeEntries: runtimeEntries)
            .Where(post => post.Expires <= now && !recorded.ContainsKey(post.Key))
            .ToList();
        var meetups = planned.Concat(missed).Where(post => post.Meetup is not null)
            .DistinctBy(post => post.Key.Lineage)
            .ToDictionary(post => post.Key.Lineage, post => post.Meetup!, StringComparer.Ordinal);

        var posts = planned.Where(post => !recorded.ContainsKey(post.Key))
            .Select(post => Post(post, post.Due < now - Usual ? TimelineState.Late : TimelineState.Coming))
            .Concat(missed.Select(post => Post(post, TimelineState.Skipped)))
            .Concat(entries.Select(entry => Post(entry, TitleOf(entry.Key.Lineage), now)))
            .Where(post => post.Channel.PersonId is null && post.At >= from && post.At <= to)
            .OrderBy(post => post.At)
            .ThenBy(post => post.Kind, StringComparer.Ordinal)
            .ToList();
        return new Timeline(
            from, now, to, posts,
            posts.Select(post => post.Lineage).Distinct(StringComparer.Ordinal)
                .Select(lineage => (Lineage: lineage, Start: MeetupOf(lineage)?.When.EffectiveStart))
                .Where(each => each.Start >= from && each.Start <= to)
                .ToDictionary(each => each.Lineage, each => each.Start!.Value, StringComparer.Ordinal));

        string TitleOf(string lineage) =>
            lineage.Length == 0 ? community.Name : MeetupOf(lineage)?.Heading ?? lineage;

        Meetup? MeetupOf(string lineage) => meetups.GetValueOrDefault(lineage) ?? calendar.Find(new MeetupId(lineage));
    }

    private static TimelinePost Post(PlannedPost post, TimelineState state) =>
        new(post.Due, post.Key.Kind, post.Key.Channel, post.Key.Lineage, post.Subject, state);

    private static TimelinePost Post(LedgerEntry entry, string title, Instant now)
    {
        var state = entry.State switch
        {
            PostState.Posted => TimelineState.Sent,
            PostState.Refused or PostState.Blocked or PostState.Deleted => TimelineState.Refused,
            PostState.Unknown => TimelineState.Unconfirmed,
            _ => TimelineState.Waiting,
        };
        var at = state is TimelineState.Waiting && entry.NotBefore > now ? entry.NotBefore.Value : entry.RecordedAt;
        return new TimelinePost(at, entry.Key.Kind, entry.Key.Channel, entry.Key.Lineage, title, state)
        {
            Reason = RefusedPosts.Explanation(entry) is { Length: > 0 } why ? why : null,
        };
    }
}
