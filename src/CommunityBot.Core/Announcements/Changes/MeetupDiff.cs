using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>Compares two snapshots of a meetup.</summary>
public static class MeetupDiff
{
    /// <summary>The changes that a channel must be notified of; empty if nothing relevant differs.</summary>
    public static IReadOnlyList<MeetupChange> Between(MeetupSnapshot posted, MeetupSnapshot now)
    {
        if (now.Status is MeetupStatus.Cancelled)
        {
            // Other changes to a cancelled meetup are not relevant.
            return posted.Status is MeetupStatus.Cancelled ? [] : [new MeetupChange.Cancelled()];
        }

        var isPostponed = now.Status is MeetupStatus.Postponed || now.Date is null;
        if (isPostponed)
        {
            return posted.Status is MeetupStatus.Postponed || posted.Date is null ? [] : [new MeetupChange.Postponed()];
        }

        return
        [
            .. posted.Status is MeetupStatus.Cancelled ? [new MeetupChange.Reinstated()] : Array.Empty<MeetupChange>(),
            .. Moved(posted, now),
            .. Place(posted, now),
            .. Title(posted, now),
            .. Speakers(posted, now),
            .. Items(posted, now),
        ];
    }

    private static IEnumerable<MeetupChange> Moved(MeetupSnapshot posted, MeetupSnapshot now)
    {
        // A time that was unknown before is an addition, not a change; the posted messages are edited without a notice.
        var start = posted.StartsAt is null ? null : now.StartsAt;
        var end = posted.EndsAt is null || now.EndsAt is null ? posted.EndsAt : now.EndsAt;
        return posted.Date != now.Date || start != posted.StartsAt || end != posted.EndsAt || posted.Zone != now.Zone
            ? [new MeetupChange.Rescheduled(posted, now, posted.Page != now.Page)]
            : [];
    }

    private static IEnumerable<MeetupChange> Place(MeetupSnapshot posted, MeetupSnapshot now)
    {
        var isKnown = posted.Venue is not null || posted.IsOnline;
        var differs = NormalizedText.Of(posted.Venue ?? "") != NormalizedText.Of(now.Venue ?? "")
            || posted.IsOnline != now.IsOnline;
        return isKnown && differs && (now.Venue is not null || now.IsOnline)
            ? [new MeetupChange.VenueChanged(posted, now)]
            : [];
    }

    private static IEnumerable<MeetupChange> Title(MeetupSnapshot posted, MeetupSnapshot now) =>
        posted.Title is { } old && now.Title is { } title && NormalizedText.Of(old) != NormalizedText.Of(title)
            ? [new MeetupChange.Retitled(old, title)]
            : [];

    private static IEnumerable<MeetupChange> Speakers(MeetupSnapshot posted, MeetupSnapshot now)
    {
        // Speakers named in the programme are compared as part of its items.
        var removed = posted.Speakers.Where(name => !IsNamed(now, name)).ToList();
        var joined = now.Speakers.Where(name => !IsNamed(posted, name)).ToList();
        return removed.Count + joined.Count > 0 ? [new MeetupChange.SpeakersChanged(removed, joined)] : [];
    }

    private static bool IsNamed(MeetupSnapshot snapshot, string name)
    {
        var normalized = NormalizedText.Of(name);
        return snapshot.Speakers.Any(other => NormalizedText.Of(other) == normalized) ||
            snapshot.Items.Any(item => NormalizedText.Of(item.Speakers).Contains(normalized, StringComparison.Ordinal));
    }

    private static IEnumerable<MeetupChange> Items(MeetupSnapshot posted, MeetupSnapshot now)
    {
        var old = posted.Items.ToList();
        var current = now.Items.ToList();
        var pairs = new List<(AgendaItemSnapshot From, AgendaItemSnapshot To)>();

        // Items match by title, then by speaker, then by slot and room.
        Pair(old, current, pairs, (left, right) => NormalizedText.Of(left.Title) == NormalizedText.Of(right.Title)
            && left.Speakers == right.Speakers
            && left.Start == right.Start);
        Pair(old, current, pairs, (left, right) => NormalizedText.Of(left.Title) == NormalizedText.Of(right.Title));
        Pair(old, current, pairs, (left, right) => left.Speakers.Length > 0
            && NormalizedText.Of(left.Speakers) == NormalizedText.Of(right.Speakers));
        Pair(old, current, pairs, (left, right) => left.Start is not null
            && (left.Date, left.Start, left.Room) == (right.Date, right.Start, right.Room));

        // If the whole meetup moves to another day, its items move with it; only items that moved within it are
        // reported.
        var isMoved = posted.Date != now.Date;
        return
        [
            .. pairs.Where(pair => Differs(pair.From, pair.To, posted, now, isMoved))
                .OrderBy(pair => pair.To.Date).ThenBy(pair => pair.To.Start)
                .Select(pair => new MeetupChange.ItemChanged(pair.From, pair.To)),
            .. current.Select(item => new MeetupChange.ItemAdded(item)),
            .. old.Select(item => new MeetupChange.ItemRemoved(item)),
        ];
    }

    private static bool Differs(
        AgendaItemSnapshot from, AgendaItemSnapshot to, MeetupSnapshot posted, MeetupSnapshot now, bool isMoved)
    {
        var sameDay = from.Date == to.Date || (isMoved && from.Date == posted.Date && to.Date == now.Date);
        return !sameDay || from.Start != to.Start || from.End != to.End || from.Room != to.Room ||
            NormalizedText.Of(from.Title) != NormalizedText.Of(to.Title) ||
                NormalizedText.Of(from.Speakers) != NormalizedText.Of(to.Speakers);
    }

    private static void Pair(
        List<AgendaItemSnapshot> old, List<AgendaItemSnapshot> current,
        List<(AgendaItemSnapshot, AgendaItemSnapshot)> pairs, Func<AgendaItemSnapshot, AgendaItemSnapshot, bool> isSame)
    {
        foreach (var item in old.ToList())
        {
            if (current.FirstOrDefault(other => isSame(item, other)) is { } match)
            {
                old.Remove(item);
                current.Remove(match);
                pairs.Add((item, match));
            }
        }
    }
}
