using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Plans posts that depend on a meetup's date: kinds × meetups × channels.</summary>
internal sealed class MeetupPostPlanner(
    IReadOnlyList<IAnnouncementKind> kinds, ChangeNoticePlanner changes, PlanningContext context)
{
    /// <summary>Upper bound of every kind's lead before a meetup.</summary>
    private static readonly Duration LongestLead = Duration.FromDays(62);

    /// <summary>Upper bound of every kind's delay after a meetup.</summary>
    private static readonly Duration LongestGrace = Duration.FromDays(31);

    /// <summary>An unknown outcome is usually known after this time.</summary>
    private static readonly Duration FirstLookups = Duration.FromMinutes(2);

    private readonly IAnnouncementKind[] allowed =
        [.. kinds.Where(kind => context.Settings.Allows(kind.Name, kind.Traits.IsOnByDefault))];

    private readonly bool isAnnouncing = kinds.Any(kind => kind.Name == AnnouncedKind.KindName) &&
        context.Settings.Allows(AnnouncedKind.KindName, byDefault: true);

    /// <summary>A calendar gets an event of an occurrence when the occurrence this many before it starts.</summary>
    private const int EventsAhead = 4;

    /// <summary>A reminder within this time after the announcement, or before the next reminder, is not sent.</summary>
    private static readonly Duration ReminderDistance = Duration.FromMinutes(15);

    /// <summary>The same for a reminder at the start itself.</summary>
    private static readonly Duration StartDistance = Duration.FromMinutes(5);

    private readonly Dictionary<Meetup, Dictionary<string, IReadOnlyList<DueTime>>> dueTimes =
        new(ReferenceEqualityComparer.Instance);

    public IEnumerable<PlannedPost> Until(Instant until)
    {
        // A series is announced for the first of its occurrences that are due.
        return AnnouncedForYouKind.OncePerSubscription(
            Posts(until).DistinctBy(post => post.Key), context.Ledger);
    }

    private IEnumerable<PlannedPost> Posts(Instant until)
    {
        var starts = new Dictionary<MeetupId, Queue<Instant>>();
        foreach (var meetup in context.Calendar.Between(context.Now - LongestGrace, until + LongestLead))
        {
            var eventsFrom = EventsFrom(meetup, starts);
            foreach (var kind in allowed)
            {
                foreach (var time in DueTimes(kind, meetup))
                {
                    var due = kind.Traits.IsForCalendars ? time with { At = Instant.Max(time.At, eventsFrom) } : time;
                    if (due.Expires <= context.Now || due.At >= due.Expires
                        || !IsShown(meetup, due.At) || context.IsHeld(meetup))
                    {
                        continue;
                    }

                    foreach (var channel in Channels(kind, due))
                    {
                        if (Post(kind, meetup, due, channel) is { } post)
                        {
                            yield return post;
                        }
                    }
                }
            }
        }
    }

    /// <summary>The due times of a kind, computed once: each reminder is compared with those of the others.</summary>
    private IReadOnlyList<DueTime> DueTimes(IAnnouncementKind kind, Meetup meetup)
    {
        if (!dueTimes.TryGetValue(meetup, out var byKind))
        {
            dueTimes[meetup] = byKind = [];
        }

        if (!byKind.TryGetValue(kind.Name, out var times))
        {
            byKind[kind.Name] = times = [.. AllDueTimes(kind, meetup)];
        }

        return times;
    }

    private IEnumerable<DueTime> AllDueTimes(IAnnouncementKind kind, Meetup meetup) =>
        kind.DueTimes(new PlanningRequest(meetup, context.Community, context.Calendar)
        {
            Reminders = context.RuntimeEntries.Reminders,
            Subscriptions = context.RuntimeEntries.Subscriptions,
        })
            .Where(due => !AnnouncedSeries.Skips(kind, meetup, due, context.Settings.Of(kind.Name)));

    /// <summary>
    /// The moment from which an occurrence may have a calendar event, so that a daily series does not fill the
    /// calendar; the beginning of time for every other meetup.
    /// </summary>
    /// <param name="starts">The starts of the latest occurrences seen of each series; updated.</param>
    private static Instant EventsFrom(Meetup meetup, Dictionary<MeetupId, Queue<Instant>> starts)
    {
        if (meetup is not { OccurrenceOf: { } series, When.EffectiveStart: { } start })
        {
            return Instant.MinValue;
        }

        var latest = starts.TryGetValue(series.Id, out var known) ? known : starts[series.Id] = new Queue<Instant>();
        var from = latest.Count == EventsAhead ? latest.Dequeue() : Instant.MinValue;
        latest.Enqueue(start);
        return from;
    }

    /// <summary>A page that its site does not show yet, or not any more, is not announced.</summary>
    internal static bool IsShown(Meetup meetup, Instant at) =>
        (meetup.ShownFrom is not { } from || at >= from) && (meetup.ShownUntil is not { } until || at < until);

    private IReadOnlyList<ChannelRef> Channels(IAnnouncementKind kind, DueTime due) =>
        due.Channel is { } one ? [one]
        : kind.Traits.IsForCalendars ? context.Community.Calendars
        : context.Settings.Of(kind.Name).Channels ??
            (kind.Traits.IsForOrganisers
                ? context.Community.OrganiserChannels
                : context.Community.AnnouncementChannels);

    private PlannedPost? Post(IAnnouncementKind kind, Meetup meetup, DueTime due, ChannelRef channel)
    {
        if (kind.Name == AnnouncedKind.KindName && context.Expected.SeriesOf(meetup, channel) is not null)
        {
            // Announced with its series; its own day or title is a change.
            return null;
        }

        var isOfSeries = kind.Name == AnnouncedKind.KindName
            && AnnouncedSeries.RhythmOf(meetup) is { IsFrequent: true }
            && !AnnouncedInChannel(meetup.Lineage, channel).Any();
        if (isOfSeries)
        {
            if (IsSeriesAnnounced(meetup.OccurrenceOf!, channel))
            {
                return null;
            }

            meetup = AnnouncedSeries.AsSeries(meetup);
        }

        var key = new PostKey(context.Community.Id, kind.Name, meetup.Lineage.Name.Value, due.Occurrence, channel);
        if (kind.Traits.IsForCalendars)
        {
            key = context.Ledger.CalendarKey(key, meetup, context.Now);
        }

        var entry = context.Ledger.Find(key, meetup.Lineage);
        if (kind.Name == AnnouncedKind.KindName && !isOfSeries && DescribesPastMeetup(entry, meetup))
        {
            // A reused page with a later date describes a new meetup once the old date is past.
            key = key with { Occurrence = DateOccurrence(meetup) };
            entry = context.Ledger.Find(key, meetup.Lineage);
        }

        if (entry is { IsFinal: true }
            || (entry is null && kind.Traits.RequiresAnnouncement
                && (IsCoveredByAnnouncement(meetup, due, channel) || IsCoveredByReminder(kind, meetup, due, channel)))
            || (entry is null && IsReminder(kind) && changes.Covers(meetup, due, channel)))
        {
            return null;
        }

        var rested = entry is null && kind.Traits.RequiresStablePage
            ? due with { At = context.Rested(meetup, due) }
            : due;
        var attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, AfterQuietHours(rested));
        if (attempt >= due.Expires)
        {
            return null;
        }

        var post = Post(kind, meetup, due, channel, entry?.Key ?? key, attempt);
        return rested.At > context.Now && due.At <= context.Now ? post with { IsResting = true } : post;
    }

    /// <summary>Apart from the decision whether to post, which most often is no and needs no closure.</summary>
    private PlannedPost Post(
        IAnnouncementKind kind, Meetup meetup, DueTime due, ChannelRef channel, PostKey key, Instant attempt) => new(
            key,
            meetup.Heading,
            attempt,
            due.Expires,
            now => Announcer.WithLookupButton(
                CustomTemplates.Apply(
                    kind.Compose(new AnnouncementRequest(meetup, context.Community, context.Calendar, now)
                    {
                        Occurrence = due.Occurrence,
                        Takeaways = context.RuntimeEntries.Takeaways,
                    }),
                    context.Settings.Of(kind.Name),
                    new AnnouncementRequest(meetup, context.Community, context.Calendar, now)),
                context.Community.Phrases))
        {
            Meetup = meetup,
            DeliveryOptions = context.Settings.Of(kind.Name).DeliveryFor(
                channel, meetup.HeadingIn(context.Community.Phrases)) with
            {
                ReplyTo = kind.Traits.FollowsAnnouncement ? context.ThreadOf(meetup, channel) : null,
            },
            Facts = context.Snapshots.Of(meetup).Text,
        };

    private static bool IsReminder(IAnnouncementKind kind) =>
        kind.Traits.RequiresAnnouncement || kind.Name == PersonalReminderKind.KindName;

    /// <summary>
    /// False when the announcement cannot be relied on to arrive within the reminder's time: its outcome is unknown,
    /// its next attempt is later, or it has expired without being posted.
    /// </summary>
    private bool WillBeAnnounced(Meetup meetup, DueTime due, ChannelRef channel)
    {
        var pending = context.Ledger.Of(meetup.Lineage, channel)
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && !entry.IsFinal)
            .MaxBy(entry => entry.RecordedAt);
        var announcing = kinds.First(kind => kind.Name == AnnouncedKind.KindName)
            .DueTimes(new PlanningRequest(meetup, context.Community, context.Calendar));
        return pending switch
        {
            null => true,

            // A first lookup follows within seconds; until then the reminder would repeat the announcement.
            { State: PostState.Unknown } =>
                due.At <= pending.FirstClaimed && context.Now < pending.FirstClaimed + FirstLookups,
            _ => Instant.Max(context.Now, pending.NotBefore ?? context.Now) is var attempt
                && announcing.Any(announcement => attempt < Instant.Min(announcement.Expires, due.Expires)),
        };
    }

    private static string DateOccurrence(Meetup meetup) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(meetup.When.Date!.Value);

    private bool DescribesPastMeetup(LedgerEntry? announced, Meetup meetup) =>
        announced is { IsFinal: true } && context.Snapshots.Of(announced) is { Date: { } postedDate } snapshot &&
        meetup.When.Date > postedDate && LedgerIndex.IsPast(snapshot, context.Now);

    /// <summary>Defers a post from the quiet hours to their end, unless it would expire before.</summary>
    private Instant AfterQuietHours(DueTime due) => context.Settings.AfterQuietHours(
        due, Instant.Max(due.At, context.Now), context.Community.Zone);

    /// <summary>
    /// True for a reminder that was due before the meetup was announced in the channel, or within minutes after: the
    /// announcement contains the same details.
    /// </summary>
    private bool IsCoveredByAnnouncement(Meetup meetup, DueTime due, ChannelRef channel)
    {
        if (!isAnnouncing || !AnnouncementChannels.Contains(channel))
        {
            return false;
        }

        var distance = DistanceBefore(meetup, due);
        var announced = AnnouncedInChannel(meetup.Lineage, channel)
            .Concat(AnnouncingSeries(meetup, channel) is { } series
                ? AnnouncedSeries.Announcements(series, channel, context.Ledger, context.Calendar)
                : [])
            .Where(entry => entry.IsFinal)
            .MaxBy(entry => entry.RecordedAt);
        return announced is null
            ? (due.At <= context.Now || due.At <= NextAnnouncement(meetup) + distance)
                && WillBeAnnounced(meetup, due, channel)
            : announced.State is PostState.Posted && announced.RecordedAt + distance >= due.At;
    }

    /// <summary>
    /// True if a later reminder of the same meetup is due within minutes, or already posted: after an outage, at the
    /// end of the quiet hours, or with the leads of the settings, two are due at one moment.
    /// </summary>
    private bool IsCoveredByReminder(IAnnouncementKind kind, Meetup meetup, DueTime due, ChannelRef channel)
    {
        var moment = Instant.Max(AfterQuietHours(due), context.Now);
        var isAfter = false;
        foreach (var other in allowed)
        {
            if (other == kind)
            {
                isAfter = true;
                continue;
            }

            if (!other.Traits.RequiresAnnouncement)
            {
                continue;
            }

            foreach (var later in DueTimes(other, meetup))
            {
                if ((later.At > due.At || (later.At == due.At && isAfter))
                    && Channels(other, later).Contains(channel)
                    && IsNear(other, later))
                {
                    return true;
                }
            }
        }

        return false;

        bool IsNear(IAnnouncementKind other, DueTime later)
        {
            var key = new PostKey(
                context.Community.Id, other.Name, meetup.Lineage.Name.Value, later.Occurrence, channel);
            return context.Ledger.Find(key, meetup.Lineage) is { IsFinal: true } entry
                ? entry.State is PostState.Posted
                : later.Expires > context.Now
                    && Instant.Max(AfterQuietHours(later), context.Now) - moment <= DistanceBefore(meetup, later);
        }
    }

    private IReadOnlyList<ChannelRef> AnnouncementChannels =>
        context.Settings.Of(AnnouncedKind.KindName).Channels ?? context.Community.AnnouncementChannels;

    private static Duration DistanceBefore(Meetup meetup, DueTime due) =>
        due.At >= meetup.When.Start ? StartDistance : ReminderDistance;

    /// <summary>When the meetup would be announced; null if it is too late for it.</summary>
    private Instant? NextAnnouncement(Meetup meetup)
    {
        if (kinds.FirstOrDefault(kind => kind.Name == AnnouncedKind.KindName) is not { } kind)
        {
            return null;
        }

        return DueTimes(kind, meetup)
            .Where(due => due.Expires > context.Now)
            .Select(due => (Instant?)Instant.Max(AfterQuietHours(due), context.Now))
            .FirstOrDefault();
    }

    /// <summary>The frequent series in whose announcement the meetup is contained.</summary>
    private Meetup? AnnouncingSeries(Meetup meetup, ChannelRef channel) =>
        AnnouncedSeries.RhythmOf(meetup) is { IsFrequent: true }
            ? meetup.OccurrenceOf
            : context.Expected.SeriesOf(meetup, channel);

    private IEnumerable<LedgerEntry> AnnouncedInChannel(Lineage lineage, ChannelRef channel) =>
        context.Ledger.Of(lineage, channel).Where(entry => entry.Key.Kind == AnnouncedKind.KindName);

    /// <summary>
    /// True if the announcement of the series is final, or one of an occurrence may have been posted.
    /// </summary>
    private bool IsSeriesAnnounced(Meetup series, ChannelRef channel) =>
        AnnouncedSeries.Announcements(series, channel, context.Ledger, context.Calendar)
            .Any(entry => series.Lineage.Includes(entry.Key.Lineage)
                ? entry.IsFinal
                : entry.State is not (PostState.Waiting or PostState.Refused));
}
