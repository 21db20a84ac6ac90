using System.Globalization;

using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Plans change notices: one for each channel whose last post differs from the current page.</summary>
internal sealed class ChangeNoticePlanner(
    IReadOnlyList<IChangeKind> kinds, IReadOnlyList<IAnnouncementKind> announcements, PlanningContext context)
{
    private readonly Dictionary<Meetup, Dictionary<ChannelRef, PlannedPost?>> notices =
        new(ReferenceEqualityComparer.Instance);

    public IEnumerable<PlannedPost> All() =>
        from changed in Changes()
        where !context.IsInReview(changed.Meetup)
        select changed.Post;

    /// <summary>Every notice that is due, also of changes that organisers have to confirm.</summary>
    public IEnumerable<(Meetup Meetup, PlannedPost Post)> Changes() =>
        from published in context.Ledger.All
            .Where(entry => entry.Facts is not null)
            .Select(entry => (entry.Key.Lineage, entry.Key.Channel))
            .Concat(context.RuntimeEntries.Reminders.Select(
                reminder => (reminder.Lineage, Channel: ChannelRef.ToPerson(reminder.Person))))
            .Concat(context.Expected.Changed)
            .Distinct()
        let meetup = context.Current(published.Lineage)
        where meetup is not null
        group published.Channel by meetup into channels
        from channel in channels.Distinct()
        let post = Post(channels.Key, channel)
        where post is not null
        select (channels.Key, post);

    /// <summary>True while a change notice is due in the channel; posted messages are edited only after it.</summary>
    /// <remarks>A notice with an unknown outcome may be posted, so edits do not wait for it.</remarks>
    public bool IsPending(Meetup meetup, ChannelRef channel) =>
        Post(meetup, channel) is { } notice && !IsUnknown(notice, meetup);

    /// <summary>
    /// True for a reminder that falls due before the channel is notified of the meetup's new day or hour: the notice
    /// contains the same details, and a reminder of a time that nobody has heard of would be a second post.
    /// </summary>
    public bool Covers(Meetup meetup, DueTime reminder, ChannelRef channel)
    {
        if (!context.IsInReview(meetup) && Post(meetup, channel) is { IsMove: true } notice)
        {
            // A notice that would be too late for the reminder does not hold it up.
            return reminder.At <= notice.Due && notice.Due < reminder.Expires && !IsUnknown(notice, meetup);
        }

        return context.Ledger.Of(meetup.Lineage, channel).Any(entry => entry.State is PostState.Posted
            && entry.RecordedAt >= reminder.At
            && kinds.Any(kind => kind.Name == entry.Key.Kind)
            && context.Snapshots.Of(entry) is { } notified
            && (notified.Date, notified.StartsAt) == (meetup.When.Date, meetup.When.StartsAt));
    }

    private bool IsUnknown(PlannedPost notice, Meetup meetup) =>
        context.Ledger.Find(notice.Key, meetup.Lineage) is { State: PostState.Unknown };

    /// <summary>The notice for a channel, composed once: every reminder in the channel asks for it.</summary>
    private PlannedPost? Post(Meetup meetup, ChannelRef channel)
    {
        if (!notices.TryGetValue(meetup, out var byChannel))
        {
            notices[meetup] = byChannel = [];
        }

        if (!byChannel.TryGetValue(channel, out var notice))
        {
            byChannel[channel] = notice = Plan(meetup, channel);
        }

        return notice;
    }

    private PlannedPost? Plan(Meetup meetup, ChannelRef channel)
    {
        var history = context.Ledger.Of(meetup.Lineage, channel).ToList();
        var (current, currentText) = context.Snapshots.Of(meetup);
        var pending = Pending(history, current);

        // Organisers may move a meetup to a page with posts of its own; members who read only the first are notified.
        var own = history.Where(entry => entry.Key.Lineage == meetup.Lineage.Name.Value).ToList();
        if ((LastPublished(own, channel, pending)
            ?? LastPublished(history, channel, pending)
            ?? context.Expected.SnapshotOf(meetup, channel)
            ?? FactsWhenRequested(meetup, channel)) is not { } last)
        {
            return null;
        }

        var posted = AnnouncedSeries.AsPosted(last, meetup, context.Now);
        if (meetup.Source == GoneMeetups.NoSource && LedgerIndex.IsPast(posted, context.Now))
        {
            // The announcement of a series named an occurrence that is over; the next one is off.
            posted = posted with { Date = meetup.When.Date };
        }

        if (LedgerIndex.IsPast(posted, context.Now))
        {
            return null;
        }

        if (!meetup.Replaces.Any(page => page.Value == posted.Page))
        {
            // A page that was renamed, or a calendar entry whose id contains its day, is not another page.
            posted = posted with { Page = current.Page };
        }

        var changes = MeetupDiff.Between(posted, current);
        if (channel.PersonId is not null)
        {
            changes = [.. changes.Where(IsForPeople)];
        }

        var earlier = history.Where(entry => kinds.Any(kind => kind.Name == entry.Key.Kind)).ToList();
        if (kinds.FirstOrDefault(candidate => candidate.AppliesTo(changes)) is not { } applicable)
        {
            return null;
        }

        // A retry keeps its kind, but describes the current changes.
        var kind = kinds.FirstOrDefault(candidate => candidate.Name == pending?.Key.Kind) ?? applicable;
        if ((changes.Count == 0 && pending is null)
            || !context.Settings.Allows(
                channel.PersonId is null ? kind.Name : PersonalReminderKind.KindName, byDefault: true))
        {
            return null;
        }

        var review = context.Known.Of(meetup)?.Review;
        var isReviewed = review is { Decision: not null } && review.Facts == currentText;
        if (isReviewed && review!.Decision is ReviewDecision.EditOnly)
        {
            return null;
        }

        // Numbered, so that a third change is a separate post and a retry after a crash has the same key.
        var number = 1 + earlier.Count(entry => entry.IsFinal || entry.State is PostState.Unknown);
        var key = pending?.Key ?? new PostKey(
            context.Community.Id, kind.Name, meetup.Lineage.Name.Value, number.ToString(CultureInfo.InvariantCulture),
            channel);
        var debounceKey = $"{meetup.Lineage.Name}/{channel}/{currentText}";
        var expires = LatestEnd(posted, meetup);
        var due = pending?.NotBefore ?? (pending is not null || isReviewed || meetup.Source == GoneMeetups.NoSource
            ? context.Now
            : (context.Debouncer.FirstSeen(debounceKey) ?? context.Now) + context.DebounceFor(meetup));
        var quietEnd = context.Settings.QuietHours?.EndAfter(Instant.Max(due, context.Now), context.Community.Zone);
        var delivery = context.Settings.Of(kind.Name).DeliveryFor(channel, meetup.HeadingIn(context.Community.Phrases));
        return new PlannedPost(
            key,
            meetup.Heading,
            quietEnd is { } quietHoursEnd && quietHoursEnd < (meetup.When.EffectiveStart ?? expires)
                ? quietHoursEnd
                : due,
            expires,
            _ => ChangeNotice.For(meetup, changes, applicable, context.Community.Phrases))
        {
            Meetup = meetup,
            DeliveryOptions = delivery with { ReplyTo = context.ThreadOf(meetup, channel) },
            Facts = current.After(posted).Text,
            DebounceKey = debounceKey,
            IsMove = changes.Any(change => change is MeetupChange.Rescheduled),
            After = history.Count > 0 ? history.Max(entry => entry.RecordedAt) : null,
        };
    }

    /// <summary>
    /// The notice to retry. One with an unknown outcome is retried only while it describes the current page; a later
    /// change is reported by a notice of its own.
    /// </summary>
    private LedgerEntry? Pending(List<LedgerEntry> history, MeetupSnapshot current) => history.FirstOrDefault(entry =>
        !entry.IsFinal && kinds.Any(kind => kind.Name == entry.Key.Kind)
        && (entry.State is not PostState.Unknown
            || context.Snapshots.Of(entry) is not { } described
            || MeetupDiff.Between(described, current).Count == 0));

    /// <summary>
    /// The snapshot last published in the channel, by an announcement or a notice. Reminders do not count once either
    /// exists: they show new details without reporting that they changed.
    /// </summary>
    private MeetupSnapshot? LastPublished(List<LedgerEntry> history, ChannelRef channel, LedgerEntry? pending)
    {
        // A post with an unknown outcome may be posted, so a change after it is reported all the same.
        var posted = history
            .Where(entry => entry.State is PostState.Posted or PostState.Refused or PostState.Unknown
                && entry.Facts is not null && entry != pending)
            .ToList();
        var lastPost = posted
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName || kinds.Any(kind => kind.Name == entry.Key.Kind))
            .MaxBy(entry => entry.RecordedAt);
        lastPost ??= posted
            .Where(entry => announcements.Any(kind => kind.Name == entry.Key.Kind
                && (kind.Traits.RequiresAnnouncement || channel.PersonId is not null)))
            .MinBy(entry => entry.RecordedAt);
        return lastPost is null ? null : context.Snapshots.Of(lastPost);
    }

    /// <summary>What a person with a reminder knew when they requested it; null for every other channel.</summary>
    private MeetupSnapshot? FactsWhenRequested(Meetup meetup, ChannelRef channel) => channel.PersonId is null
        ? null
        : context.RuntimeEntries.Reminders
            .Where(reminder => ChannelRef.ToPerson(reminder.Person) == channel)
            .Where(reminder => meetup.Lineage.Includes(reminder.Lineage))
            .Select(reminder => reminder.Facts is { } facts ? MeetupSnapshot.Read(facts) : null)
            .FirstOrDefault(facts => facts is not null);

    /// <summary>A person is notified of what makes them come at the wrong time or to the wrong place.</summary>
    private static bool IsForPeople(MeetupChange change) => change is MeetupChange.Cancelled or MeetupChange.Postponed
        or MeetupChange.Reinstated or MeetupChange.Rescheduled or MeetupChange.VenueChanged;

    /// <summary>The later end of the old and the new date, after which the notice expires.</summary>
    private static Instant LatestEnd(MeetupSnapshot posted, Meetup meetup)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(posted.Zone) ?? meetup.When.Zone;
        var old = new EventTime(zone)
        {
            Date = posted.Date,
            StartsAt = posted.StartsAt,
            EndsAt = posted.EndsAt
        }.EffectiveEnd;
        return Instant.Max(old ?? Instant.MinValue, meetup.When.EffectiveEnd ?? Instant.MinValue) is var latest
            && latest > Instant.MinValue
            ? latest
            : Instant.MaxValue;
    }
}
