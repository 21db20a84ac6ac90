using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>Compares two snapshots of a meetup.</summary>
/// <remarks>
/// Reported is a change of day, time, place, way to join, title, or of who speaks. How something is written is not
/// reported (<see cref="ComparedText"/>), nor what only one of the two says: unknown is not removed.
/// </remarks>
public static class MeetupDiff
{
    /// <summary>The changes that a channel must be notified of; empty if nothing relevant differs.</summary>
    public static IReadOnlyList<MeetupChange> Between(MeetupSnapshot posted, MeetupSnapshot now)
    {
        if (now.Status is MeetupStatus.Cancelled)
        {
            // Other changes to a cancelled meetup are not relevant.
            return posted.Status is MeetupStatus.Cancelled ? [] : [new MeetupChange.Cancelled(posted)];
        }

        var isPostponed = now.Status is MeetupStatus.Postponed || now.Date is null;
        if (isPostponed)
        {
            return posted.Status is MeetupStatus.Postponed || posted.Date is null
                ? []
                : [new MeetupChange.Postponed(posted)];
        }

        var moved = Moved(posted, now).ToList();
        return
        [
            .. posted.Status is MeetupStatus.Cancelled
                || (posted is { Status: MeetupStatus.Postponed, Date: not null } && moved.Count == 0)
                ? [new MeetupChange.Reinstated()]
                : Array.Empty<MeetupChange>(),
            .. moved,
            .. Place(posted, now),
            .. WayToJoin(posted, now),
            .. Title(posted, now),
            .. Speakers(posted, now),
            .. Items(posted, now),
        ];
    }

    private static IEnumerable<MeetupChange> Moved(MeetupSnapshot posted, MeetupSnapshot now)
    {
        // A time that only one of them has is no change, nor is another zone for the same moment; the posted messages
        // are edited without a notice.
        var hasSameZone = posted.Zone == now.Zone;
        var starts = (posted.StartsAt, now.StartsAt) is not ({ } oldStart, { } start) ? posted.Date != now.Date
            : hasSameZone ? (posted.Date, oldStart) != (now.Date, start)
            : posted.When.Start != now.When.Start;
        var ends = (posted.EndsAt, now.EndsAt) is ({ } oldEnd, { } end)
            && (hasSameZone ? oldEnd != end : posted.When.End != now.When.End);
        return starts || ends ? [new MeetupChange.Rescheduled(posted, now, posted.Page != now.Page)] : [];
    }

    private static IEnumerable<MeetupChange> Place(MeetupSnapshot posted, MeetupSnapshot now)
    {
        var isKnown = posted.Venue is not null || posted.IsOnline;
        var isSame = (posted.Venue, now.Venue) switch
        {
            (null, null) => true,
            ({ } old, { } current) => ComparedText.IsSamePlace(old, current),
            _ => false,
        };
        return isKnown && (!isSame || posted.IsOnline != now.IsOnline) && (now.Venue is not null || now.IsOnline)
            ? [new MeetupChange.VenueChanged(posted, now)]
            : [];
    }

    private static IEnumerable<MeetupChange> WayToJoin(MeetupSnapshot posted, MeetupSnapshot now)
    {
        if (Changed(posted.Registration, now.Registration))
        {
            yield return new MeetupChange.JoiningChanged(posted.Registration!, now.Registration!);
        }

        if (Changed(posted.Stream, now.Stream))
        {
            yield return new MeetupChange.JoiningChanged(posted.Stream!, now.Stream!);
        }

        static bool Changed(string? old, string? current) =>
            old is not null && current is not null && !ComparedText.IsSameAddress(old, current);
    }

    private static IEnumerable<MeetupChange> Title(MeetupSnapshot posted, MeetupSnapshot now) =>
        posted.Title is { } old && now.Title is { } title
        && !ComparedText.IsSameTitle(old, title)
            ? [new MeetupChange.Retitled(old, title)]
            : [];

    private static IEnumerable<MeetupChange> Speakers(MeetupSnapshot posted, MeetupSnapshot now)
    {
        // Speakers named in the programme are compared as part of its items, unless it is gone.
        var removed = now.People.Count == 0
            ? []
            : (now.HasTalks ? posted.Speakers : posted.People)
                .Where(name => !IsUndecided(name) && !Names(now.People, name))
                .ToList();
        var joined = now.Speakers.Where(name => !IsUndecided(name) && !Names(posted.People, name)).ToList();
        return removed.Count + joined.Count > 0 ? [new MeetupChange.SpeakersChanged(removed, joined)] : [];
    }

