using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Data;

/// <summary>
/// A day whose parts have keys of their own: "tag: 02", "monat: 06", "jahr: 2031"; "jour: 2", "mois: juin". Nothing but
/// the day of an event is written so.
/// </summary>
internal static class DayInParts
{
    /// <summary>The map with the day before its other entries; unchanged if one of the parts is missing.</summary>
    public static HeaderValue.Mapping Join(HeaderValue.Mapping map) => In(map.Entries) is { } date
        ? map with
        {
            Entries =
            [
                new HeaderEntry(
                    "event_date", new HeaderValue.Scalar(LocalDatePattern.Iso.Format(date), map.Line), map.Line),
                .. map.Entries.Where(entry => !Lexicon.DateParts.ContainsKey(entry.Folded)),
            ],
        }
        : map;

    /// <summary>Null if one of the parts is missing, or if they are no day.</summary>
    public static LocalDate? In(IReadOnlyList<HeaderEntry> entries)
    {
        Span<int> parts = stackalloc int[4];
        foreach (var entry in entries)
        {
            if (entry.Value is HeaderValue.Scalar { Text: var text }
                && Lexicon.DateParts.TryGetValue(entry.Folded, out var part))
            {
                parts[part] = Number(text, isMonth: part == 2);
            }
        }

        return parts[1] is >= 1 and <= 31 && parts[2] is >= 1 and <= 12 && parts[3] is >= 1990 and <= 2200
            && parts[1] <= CalendarSystem.Iso.GetDaysInMonth(parts[3], parts[2])
            ? new LocalDate(parts[3], parts[2], parts[1])
            : null;
    }

    private static int Number(string text, bool isMonth) =>
        int.TryParse(text.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : isMonth && Lexicon.Months.TryGetValue(WordFolding.Fold(text.Trim()), out var month) ? month
            : 0;
}
