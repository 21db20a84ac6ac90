using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Announcements.Changes;

/// <summary>What the channel is told when a page says something else than before: one digest, the old and the new named.</summary>
internal static class ChangeNotice
{
    public static Message For(Meetup meetup, IReadOnlyList<FactChange> changes, Phrases phrases)
    {
        var word = Word(changes, phrases);
        var lines = changes.SelectMany(change => Lines(change, phrases)).ToList();
        var card = MeetupCard.For(meetup, phrases);
        return new Message($"{phrases.Labelled(word, meetup.Heading)}. {string.Join("; ", lines)}")
        {
            Title = phrases.Labelled(word, meetup.Heading),
            Address = card.Address,
            Blocks =
            [
                new Block.Bullets([.. lines.Select(RichText.FromString)]),
                .. meetup.Status is MeetupStatus.Cancelled ? [] : new Block[] { MeetupCard.Facts(meetup, phrases) },
                MeetupCard.Buttons(meetup, phrases),
            ],
        };
    }

    private static string Word(IReadOnlyList<FactChange> changes, Phrases phrases) => changes switch
    {
        _ when changes.Any(change => change is FactChange.Cancelled) => phrases.Cancelled,
        _ when changes.Any(change => change is FactChange.PutOff or FactChange.Moved { ToAnotherPage: true }) => phrases.Postponed,
        _ when changes.Any(change => change is FactChange.Reinstated) => phrases.Reinstated,
        _ when changes.Any(change => change is FactChange.Moved) => phrases.Moved,
        _ => phrases.Changed,
    };

    private static IEnumerable<string> Lines(FactChange change, Phrases phrases) => change switch
    {
        FactChange.Cancelled => [phrases.DoesNotTakePlace],
        FactChange.PutOff => [phrases.NewDateFollows],
        FactChange.Reinstated => [phrases.TakesPlaceAfterAll],
        FactChange.Moved moved => [$"{When(moved.From, moved.To, phrases)} → {When(moved.To, moved.From, phrases)}"],
        FactChange.OtherPlace place => [phrases.Labelled(phrases.Where, $"{Where(place.From, phrases)} → {Where(place.To, phrases)}")],
        FactChange.Retitled title => [phrases.Labelled(phrases.Title, $"{phrases.Quoted(title.From)} → {phrases.Quoted(title.To)}")],
        FactChange.SpeakersChanged speakers => [phrases.Labelled(phrases.Speakers, $"{Names(speakers.Gone)} → {Names(speakers.Joined)}")],
        FactChange.ItemAdded added => [phrases.Labelled(phrases.NewInTheProgramme, Item(added.Item, phrases))],
        FactChange.ItemDropped dropped => [phrases.Labelled(phrases.OutOfTheProgramme, Item(dropped.Item, phrases))],
        FactChange.ItemChanged item => [Changed(item.From, item.To, phrases)],
        _ => throw new InvalidOperationException($"A change that nobody can word: {change.GetType().Name}."),
    };

    /// <summary>Always speaker, title, time and room; what differs as old → new.</summary>
    private static string Changed(ToldItem from, ToldItem to, Phrases phrases)
    {
        var title = from.Title == to.Title ? phrases.Quoted(to.Title) : $"{phrases.Quoted(from.Title)} → {phrases.Quoted(to.Title)}";
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

    private static string Item(ToldItem item, Phrases phrases) =>
        phrases.Labelled(
            phrases.Quoted(item.Title) + (item.Speakers.Length > 0 ? $" – {item.Speakers}" : ""),
            Slot(item, phrases) + (item.Room is { } room ? $", {room}" : ""));

    private static string Slot(ToldItem item, Phrases phrases)
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

    /// <summary>"Fri 29 May 13:00 – 15:00"; the year where it differs, the zone where it does.</summary>
    private static string When(MeetupFacts facts, MeetupFacts other, Phrases phrases)
    {
        if (facts.Date is not { } date)
        {
            return phrases.DateUnknown;
        }

        var day = date.Year == other.Date?.Year ? phrases.ShortDate(date) : phrases.LongDate(date);
        var hours = (facts.StartsAt, facts.EndsAt) switch
        {
            ({ } start, { } end) => $" {start.OnClock} – {end.OnClock}",
            ({ } start, null) => $" {start.OnClock}",
            _ => "",
        };
        return day + hours + (facts.Zone == other.Zone ? "" : $" ({facts.Zone})");
    }

    private static string Where(MeetupFacts facts, Phrases phrases) => (facts.Place, facts.IsOnline) switch
    {
        ({ } place, true) => Phrases.Form(phrases.AlsoOnlineForm, place),
        ({ } place, false) => place,
        (null, true) => phrases.Online,
        _ => "–",
    };

    private static string Names(IReadOnlyList<string> names) => names.Count > 0 ? string.Join(", ", names) : "–";

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "–" : text;
}
