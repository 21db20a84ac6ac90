using System.Diagnostics;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>Composes a change notice: one digest that lists each old and new value.</summary>
internal static class ChangeNotice
{
    public static Message For(
        Meetup meetup, IReadOnlyList<MeetupChange> changes, IChangeKind kind, Phrases phrases)
    {
        var label = kind.Label(changes, phrases);
        var lines = changes.SelectMany(change => Lines(change, phrases)).ToList();
        var title = phrases.Labelled(label, TitleOf(changes) ?? meetup.HeadingIn(phrases));
        var notice = new Message($"{title}. {string.Join("; ", lines)}")
        {
            Title = title,
            Address = MeetupCard.For(meetup, phrases).Address,
            Tone = meetup.Status.Tone is MessageTone.Off ? MessageTone.Off : MessageTone.Attention,
            Blocks =
            [
                new Block.Bullets([.. lines.Select(RichText.FromString)]),
                .. meetup.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed
                    ? []
                    : (Block[])[.. MeetupCard.SessionLine(meetup, phrases), MeetupCard.Facts(meetup, phrases)],
                .. MeetupCard.ButtonRows(meetup, phrases),
            ],
        };
        return Announcer.WithLookupButton(notice, phrases);
    }

    /// <summary>
    /// The title as posted, of a meetup that is off.
    /// </summary>
    private static string? TitleOf(IReadOnlyList<MeetupChange> changes) => changes
        .Select(change => change switch
        {
            MeetupChange.Cancelled cancelled => cancelled.From.Title,
            MeetupChange.Postponed postponed => postponed.From.Title,
            _ => null,
        })
        .OfType<string>()
        .FirstOrDefault();

    private static IEnumerable<string> Lines(MeetupChange change, Phrases phrases) => change switch
    {
        MeetupChange.Cancelled off => [.. WasFor(off.From, phrases), phrases.DoesNotTakePlace],
        MeetupChange.Postponed off => [.. WasFor(off.From, phrases), phrases.NewDateFollows],
        MeetupChange.Reinstated => [phrases.TakesPlaceAfterAll],
        MeetupChange.Rescheduled moved =>
            [$"{When(moved.From, moved.To, phrases)} → {When(moved.To, moved.From, phrases)}"],
        MeetupChange.VenueChanged place =>
            [phrases.Labelled(phrases.Where, $"{Where(place.From, phrases)} → {Where(place.To, phrases)}")],
        MeetupChange.JoiningChanged join =>
            [phrases.Labelled(phrases.WayToJoin, $"{join.From} → {join.To}")],
        MeetupChange.Retitled title =>
            [phrases.Labelled(phrases.Title, $"{phrases.Quoted(title.From)} → {phrases.Quoted(title.To)}")],
        MeetupChange.SpeakersChanged speakers =>
            [phrases.Labelled(phrases.Speakers, $"{Names(speakers.Removed)} → {Names(speakers.Joined)}")],
        MeetupChange.ItemAdded added => [phrases.Labelled(phrases.AddedToProgramme, Item(added.Item, phrases))],
        MeetupChange.ItemRemoved removed =>
            [phrases.Labelled(phrases.RemovedFromProgramme, Item(removed.Item, phrases))],
        MeetupChange.ItemChanged item => [Changed(item.From, item.To, phrases)],
        _ => throw new UnreachableException(),
    };

    /// <summary>Always includes speaker, title, time and room; differing values are shown as old → new.</summary>
    private static string Changed(AgendaItemSnapshot from, AgendaItemSnapshot to, Phrases phrases)
    {
        var title = from.Title == to.Title
            ? phrases.Quoted(to.Title)
            : $"{phrases.Quoted(from.Title)} → {phrases.Quoted(to.Title)}";
        var speakers = (from.Speakers, to.Speakers) switch
        {
            ({ } old, { } now) when old == now => now.Length > 0 ? $" – {now}" : "",
            ({ } old, { } now) => $" – {Or(old)} → {Or(now)}",
        };
        var when = (Slot(from, phrases), Slot(to, phrases)) switch
        {
            ({ } old, { } now) when old == now => now,
            ({ } old, { } now) => $"{Or(old)} → {Or(now)}",
        };
        var room = (from.Room, to.Room) switch
        {
            (null, null) => "",
            ({ } old, { } now) when old == now => $", {now}",
            var (old, now) => $", {phrases.Room} {Or(old)} → {Or(now)}",
        };
        return phrases.Labelled(title + speakers, when + room);
    }

    private static string Item(AgendaItemSnapshot item, Phrases phrases) =>
        phrases.Labelled(
            phrases.Quoted(item.Title) + (item.Speakers.Length > 0 ? $" – {item.Speakers}" : ""),
            Slot(item, phrases) + (item.Room is { } room ? $", {room}" : ""));

    private static string Slot(AgendaItemSnapshot item, Phrases phrases)
    {
        var day = item.Date is { } date ? phrases.ShortDate(date) : "";
        var hours = (item.Start, item.End) switch
        {
            ({ } start, { } end) => $" {start.OnClock} – {end.OnClock}",
            ({ } start, null) => $" {start.OnClock}",
            _ => "",
        };
        return (day + hours).Trim();
    }

    /// <summary>"When: Friday 29 May 2020, 13:00–15:00 (Europe/London)", as the announcement said.</summary>
    private static string[] WasFor(MeetupSnapshot posted, Phrases phrases) =>
        posted.Date is null ? [] : [phrases.Labelled(phrases.When, posted.When.Plain(phrases))];

    /// <summary>"Fri 29 May 13:00 – 15:00"; with the year or the zone if it differs.</summary>
    private static string When(MeetupSnapshot snapshot, MeetupSnapshot other, Phrases phrases)
    {
        if (snapshot.Date is not { } date)
        {
            return phrases.DateUnknown;
        }

        var day = date.Year == other.Date?.Year ? phrases.ShortDate(date) : phrases.LongDate(date);
        var hours = (snapshot.StartsAt, snapshot.EndsAt) switch
        {
            ({ } start, { } end) => $" {start.OnClock} – {end.OnClock}",
            ({ } start, null) => $" {start.OnClock}",
            _ => "",
        };
        return day + hours + (snapshot.Zone == other.Zone ? "" : $" ({snapshot.Zone})");
    }

    private static string Where(MeetupSnapshot snapshot, Phrases phrases) => (snapshot.Venue, snapshot.IsOnline) switch
    {
        ({ } place, true) => Phrases.Format(phrases.AlsoOnlineFormat, place),
        ({ } place, false) => place,
        (null, true) => phrases.Online,
        _ => "–",
    };

    private static string Names(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(", ", names) : "–";

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "–" : text;
}