    private static bool IsUndecided(string name) => MissingDetailsKind.IsUndecided(name);

    private static bool Names(IReadOnlyList<string> people, string name) =>
        people.Any(other => ComparedText.IsSamePerson(other, name));

    private static IEnumerable<MeetupChange> Items(MeetupSnapshot posted, MeetupSnapshot now)
    {
        if (!now.HasTalks)
        {
            return [];
        }

        var old = posted.Items.ToList();
        var current = now.Items.ToList();
        var pairs = new List<(AgendaItemSnapshot From, AgendaItemSnapshot To)>();

        // Items match by title, then by speaker, then by slot and room.
        Pair(old, current, pairs, (left, right) => ComparedText.IsSameText(left.Title, right.Title)
            && IsSameLineup(left, right)
            && left.Start == right.Start);
        Pair(old, current, pairs, (left, right) => ComparedText.IsSameText(left.Title, right.Title));
        Pair(old, current, pairs, (left, right) => left.People.Count > 0 && IsSameLineup(left, right));
        Pair(old, current, pairs, (left, right) => left.Start is not null
            && (left.Date, left.Start, left.Room) == (right.Date, right.Start, right.Room));

        return
        [
            .. pairs.Where(pair => Differs(pair.From, pair.To, posted, now))
                .OrderBy(pair => pair.To.Date).ThenBy(pair => pair.To.Start)
                .Select(pair => new MeetupChange.ItemChanged(pair.From, pair.To)),
            .. current.Where(item => IsNews(item, posted)).Select(item => new MeetupChange.ItemAdded(item)),
            .. old.Where(item => IsNews(item, now)).Select(item => new MeetupChange.ItemRemoved(item)),
        ];
    }

    /// <summary>
    /// False for an item without a speaker, and for a talk that the other page names by its speaker alone.
    /// </summary>
    private static bool IsNews(AgendaItemSnapshot item, MeetupSnapshot other) =>
        item.People.Count > 0 && !item.People.All(name => Names(other.Speakers, name));

    /// <summary>
    /// True if the talk has another time, room or speaker; its title alone is edited without a notice.
    /// </summary>
    private static bool Differs(
        AgendaItemSnapshot from, AgendaItemSnapshot to, MeetupSnapshot posted, MeetupSnapshot now)
    {
        if (from.People.Count + to.People.Count == 0)
        {
            return false;
        }

        var hasNewLineup = to.People.Count > 0 && !IsSameLineup(from, to)
            && !(from.People.Count == 0 && to.People.All(name => Names(posted.People, name)));
        var isInAnotherRoom = from.Room is { } old && to.Room is { } room && !ComparedText.IsSameText(old, room);
        return hasNewLineup
            || isInAnotherRoom
            || IsMoved((from.Date, from.Start), (to.Date, to.Start), posted, now)
            || IsMoved((from.Date, from.End), (to.Date, to.End), posted, now);
    }

    /// <summary>If the whole meetup moves, its items move with it; only those that moved within it differ.</summary>
    private static bool IsMoved(
        (LocalDate? Day, LocalTime? Time) old, (LocalDate? Day, LocalTime? Time) current, MeetupSnapshot posted,
        MeetupSnapshot now)
    {
        var isOnAnotherDay = IsOnAnotherDay(old.Day, current.Day, posted, now);
        if (old.Time is null || current.Time is null)
        {
            return isOnAnotherDay;
        }

        if (!isOnAnotherDay && old.Time == current.Time)
        {
            return false;
        }

        return Start(posted, old) is not { } before || Start(now, current) is not { } after
            || posted.When.Start is not { } oldStart || now.When.Start is not { } start
            || (before != after && before - oldStart != after - start);

        static Instant? Start(MeetupSnapshot snapshot, (LocalDate? Day, LocalTime? Time) slot) =>
            (snapshot.When with { Date = slot.Day, StartsAt = slot.Time }).Start;
    }

    private static bool IsOnAnotherDay(LocalDate? old, LocalDate? day, MeetupSnapshot posted, MeetupSnapshot now) =>
        old is { } before && day is { } after && before != after
        && !(posted.Date is { } oldFirst && now.Date is { } first && oldFirst != first
            && Period.DaysBetween(oldFirst, before) == Period.DaysBetween(first, after));

    private static bool IsSameLineup(AgendaItemSnapshot left, AgendaItemSnapshot right) =>
        left.People.All(name => Names(right.People, name)) && right.People.All(name => Names(left.People, name));

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
