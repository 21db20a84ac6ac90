using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Identity;

/// <summary>
/// The original days of a series' next occurrences as text, with those that were its dates at an earlier reading and that have
/// been taken out or replaced since: "2031-01-14 2031-01-28 -2031-01-21".
/// </summary>
internal static class SeriesDates
{
    private const char ChangedMark = '-';

    /// <summary>How many occurrences are remembered.</summary>
    private const int Count = 40;

    /// <summary>An occurrence that was moved is still expected on its new day when its old day is over.</summary>
    private const int MaxDaysMoved = 31;

    /// <param name="earlier">The text of the last reading; empty if there was none.</param>
    public static string Of(Meetup series, string earlier, Instant now)
    {
        if (series.Recurrence is not { } rule)
        {
            return "";
        }

        var today = now.InZone(series.When.Zone).Date;
        var dates = rule.From(today).Take(Count).Select(Permanent).ToList();
        var explicitly = rule.ExcludedDates.Concat(rule.OverriddenDates).Select(Permanent).ToHashSet();
        var changed = Dates(earlier)
            .Where(day => day >= today.PlusDays(-MaxDaysMoved) && explicitly.Contains(day) && !dates.Contains(day))
            .Distinct().Order();
        return string.Join(' ', dates.Select(LocalDatePattern.Iso.Format).Concat(
            changed.Select(day => ChangedMark + LocalDatePattern.Iso.Format(day))));

        LocalDate Permanent(LocalDate day) => day.PlusDays(-rule.PermanentShift);
    }

    public static bool IsList(string text) => Dates(text).Any();

    /// <summary>Dates that the series has or had.</summary>
    public static IEnumerable<LocalDate> Dates(string text) => Tokens(text)
        .Select(token => LocalDatePattern.Iso.Parse(token.TrimStart(ChangedMark)))
        .Where(result => result.Success)
        .Select(result => result.Value);

    /// <summary>Dates that the series had, and that were taken out or replaced.</summary>
    public static IEnumerable<LocalDate> Changed(string text) =>
        Dates(string.Join(' ', Tokens(text).Where(token => token[0] == ChangedMark)));

    private static string[] Tokens(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
