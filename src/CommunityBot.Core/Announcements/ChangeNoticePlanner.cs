using System.Globalization;

using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Plans change notices: one for each channel whose last post differs from the current page.</summary>
internal sealed class ChangeNoticePlanner(
    IReadOnlyList<IChangeKind> kinds, IReadOnlyList<IAnnouncementKind> announcements, PlanningContext context)
{
    /// <summary>
    /// Within this time before the start the debounce period is short, because people are already travelling.
    /// </summary>
    private static readonly Duration ShortDebounceWindow = Duration.FromHours(3);

    private static readonly Duration ShortDebounce = Duration.FromMinutes(1);

    public IEnumerable<PlannedPost> All() =>
        from published in context.Ledger.All
            .Where(entry => entry.Facts is not null)
            .Select(entry => (entry.Key.Lineage, entry.Key.Channel))
            .Distinct()
        let meetup = context.Current(published.Lineage)
        where meetup is not null
        group published.Channel by meetup into channels
        from channel in channels.Distinct()
        let post = Post(channels.Key, channel)
        where post is not null
        select post;

    /// <summary>True while a change notice is due in the channel; posted messages are edited only after it.</summary>
    /// <remarks>A notice with an unknown outcome may be posted, so edits do not wait for it.</remarks>
    public bool IsPending(Meetup meetup, ChannelRef channel) =>
        Post(meetup, channel) is { } notice
        && context.Ledger.Find(notice.Key, meetup.Lineage) is not { State: PostState.Unknown };

    private PlannedPost? Post(Meetup meetup, ChannelRef channel)
    {
        var history = context.Ledger.Of(meetup.Lineage, channel).ToList();
        var current = MeetupSnapshot.Of(meetup);
        var pending = Pending(history, current);
        if (LastPublished(history, pending) is not { } posted || LedgerIndex.IsPast(posted, context.Now))
        {
            return null;
        }

        var changes = MeetupDiff.Between(posted, current);
        var notices = history.Where(entry => kinds.Any(kind => kind.Name == entry.Key.Kind)).ToList();
        if (kinds.FirstOrDefault(candidate => candidate.AppliesTo(changes)) is not { } applicable)
        {
            return null;
        }

        // A retry keeps its kind, but describes the current changes.
        var kind = kinds.FirstOrDefault(candidate => candidate.Name == pending?.Key.Kind) ?? applicable;
        if ((changes.Count == 0 && pending is null)
            || !context.Settings.Allows(kind.Name, byDefault: true))
        {
            return null;
        }

        // Numbered, so that a third change is a separate post and a retry after a crash has the same key.
        var number = 1 + notices.Count(entry => entry.IsFinal || entry.State is PostState.Unknown);
        var key = pending?.Key ?? new PostKey(
            context.Community.Id, kind.Name, meetup.Lineage.Name.Value, number.ToString(CultureInfo.InvariantCulture),
            channel);
        var debounceKey = $"{meetup.Lineage.Name}/{channel}/{current.Text}";
        var expires = LatestEnd(posted, meetup);
        var debounce = meetup.When.EffectiveStart is { } start && start - context.Now < ShortDebounceWindow
            ? Duration.Min(ShortDebounce, context.Settings.Debounce)
            : context.Settings.Debounce;
        var due = pending?.NotBefore
            ?? (pending is null ? (context.Debouncer.FirstSeen(debounceKey) ?? context.Now) + debounce : context.Now);
        var quietEnd = context.Settings.QuietHours?.EndAfter(Instant.Max(due, context.Now), context.Community.Zone);
        var delivery = context.Settings.Of(kind.Name).DeliveryFor(channel, meetup.Heading);
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
            Facts = current.Text,
            DebounceKey = debounceKey,
            After = history.Max(entry => entry.RecordedAt),
        };
    }

    /// <summary>
    /// The notice to retry. One with an unknown outcome is retried only while it describes the current page; a later
    /// change is reported by a notice of its own.
    /// </summary>
    private LedgerEntry? Pending(List<LedgerEntry> history, MeetupSnapshot current) => history.FirstOrDefault(entry =>
        !entry.IsFinal && kinds.Any(kind => kind.Name == entry.Key.Kind)
        && (entry.State is not PostState.Unknown || entry.Facts is null || entry.Facts == current.Text));

    /// <summary>
    /// The snapshot last published in the channel, by an announcement or a notice. Reminders do not count once either
    /// exists: they show new details without reporting that they changed.
    /// </summary>
    private MeetupSnapshot? LastPublished(List<LedgerEntry> history, LedgerEntry? pending)
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
            .Where(entry => announcements.Any(kind => kind.Name == entry.Key.Kind && kind.Traits.RequiresAnnouncement))
            .MinBy(entry => entry.RecordedAt);
        return lastPost is null ? null : LedgerIndex.SnapshotOf(lastPost);
    }

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
