using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>The part of a plan that follows from each meetup's date: kinds × meetups × channels.</summary>
internal sealed class MeetupPosts(IReadOnlyList<IAnnouncementKind> kinds, PlanningView view)
{
    /// <summary>No kind speaks earlier before a meetup than this.</summary>
    private static readonly Duration LongestLead = Duration.FromDays(62);

    /// <summary>No kind speaks later after a meetup than this.</summary>
    private static readonly Duration LongestGrace = Duration.FromDays(31);

    private readonly bool isAnnouncing = kinds.Any(kind => kind.Name == AnnouncedKind.KindName) &&
        view.Settings.Allows(AnnouncedKind.KindName, byDefault: true);

    public IEnumerable<PlannedPost> Until(Instant until) =>
        from meetup in view.Calendar.Between(view.Now - LongestGrace, until + LongestLead)
        from kind in kinds
        where view.Settings.Allows(kind.Name, kind.Habits.IsOnByDefault)
        from due in kind.DueTimes(new PlanningRequest(meetup, view.Community, view.Calendar))
        where due.Expires > view.Now
        from channel in Channels(kind, due)
        let post = Post(kind, meetup, due, channel)
        where post is not null
        select post;

    private IReadOnlyList<ChannelRef> Channels(IAnnouncementKind kind, DueTime due) =>
        due.Channel is { } one ? [one]
        : kind.Habits.IsForCalendars ? view.Community.Calendars
        : view.Settings.Of(kind.Name).Channels ??
            (kind.Habits.IsForOrganisers ? view.Community.OrganiserChannels : view.Community.AnnouncementChannels);

    private PlannedPost? Post(IAnnouncementKind kind, Meetup meetup, DueTime due, ChannelRef channel)
    {
        var key = new PostKey(view.Community.Id, kind.Name, meetup.Lineage.Name.Value, due.Occurrence, channel);
        if (kind.Habits.IsForCalendars)
        {
            key = view.Memory.CalendarKey(key, meetup, view.Now);
        }

        var entry = view.Memory.Find(key, meetup.Lineage);
        if (kind.Name == AnnouncedKind.KindName && TellsOfAnEveningGoneBy(entry, meetup))
        {
            // A page that is used again and again speaks of a new evening once the old one is over.
            key = key with { Occurrence = LedgerDay(meetup) };
            entry = view.Memory.Find(key, meetup.Lineage);
        }

        if (entry is { IsSettled: true } || (entry is null && kind.Habits.RemindsOfAnnounced && IsCoveredByAnnouncement(meetup, due, channel)))
        {
            return null;
        }

        var attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, AfterTheNight(due));
        return attempt >= due.Expires ? null : new PlannedPost(
            entry?.Key ?? key,
            meetup.Heading,
            attempt,
            due.Expires,
            now => OwnWords.Applied(
                kind.Compose(new AnnouncementRequest(meetup, view.Community, view.Calendar, now) { Occurrence = due.Occurrence }),
                view.Settings.Of(kind.Name), new AnnouncementRequest(meetup, view.Community, view.Calendar, now)))
        {
            Meetup = meetup,
            Manner = view.Settings.Of(kind.Name).Manner(channel, meetup.Heading) with
            {
                ReplyTo = kind.Habits.FollowsAnnouncement ? view.ThreadOf(meetup, channel) : null,
            },
            Facts = MeetupFacts.Of(meetup).Text,
        };
    }

    private static string LedgerDay(Meetup meetup) => NodaTime.Text.LocalDatePattern.Iso.Format(meetup.When.Date!.Value);

    private bool TellsOfAnEveningGoneBy(LedgerEntry? announced, Meetup meetup) =>
        announced is { IsSettled: true } && PostMemory.Told(announced) is { Date: { } told } facts &&
        meetup.When.Date > told && PostMemory.IsOver(facts, view.Now);

    /// <summary>What is due at night waits for the morning, unless it would then be too late for it.</summary>
    private Instant AfterTheNight(DueTime due)
    {
        var moment = Instant.Max(due.At, due.At <= view.Now ? view.Now : due.At);
        var morning = view.Settings.Quiet?.EndAfter(moment, view.Community.Zone);
        return morning is { } end && end < due.Expires ? end : due.At;
    }

    /// <summary>
    /// A reminder that was due before the channel knew of the meetup at all is not sent after it: the announcement,
    /// which goes out at the same moment or went out later than the reminder's, has just said the same.
    /// </summary>
    private bool IsCoveredByAnnouncement(Meetup meetup, DueTime due, ChannelRef channel)
    {
        if (!isAnnouncing)
        {
            return false;
        }

        var announced = view.Memory.Of(meetup.Lineage, channel)
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.IsSettled)
            .MaxBy(entry => entry.RecordedAt);
        return announced is null ? due.At <= view.Now : announced.State is PostState.Posted && announced.RecordedAt >= due.At;
    }
}
