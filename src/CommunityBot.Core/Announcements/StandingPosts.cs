using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Keeps what is posted true: the same words as at the moment of posting, with what the page says today.</summary>
internal sealed class StandingPosts(IReadOnlyList<IAnnouncementKind> kinds, ChangePosts changes, PlanningView view)
{
    public IEnumerable<PlannedEdit> Edits() =>
        from entry in view.Memory.All
        where entry is { State: PostState.Posted, MessageId: not null, Facts: not null, Fingerprint: not null }
        let kind = kinds.FirstOrDefault(kind => kind.Name == entry.Key.Kind)
        where kind is not null
        let meetup = view.Current(entry.Key.Lineage)
        where meetup is not null && IsWorthKeepingTrue(kind, entry, meetup) && !changes.IsPending(meetup, entry.Key.Channel)
        let message = Recomposed(kind, entry, meetup)
        where !kind.Habits.IsForCalendars || MayChangeInCalendar(entry, message)
        let fingerprint = MessageFingerprint.Of(message)
        where fingerprint != entry.Fingerprint
        let sighting = $"edit/{entry.Key.Ref}/{fingerprint}"
        let due = (view.Sightings.Since(sighting) ?? view.Now) + (kind.Habits.IsForCalendars ? view.Settings.Settling : Rest(entry, meetup))
        select new PlannedEdit(entry, message, due, MeetupFacts.Of(meetup).Text, sighting)
        {
            Manner = view.Settings.Of(kind.Name).Manner(entry.Key.Channel, meetup.Heading),
        };

    private bool IsWorthKeepingTrue(IAnnouncementKind kind, LedgerEntry entry, Meetup meetup) =>
        kind.Habits.KeptTrueFor is { } time
            ? entry.RecordedAt + time > view.Now
            : PostMemory.Told(entry) is { } told && !PostMemory.IsOver(told, view.Now) &&
                meetup.Kind is MeetupKind.Meetup or MeetupKind.Session;

    /// <summary>What was taken off a calendar stays off; what has lost its hour stays until the page says more.</summary>
    private static bool MayChangeInCalendar(LedgerEntry entry, Message message) =>
        PostMemory.Told(entry) is { Status: MeetupStatus.Scheduled } && message.Entry is not null;

    /// <summary>Composed for the moment at which it was posted: "Tomorrow" stays true of a message of yesterday.</summary>
    private Message Recomposed(IAnnouncementKind kind, LedgerEntry entry, Meetup meetup)
    {
        var request = new AnnouncementRequest(meetup, view.Community, view.Calendar, entry.RecordedAt) { Occurrence = entry.Key.Occurrence };
        return Announcer.Askable(OwnWords.Applied(kind.Compose(request), view.Settings.Of(kind.Name), request));
    }

    /// <summary>A channel that has just been told of a change should not see the old beside it for long.</summary>
    private Duration Rest(LedgerEntry entry, Meetup meetup) =>
        PostMemory.Told(entry)?.Text == MeetupFacts.Of(meetup).Text ? view.Settings.Settling : Duration.Zero;
}
