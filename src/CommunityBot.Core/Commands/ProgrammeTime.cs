using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>The times of a programme's entries.</summary>
internal static class ProgrammeTime
{
    /// <summary>An entry without an end that nothing follows is assumed to last no longer than this.</summary>
    private static readonly Duration Longest = Duration.FromHours(3);

    /// <summary>"13:30–14:10", with the day in front of it if it is another than the meetup's first.</summary>
    /// <param name="withDay">Names the day of a programme of several days in any case.</param>
    public static string Of(AgendaItem? item, Meetup meetup, Phrases phrases, bool withDay = false)
    {
        var day = item?.Date is { } date && (date != meetup.When.Date || (withDay && meetup.When.LastDate is not null))
            ? phrases.ShortDate(date) + " "
            : "";
        return (item?.Start, item?.End) switch
        {
            ({ } start, { } end) => $"{day}{start.OnClock}–{end.OnClock}",
            ({ } start, null) => $"{day}{start.OnClock}",
            _ => day.TrimEnd(),
        };
    }

    /// <summary>
    /// The same for people: of a meetup that is joined from elsewhere in the reader's zone where the platform can.
    /// </summary>
    /// <param name="withDay">Whether the day is named if it is another than the meetup's first.</param>
    /// <returns>Empty for an entry without a time.</returns>
    public static RichText Rich(AgendaItem item, Meetup meetup, Phrases phrases, bool withDay)
    {
        var named = withDay ? item : item with { Date = null };
        if (meetup.Venue is not { IsOnline: true } || HoursOf(item, meetup, phrases) is not { } hours)
        {
            return Of(named, meetup, phrases) is { Length: > 0 } text
                ? RichText.Of(new Span.Strong(text))
                : RichText.Of();
        }

        var day = Of(named with { Start = null, End = null }, meetup, phrases);
        return day.Length > 0
            ? RichText.Of(new Span.Strong(day), new Span.Plain(" "), hours with { HasDate = false })
            : RichText.Of(hours with { HasDate = false });
    }

    /// <summary>
    /// "19:00"; of a meetup that is joined from elsewhere in the reader's zone where the platform can.
    /// </summary>
    public static RichText Clock(Instant at, Meetup meetup, Phrases phrases) => meetup.Venue is { IsOnline: true }
        ? RichText.Of(new Span.Hours(at, null, meetup.When.Zone) { HasDate = false, Phrases = phrases })
        : at.InZone(meetup.When.Zone).TimeOfDay.OnClock;

    /// <summary>The hours of an entry, on its day; null without a time.</summary>
    public static Span.Hours? HoursOf(AgendaItem? item, Meetup meetup, Phrases phrases)
    {
        if (item?.Start is not { } time || (item.Date ?? meetup.When.Date) is not { } date)
        {
            return null;
        }

        var zone = meetup.When.Zone;
        Instant? end = item.End is { } until && until != time
            ? (until < time ? date.PlusDays(1) : date).At(until).InZoneLeniently(zone).ToInstant()
            : null;
        return new Span.Hours(date.At(time).InZoneLeniently(zone).ToInstant(), end, zone)
        {
            HasReadersElsewhere = meetup.Venue is { IsOnline: true },
            Phrases = phrases,
        };
    }

    /// <summary>
    /// The entries with a time in order, each with its moments. An entry ends as its page says, or as the next one in
    /// its room begins; null if neither is known.
    /// </summary>
    public static IReadOnlyList<(AgendaItem Item, Instant Start, Instant? End)> Slots(Meetup meetup)
    {
        var zone = meetup.When.Zone;
        var slots = new List<(AgendaItem Item, Instant Start, Instant? End)>();
        foreach (var item in meetup.Agenda)
        {
            if (item.Start is { } time && (item.Date ?? meetup.When.Date) is { } date)
            {
                var start = date.At(time).InZoneLeniently(zone).ToInstant();

                // "18:00–18:00" names no end: what lasts a whole day says so by its days.
                Instant? end = item.End is { } until && until != time
                    ? (until < time ? date.PlusDays(1) : date).At(until).InZoneLeniently(zone).ToInstant()
                    : null;
                slots.Add((item, start, end));
            }
        }

        slots = [.. slots.OrderBy(slot => slot.Start)];
        var followers = new Dictionary<string, Follower>(StringComparer.Ordinal);
        for (var index = slots.Count - 1; index >= 0; index--)
        {
            var slot = slots[index];
            var room = slot.Item.Room ?? "";
            var ofAll = Follower.Before(slot.Start, followers.GetValueOrDefault(""));
            var ofRoom = room.Length > 0 ? Follower.Before(slot.Start, followers.GetValueOrDefault(room)) : ofAll;
            followers[""] = ofAll;
            followers[room] = ofRoom;
            slots[index] = slot with
            {
                End = slot.End ?? ofRoom.Later
                    ?? (meetup.When.End is { } over && over > slot.Start && over - slot.Start <= Longest ? over : null),
            };
        }

        return slots;
    }

    /// <summary>True while an entry is on.</summary>
    public static bool IsOn((AgendaItem Item, Instant Start, Instant? End) slot, Instant now) =>
        slot.Start <= now && now < (slot.End ?? slot.Start + Longest);

    /// <summary>What was met last, going back in time. Entries that begin together do not end each other.</summary>
    /// <param name="Later">The first start after <paramref name="Start"/>; null if nothing follows.</param>
    private sealed record Follower(Instant Start, Instant? Later)
    {
        public static Follower Before(Instant start, Follower? known) =>
            new(start, known is null ? null : known.Start > start ? known.Start : known.Later);
    }
}
