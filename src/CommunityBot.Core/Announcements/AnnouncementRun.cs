using System.Collections.Concurrent;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// One announcement cycle for one community: sends due posts and edits and returns the time of the next cycle.
/// </summary>
public sealed class AnnouncementRun(
    Planner planner, Announcer announcer, ILedger ledger, CurrentCalendars calendars, IClock clock,
    IReminders reminders, ITakeaways takeaways, IdentityUpdate identity)
{
    private readonly ConcurrentDictionary<string, ChangeDebouncer> debouncers = new(StringComparer.Ordinal);

    /// <summary>Upper bound of the planning window; a content change starts a cycle earlier.</summary>
    private static readonly Duration Horizon = Duration.FromDays(1);

    private static readonly Duration EditRetry = Duration.FromMinutes(1);

    /// <summary>Expiry of a notice to organisers.</summary>
    private static readonly Duration NoticeTimeout = Duration.FromDays(2);

    /// <summary>Runs one cycle.</summary>
    public async Task<AnnouncementRunReport> RunAsync(Community community, CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
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

        // Channels are processed concurrently, so a slow one delays no other; within one channel the order is kept.
        var results = await Task.WhenAll(plan.GroupBy(post => post.Key.Channel).Select(async channel =>
        {
            var sent = new List<(PlannedPost, PostResult)>();
            foreach (var post in channel)
            {
                sent.Add((post, await announcer.AnnounceAsync(post, cancellation)));
            }

            return sent;
        }));
        var report = results.SelectMany(sent => sent).ToList();
        foreach (var (post, result) in report)
        {
            await NotifyOrganisersAsync(community, post, result, cancellation);
        }

        var attempted = report.Select(each => each.Item1.Key).ToHashSet();
        return new AnnouncementRunReport(
            report, await EditAndScheduleNextAsync(community, calendar, runtimeEntries, attempted, cancellation));
    }

    /// <summary>
    /// Applies due edits, records first sightings in the debouncer and returns the time of the next cycle.
    /// </summary>
    private async Task<Instant> EditAndScheduleNextAsync(
        Community community, MeetupCalendar calendar, RuntimeEntries runtimeEntries, HashSet<PostKey> attempted,
        CancellationToken cancellation)
    {
        var now = clock.GetCurrentInstant();
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        var edits = planner.Edits(community, calendar, entries, now, DebouncerOf(community), runtimeEntries);
        var retry = now + Horizon;
        foreach (var edit in edits.Where(edit => edit.Due <= now))
        {
            if (await announcer.EditAsync(edit, cancellation) is DeliveryOutcome.NotSent or DeliveryOutcome.Unknown)
            {
                retry = now + EditRetry;
            }
        }

        entries = await ledger.ReadAsync(community.Id, cancellation);
        var ahead = planner.Plan(
            community, calendar, entries, now, now + Horizon, DebouncerOf(community), runtimeEntries);
        DebouncerOf(community).Observe(
            ahead.Select(post => post.DebounceKey).OfType<string>().Concat(edits.Select(edit => edit.DebounceKey)),
            now);

        // A post that became due during this cycle is sent at once. One that this cycle attempted without success (its
        // platform is not configured) is retried after a minute, which avoids a busy loop.
        var retryAt = now + Duration.FromMinutes(1);
        return ahead.Select(post => post.Due <= now ? (attempted.Contains(post.Key) ? retryAt : now) : post.Due)
            .Concat(edits.Where(edit => edit.Due > now).Select(edit => edit.Due))
            .Append(retry).Min();
    }

    private ChangeDebouncer DebouncerOf(Community community) =>
        debouncers.GetOrAdd(community.Id, _ => new ChangeDebouncer());

    private async Task NotifyOrganisersAsync(
        Community community, PlannedPost post, PostResult result, CancellationToken cancellation)
    {
        var (phrases, words) = (community.Phrases, community.Phrases.Organisers);
        var description = result switch
        {
            PostResult.Refused refused => Phrases.Format(words.NotPostedFormat, refused.Reason, refused.Remedy),
            PostResult.Unknown { CannotBeLookedUp: true } unknown =>
                Phrases.Format(words.UnconfirmedPostFormat, unknown.Reason),
            _ => null,
        };

        // Personal reminders are private; organisers are not notified of them.
        if (description is null || post.Key.Channel.PersonId is not null)
        {
            return;
        }

        var text = Phrases.Format(
            words.PostProblemFormat, post.Key.Kind, phrases.Quoted(post.Subject), post.Key.Channel, description);
        var message = new Message(text)
        {
            Title = words.PostNeedsAttention,
            Blocks =
            [
                new Block.Paragraph(text),
                result is PostResult.Unknown
                    ? UnresolvedPosts.ButtonsFor(post.Key.Reference, phrases)
                    : new Block.Buttons([new Button.Invoke(phrases.Help, "help", "")]),
            ],
        };
        var now = clock.GetCurrentInstant();
        foreach (var channel in community.OrganiserChannels)
        {
            var key = new PostKey(community.Id, "notice", post.Key.Reference, result.GetType().Name, channel);
            await announcer.PostAsync(key, message, now, facts: null, now + NoticeTimeout, cancellation);
        }
    }
}

/// <summary>Result of one announcement cycle: the attempted posts and the time of the next cycle.</summary>
public sealed record AnnouncementRunReport(
    IReadOnlyList<(PlannedPost Post, PostResult Result)> Posts, Instant NextWakeUp);
