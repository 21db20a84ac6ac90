using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The start that a sentence states ("the event will begin at 10am", "Lieu : Salle Exemple à partir de 18h30") counts
/// more than the first hour of the agenda, which may be that of the first talk.
/// </summary>
internal static class StatedStart
{
    /// <summary>People do not wait longer for the first talk.</summary>
    private const int MaximumWait = 3 * 60;

    public static EventTimes Over(EventTimes times, Page page, LocalDate? date)
    {
        if (times is not { IsFromAgenda: true, Start: { } first, Zones.Count: 0 } || page.IsRecap
            || ProseHours.Find(page, date) is not var (mention, text, line))
        {
            return times;
        }

        var (start, _, _) = ClockSequence.Disambiguate(mention);
        var wait = Period.Between(start, first, PeriodUnits.Minutes).Minutes;
        if (wait is <= 0 or > MaximumWait)
        {
            return times;
        }

        page.Trace.Rejected("startTime", $"{first:HH:mm}", $"line {line} states the start: {text}", times.Line);
        return times with { Start = start, From = $"line {line}", Line = line, Text = text, IsFromAgenda = false };
    }
}
