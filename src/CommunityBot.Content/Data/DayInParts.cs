using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime.Text;

namespace CommunityBot.Content.Data;

/// <summary>
/// A day whose parts have keys of their own: "tag: 02", "monat: 06", "jahr: 2031"; "jour: 2", "mois: juin". Nothing but
/// the day of an event is written so.
/// </summary>
internal static class DayInParts
{
    /// <summary>The map with the day before its other entries; unchanged if one of the parts is missing.</summary>
    public static HeaderValue.Mapping Join(HeaderValue.Mapping map)
    {
        Span<int> parts = stackalloc int[4];
        HeaderEntry? first = null;
        foreach (var entry in map.Entries)
        {
            if (entry.Value is HeaderValue.Scalar { Text: var text }
                && Lexicon.DateParts.TryGetValue(entry.Folded, out var part))
            {
                parts[part] = Number(text, isMonth: part == 2);
                first ??= entry;
            }
        }

        return first is not null && parts[1] > 0 && parts[2] > 0 && parts[3] > 0
            && new DateMention(parts[1], parts[2], parts[3], 0, 0).Resolve(null).Date is { } date
            ? map with
            {
                Entries =
                [
                    new HeaderEntry(
                        "event_date",
                        new HeaderValue.Scalar(LocalDatePattern.Iso.Format(date), first.Line),
                        first.Line),
                    .. map.Entries.Where(entry => !Lexicon.DateParts.ContainsKey(entry.Folded)),
                ],
            }
            : map;
    }

    private static int Number(string text, bool isMonth) =>
        int.TryParse(text.Trim().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : isMonth && Lexicon.Months.TryGetValue(WordFolding.Fold(text.Trim()), out var month) ? month
            : 0;
}
