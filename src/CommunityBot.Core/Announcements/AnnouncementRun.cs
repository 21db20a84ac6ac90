using System.Collections.Concurrent;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// One announcement cycle for one community: sends due posts and edits, looks up posts with an unknown outcome, and
/// returns the time of the next cycle.
/// </summary>
/// <param name="time">Measures how long a platform may keep a cycle waiting; null waits for every response.</param>
/// <param name="recaps">Null for a program without a form for recaps.</param>
/// <param name="stopping">Cancels the deliveries that outlast their cycle.</param>
public sealed class AnnouncementRun(
    Planner planner, Announcer announcer, ILedger ledger, CurrentCalendars calendars, IClock clock,
    IReminders reminders, ITakeaways takeaways, IdentityUpdate identity, TimeProvider? time = null,
    IRecaps? recaps = null, CancellationToken stopping = default)
{
    private readonly ConcurrentDictionary<string, ChangeDebouncer> debouncers = new(StringComparer.Ordinal);
    private readonly DeliveryQueue queue = new(time, stopping);
    private readonly OrganiserNotices notices = new(announcer, ledger, clock);
    private readonly UnknownPostSearch search = new(planner, announcer, clock);
    private readonly BlockedPosts blocked = new(ledger, new NoRunTrigger(), clock);
    private readonly EditRetries editRetries = new();

    /// <summary>Upper bound of the planning window; a content change starts a cycle earlier.</summary>
    private static readonly Duration Horizon = Duration.FromDays(1);

    /// <summary>Runs one cycle.</summary>
    /// <param name="listener">Receives each outcome when it is known; those of posts that outlast the cycle
    /// later.</param>
    public async Task<AnnouncementRunReport> RunAsync(
        Community community, CancellationToken cancellation, IRunListener? listener = null)
    {
        var now = clock.GetCurrentInstant();
        if (recaps is not null)
        {
            calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        }

        var stored = new RuntimeEntries(
            await reminders.ReadAsync(community.Id, cancellation),
            await takeaways.ReadAsync(community.Id, cancellation));
        var runtimeEntries = await identity.RunAsync(community, stored, now, cancellation);
        var calendar = calendars.Of(community.Id);
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        runtimeEntries = await identity.ReviewAsync(
            community,
            runtimeEntries,
            planner.Reviews(community, calendar, entries, now, DebouncerOf(community), runtimeEntries),
            cancellation);
        var plan = planner.Plan(community, calendar, entries, now, now, DebouncerOf(community), runtimeEntries);
        var report = new ConcurrentQueue<(PlannedPost Post, PostResult Result)>();
        await queue.RunAsync(
            plan.Select(post => new Delivery(post.Key, async either =>
            {
                var result = await announcer.AnnounceAsync(post, either);
                report.Enqueue((post, result));
                listener?.OnOutcome(post.Key, result);
                await notices.NotifyAsync(community, calendar, post.Key, post.Subject, result, either);
            })),
            listener,
            cancellation);
        await queue.RunAsync(
            notices.HasUndelivered(community)
                ? [new Delivery(
                    new PostKey(community.Id, OrganiserNotices.Kind, "", "", community.OrganiserChannels[0]),
                    either => notices.RetryAsync(community, either))]
                : [],
            listener,
            cancellation);

        var attempted = report.Select(each => each.Post.Key).ToHashSet();
        var accepting = report.Where(each => each.Result is PostResult.Posted or PostResult.Recovered)
            .Select(each => each.Post.Key.Channel).ToHashSet();
        await RemoveSpentAsync(community, runtimeEntries, cancellation);
        if (accepting.Count > 0)
        {
            await blocked.ReleaseAsync(community, accepting, cancellation);
        }

        return new AnnouncementRunReport(
            [.. report],
            await EditAndScheduleNextAsync(community, calendar, runtimeEntries, attempted, listener, cancellation));
    }

    /// <summary>
    /// Removes the subscriptions whose message was sent, also by a process that ended before it could remove them.
    /// </summary>
    private async Task RemoveSpentAsync(
        Community community, RuntimeEntries runtimeEntries, CancellationToken cancellation)
    {
        if (runtimeEntries.Subscriptions.Count == 0)
        {
            return;
        }

        var entries = await ledger.ReadAsync(community.Id, cancellation);
        foreach (var spent in AnnouncedForYouKind.Spent(runtimeEntries.Subscriptions, entries))
        {
            await reminders.RemoveAsync(spent, cancellation);
        }
    }

    /// <summary>
    /// Applies due edits, records first sightings in the debouncer and returns the time of the next cycle.
    /// </summary>
    private async Task<Instant> EditAndScheduleNextAsync(
        Community community, MeetupCalendar calendar, RuntimeEntries runtimeEntries, HashSet<PostKey> attempted,
        IRunListener? listener,
        CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var edits = planner.Edits(community, calendar, entries, now, DebouncerOf(community), runtimeEntries);
        var isOutdated = edits.Any(IsOfRecap) && await IsOutdatedAsync(community, calendar, cancellation);
        await queue.RunAsync(
            edits.Where(edit => editRetries.DueAt(edit) <= now && !(isOutdated && IsOfRecap(edit)))
                .Select(edit => new Delivery(
                    edit.Entry.Key,
                    async either => editRetries.Record(
                        edit, await announcer.EditAsync(edit, either), clock.GetCurrentInstant()))),
            listener,
            cancellation);

        await queue.RunAsync(
            entries.Where(PostDeletions.IsPending).Select(entry => new Delivery(
                entry.Key, either => announcer.DeleteAsync(entry, community, either))),
            listener,
            cancellation);
        var searched = await SearchAsync(community, calendar, runtimeEntries, listener, cancellation);
        entries = await ledger.ReadAsync(community.Id, cancellation);
        var ahead = planner.Plan(
            community, calendar, entries, now, now + Horizon, DebouncerOf(community), runtimeEntries);
        DebouncerOf(community).Observe(
            ahead.Select(post => post.DebounceKey).OfType<string>().Concat(edits.Select(edit => edit.DebounceKey)),
            now);

        // A post that became due during this cycle is sent at once. One that this cycle attempted without success (its
        // platform is not configured), or that still waits for a response, is retried after a minute, which avoids a
        // busy loop.
        var retryAt = now + Duration.FromMinutes(1);
        return ahead
            .Select(post => post.Due > now ? post.Due
                : attempted.Contains(post.Key) || queue.IsBusy(post.Key) ? retryAt
                : now)
            .Concat(edits.Select(edit => editRetries.DueAt(edit)).Where(due => due > now))
            .Concat(edits.Any(edit => queue.IsBusy(edit.Entry.Key)) ? [retryAt] : [])
            .Concat(isOutdated ? [now] : [])
            .Concat(searched is { } next ? [Instant.Max(next, retryAt)] : [])
            .Concat(notices.HasUndelivered(community) || entries.Any(PostDeletions.IsPending) ? [retryAt] : [])
            .Append(now + Horizon).Min();
    }

    private static bool IsOfRecap(PlannedEdit edit) => edit.Entry.Key.Kind == RecapKind.KindName;

    /// <summary>
    /// True if the calendar has changed since the cycle began. Organisers' commands edit recaps, too: an edit that is
    /// planned from a ledger with their words and a calendar without them would take the words back.
    /// </summary>
    private async Task<bool> IsOutdatedAsync(
        Community community, MeetupCalendar calendar, CancellationToken cancellation)
    {
        if (recaps is not null)
        {
            calendars.Write(community, await recaps.ReadLatestAsync(community.Id, cancellation));
        }

        return !ReferenceEquals(calendar, calendars.Of(community.Id));
    }

    /// <summary>
    /// Looks up posts with an unknown outcome that the planner no longer plans; returns when the next one is due.
    /// </summary>
    private async Task<Instant?> SearchAsync(
        Community community, MeetupCalendar calendar, RuntimeEntries runtimeEntries, IRunListener? listener,
        CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        if (!entries.Any(UnknownPostSearch.IsUnknown))
        {
            return null;
        }

        var planned = planner
            .Plan(community, calendar, entries, now, now + Horizon, DebouncerOf(community), runtimeEntries)
            .Select(post => post.Key)
            .ToHashSet();
        await queue.RunAsync(
            search.Due(community, calendar, entries, planned, runtimeEntries).Select(lost => new Delivery(
                lost.Entry.Key,
                async either =>
                {
                    var result = await lost.Lookup(either);
                    if (result is PostResult.Skipped)
                    {
                        // The process that holds the claim is still sending.
                        return;
                    }

                    listener?.OnOutcome(lost.Entry.Key, result);
                    var subject = calendar.Find(new MeetupId(lost.Entry.Key.Lineage))?.Heading;
                    await notices.NotifyAsync(
                        community, calendar, lost.Entry.Key, subject ?? lost.Entry.Key.Lineage, result, either);
                })),
            listener,
            cancellation);
        return UnknownPostSearch.Next(await ledger.ReadAsync(community.Id, cancellation), planned);
    }

    private ChangeDebouncer DebouncerOf(Community community) =>
        debouncers.GetOrAdd(community.Id, _ => new ChangeDebouncer());
}

/// <summary>Result of one announcement cycle: the attempted posts and the time of the next cycle.</summary>
public sealed record AnnouncementRunReport(
    IReadOnlyList<(PlannedPost Post, PostResult Result)> Posts, Instant NextWakeUp);
