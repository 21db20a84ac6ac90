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
                Instant? end = item.End is { } until
                    ? (until <= time ? date.PlusDays(1) : date).At(until).InZoneLeniently(zone).ToInstant()
                    : null;
                slots.Add((item, start, end));
            }
        }

        slots = [.. slots.OrderBy(slot => slot.Start)];
        var next = new Dictionary<string, Instant>(StringComparer.Ordinal);
        Instant? last = null;
        for (var index = slots.Count - 1; index >= 0; index--)
        {
            var slot = slots[index];
            var room = slot.Item.Room ?? "";
            Instant? following = room.Length > 0 && next.TryGetValue(room, out var inRoom) ? inRoom
                : room.Length == 0 && last > slot.Start ? last
                : null;
            slots[index] = slot with
            {
                End = slot.End ?? (following > slot.Start ? following : null)
                    ?? (meetup.When.End is { } over && over > slot.Start && over - slot.Start <= Longest ? over : null),
            };
            next[room] = slot.Start;
            last = slot.Start;
        }

        return slots;
    }

    /// <summary>True while an entry is on.</summary>
    public static bool IsOn((AgendaItem Item, Instant Start, Instant? End) slot, Instant now) =>
        slot.Start <= now && now < (slot.End ?? slot.Start + Longest);
}
