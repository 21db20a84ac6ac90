using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Plans edits of posted messages whose page has changed; each is recomposed for the moment it was posted at.
/// </summary>
internal sealed class EditPlanner(
    IReadOnlyList<IAnnouncementKind> kinds, ChangeNoticePlanner changes, PlanningContext context)
{
    public IEnumerable<PlannedEdit> Edits() =>
        from entry in context.Ledger.All
        where entry is { State: PostState.Posted, MessageId: not null, Fingerprint: not null }
        let kind = kinds.FirstOrDefault(kind => kind.Name == entry.Key.Kind)
        where kind is not null
        let written = WrittenRecap(entry)
        where written is not null || entry.Facts is not null
        let replacement = written is null ? context.Replacement(entry) : null
        let meetup = written?.Recap ?? replacement ?? context.Current(entry.Key.Lineage)
        where meetup is not null && (written is not null
            ? IsEditable(written, kind, entry)
            : ShouldEdit(kind, entry, meetup)
                && !context.IsInReview(meetup) && !changes.IsPending(meetup, entry.Key.Channel))
        let message = Recomposed(kind, entry, meetup)
        where !kind.Traits.IsForCalendars || MayChangeInCalendar(entry, message)
        let fingerprint = PostedFingerprint.Of(message)

        // With a lease, an edit was sent that may have left other words than those of the ledger.
        where fingerprint != entry.Fingerprint || entry.LeaseUntil is not null
        let isAsPosted = written is null && entry.LeaseUntil is null
            && !PostedFingerprint.IsOfSameDesign(entry.Fingerprint, fingerprint) && !HasNews(entry, meetup)
        let sighting = $"edit/{entry.Key.Reference}/{fingerprint}"
        let due = isAsPosted ? context.Now : entry.LeaseUntil ?? (context.Debouncer.FirstSeen(sighting) ?? context.Now)
            + (kind.Traits.IsForCalendars ? context.Settings.Debounce : DebounceFor(entry, meetup))

        // The next occurrence of a series is compared with the regular day, not with the one that replaced it. A recap
        // from the form has the meetup's lineage, whose changes are not compared with it.
        let facts = replacement is null && entry.Facts is not null
            ? context.Snapshots.Of(meetup).Snapshot.After(context.Snapshots.Of(entry)).Text
            : entry.Facts
        select new PlannedEdit(entry, message, due, facts, sighting)
        {
            DeliveryOptions = context.Settings.Of(kind.Name).DeliveryFor(
                entry.Key.Channel, meetup.HeadingIn(context.Community.Phrases)),
            IsOnlyRecorded = isAsPosted,
        };

    /// <summary>
    /// Null unless the entry is the post of a recap that organisers published with the form, or corrected with it.
    /// </summary>
    private WrittenRecap? WrittenRecap(LedgerEntry entry) => entry.Key.Kind == RecapKind.KindName
        && context.Current(entry.Key.Lineage) is { } page
            ? context.Calendar.WrittenOf(page)
            : null;

    /// <summary>A correction is published by an organiser, however old the post is.</summary>
    private bool IsEditable(WrittenRecap written, IAnnouncementKind kind, LedgerEntry entry) =>
        Instant.Max(entry.RecordedAt, written.Revision.At) + kind.Traits.EditedFor > context.Now;

    private bool ShouldEdit(IAnnouncementKind kind, LedgerEntry entry, Meetup meetup) =>
        kind.Traits.EditedFor is { } time
            ? entry.RecordedAt + time > context.Now
            : context.Snapshots.Of(entry) is { } posted && !LedgerIndex.IsPast(posted, context.Now) &&
                meetup.Kind is MeetupKind.Meetup or MeetupKind.Session;

    /// <summary>
    /// A removed calendar event is not restored; one whose page has lost its start time is kept unchanged.
    /// </summary>
    private bool MayChangeInCalendar(LedgerEntry entry, Message message) =>
        context.Snapshots.Of(entry) is { Status: MeetupStatus.Scheduled } && message.Entry is not null;

    /// <summary>
    /// Recomposed for the moment of posting, so that "Tomorrow" remains correct in yesterday's message.
    /// </summary>
    private Message Recomposed(IAnnouncementKind kind, LedgerEntry entry, Meetup meetup)
    {
        var request = new AnnouncementRequest(meetup, context.Community, context.Calendar, entry.RecordedAt)
        {
            Occurrence = entry.Key.Occurrence,
            Takeaways = context.RuntimeEntries.Takeaways,
        };
        return Announcer.WithLookupButton(
            CustomTemplates.Apply(kind.Compose(request), context.Settings.Of(kind.Name), request),
            context.Community.Phrases);
    }

    /// <summary>
    /// No debounce after a change worth a notice: the notice has already been posted, and older messages must be
    /// updated.
    /// </summary>
    private Duration DebounceFor(LedgerEntry entry, Meetup meetup) =>
        context.Snapshots.Of(entry) is { } && !HasNews(entry, meetup) ? context.Settings.Debounce : Duration.Zero;

    /// <summary>True if the page says something else now than what was posted, so that members were notified.</summary>
    private bool HasNews(LedgerEntry entry, Meetup meetup) =>
        context.Snapshots.Of(entry) is { } posted
        && MeetupDiff.Between(posted, context.Snapshots.Of(meetup).Snapshot).Count > 0;
}
