using CommunityBot.Core.Announcements.Changes;
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

    private readonly bool isAnnouncing = kinds.Any(kind => kind.Name == AnnouncedKind.KindName) &&
        context.Settings.Allows(AnnouncedKind.KindName, byDefault: true);

    public IEnumerable<PlannedPost> Until(Instant until) =>
        from meetup in context.Calendar.Between(context.Now - LongestGrace, until + LongestLead)
        from kind in kinds
        where context.Settings.Allows(kind.Name, kind.Traits.IsOnByDefault)
        from due in kind.DueTimes(new PlanningRequest(meetup, context.Community, context.Calendar)
        {
            Reminders = context.RuntimeEntries.Reminders
        })
        where due.Expires > context.Now && !context.IsHeld(meetup)
        from channel in Channels(kind, due)
        let post = Post(kind, meetup, due, channel)
        where post is not null
        select post;

    private IReadOnlyList<ChannelRef> Channels(IAnnouncementKind kind, DueTime due) =>
        due.Channel is { } one ? [one]
        : kind.Traits.IsForCalendars ? context.Community.Calendars
        : context.Settings.Of(kind.Name).Channels ??
            (kind.Traits.IsForOrganisers
                ? context.Community.OrganiserChannels
                : context.Community.AnnouncementChannels);

    private PlannedPost? Post(IAnnouncementKind kind, Meetup meetup, DueTime due, ChannelRef channel)
    {
        var key = new PostKey(context.Community.Id, kind.Name, meetup.Lineage.Name.Value, due.Occurrence, channel);
        if (kind.Traits.IsForCalendars)
        {
            key = context.Ledger.CalendarKey(key, meetup, context.Now);
        }

        var entry = context.Ledger.Find(key, meetup.Lineage);
        if (kind.Name == AnnouncedKind.KindName && DescribesPastMeetup(entry, meetup))
        {
            // A reused page with a later date describes a new meetup once the old date is past.
            key = key with { Occurrence = DateOccurrence(meetup) };
            entry = context.Ledger.Find(key, meetup.Lineage);
        }

        if (entry is { IsFinal: true }
            || (entry is null && kind.Traits.RequiresAnnouncement && IsCoveredByAnnouncement(meetup, due, channel))
            || (entry is null && IsReminder(kind) && changes.Covers(meetup, due, channel)))
        {
            return null;
        }

        var rested = entry is null && kind.Traits.RequiresStablePage
            ? due with { At = context.Rested(meetup, due) }
            : due;
        var attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, AfterQuietHours(rested));
        return attempt >= due.Expires ? null : new PlannedPost(
            entry?.Key ?? key,
            meetup.Heading,
            attempt,
            due.Expires,
            now => CustomTemplates.Apply(
                kind.Compose(new AnnouncementRequest(meetup, context.Community, context.Calendar, now)
                {
                    Occurrence = due.Occurrence,
                    Takeaways = context.RuntimeEntries.Takeaways,
                }),
                context.Settings.Of(kind.Name),
                new AnnouncementRequest(meetup, context.Community, context.Calendar, now)))
        {
            Meetup = meetup,
            DeliveryOptions = context.Settings.Of(kind.Name).DeliveryFor(channel, meetup.Heading) with
            {
                ReplyTo = kind.Traits.FollowsAnnouncement ? context.ThreadOf(meetup, channel) : null,
            },
            Facts = MeetupSnapshot.Of(meetup).Text,
        };
    }

    private static bool IsReminder(IAnnouncementKind kind) =>
        kind.Traits.RequiresAnnouncement || kind.Name == PersonalReminderKind.KindName;

    private static string DateOccurrence(Meetup meetup) =>
        NodaTime.Text.LocalDatePattern.Iso.Format(meetup.When.Date!.Value);

    private bool DescribesPastMeetup(LedgerEntry? announced, Meetup meetup) =>
        announced is { IsFinal: true } && LedgerIndex.SnapshotOf(announced) is { Date: { } postedDate } snapshot &&
        meetup.When.Date > postedDate && LedgerIndex.IsPast(snapshot, context.Now);

    /// <summary>Defers a post from the quiet hours to their end, unless it would expire before.</summary>
    private Instant AfterQuietHours(DueTime due)
    {
        var moment = Instant.Max(due.At, due.At <= context.Now ? context.Now : due.At);
        var quietHoursEnd = context.Settings.QuietHours?.EndAfter(moment, context.Community.Zone);
        return quietHoursEnd is { } end && end < due.Expires ? end : due.At;
    }

    /// <summary>
    /// True for a reminder that was due before the meetup was announced in the channel: the announcement, sent at the
    /// same time or later, contains the same details.
    /// </summary>
    private bool IsCoveredByAnnouncement(Meetup meetup, DueTime due, ChannelRef channel)
    {
        if (!isAnnouncing)
        {
            return false;
        }

        var announced = context.Ledger.Of(meetup.Lineage, channel)
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.IsFinal)
            .MaxBy(entry => entry.RecordedAt);
        return announced is null
            ? due.At <= context.Now
            : announced.State is PostState.Posted && announced.RecordedAt >= due.At;
    }
}
