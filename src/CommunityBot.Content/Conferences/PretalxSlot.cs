using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Conferences;

/// <summary>The slot line of a session: "2030-04-22, 10:30–11:00 (Europe/Berlin), Room".</summary>
/// <param name="Date">Null if the date does not exist.</param>
/// <param name="Zone">As written on the page; null if there is none.</param>
internal sealed record PretalxSlot(LocalDate? Date, LocalTime Start, LocalTime End, string? Zone, string? Room)
{
    /// <summary>
    /// Null unless the whole line is a slot: a date with year, a comma, a time range, and only zone and room after it.
    /// </summary>
    public static PretalxSlot? Parse(string line)
    {
        if (HumanDates.Find(line) is not { Start: 0, Year: not null, LastDay: null } day ||
            line.AsSpan(day.End).TrimStart() is not [',', ..] ||
            HumanTimes.Find(line, from: day.End) is not { Last: not null } time ||
            line.AsSpan(day.End, time.Start - day.End).Trim([',', ' ']).Length > 0)
        {
            return null;
        }

        var rest = line[time.End..].Trim();
        string? zone = null;
        if (rest is ['(', ..] && rest.IndexOf(')', StringComparison.Ordinal) is > 1 and var close)
        {
            zone = rest[1..close].Trim();
            rest = rest[(close + 1)..].Trim();
        }

        if (rest.Length > 0 && rest[0] != ',')
        {
            return null;
        }

        var room = rest.TrimStart(',', ' ');
        var (start, end, _) = ClockSequence.Disambiguate(time);
        return end is not { } until || room.Length > 80 || (zone is null && room.Length == 0)
            ? null
            : new PretalxSlot(day.Resolve(null).Date, start, until, zone, room.Length > 0 ? room : null);
    }
}
