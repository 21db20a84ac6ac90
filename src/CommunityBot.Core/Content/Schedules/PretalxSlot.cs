using CommunityBot.Core.Content.Prose;

using NodaTime;

namespace CommunityBot.Core.Content.Schedules;

/// <summary>The line that tells when and where: "2030-04-22, 10:30–11:00 (Europe/Berlin), Room".</summary>
/// <param name="Date">Null when it names a day that does not exist.</param>
/// <param name="Zone">As the page writes it; null where it names none.</param>
internal sealed record PretalxSlot(LocalDate? Date, LocalTime Start, LocalTime End, string? Zone, string? Room)
{
    /// <summary>
    /// Null unless the whole line is a slot: a day with its year, a comma, hours from and to, and no other words than
    /// zone and room.
    /// </summary>
    public static PretalxSlot? In(string line)
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
        var (start, end, _) = ClockSequence.Settle(time);
        return end is not { } until || room.Length > 80 || (zone is null && room.Length == 0)
            ? null
            : new PretalxSlot(day.In(null).Date, start, until, zone, room.Length > 0 ? room : null);
    }
}
