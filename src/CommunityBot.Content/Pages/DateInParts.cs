using CommunityBot.Content.Data;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A day that is not one value of the header: <c>dates: [2031-03-04, 2031-03-05]</c>, or <c>day: 4</c>,
/// <c>month: March</c> and <c>year: 2031</c>.
/// </summary>
internal static class DateInParts
{
    private const int MaximumDays = 60;

    /// <summary>The header with the day as one value; unchanged if it has a day already, or none.</summary>
    public static Header Complete(Header header)
    {
        if (header.Has(HeaderKeys.EventDate))
        {
            // "day" alone is a key of the whole day.
            return DayInParts.In(header.Root.Entries) is { } known ? With(header, known, null) : header;
        }

        foreach (var (words, entry) in header.Keyed)
        {
            if ((words & ~KeyWords.Event) is KeyWords.Day or KeyWords.Date
                && entry.Value is HeaderValue.Sequence { Values: { Count: > 0 and <= MaximumDays } values }
                && values.Select(value => value is HeaderValue.Scalar { Text: var text }
                    ? HeaderDateTime.Read(text)?.Day.Resolve(null).Date
                    : null).ToList() is var days
                && days.TrueForAll(day => day is not null))
            {
                return With(header, days.Min()!.Value, days.Count > 1 ? days.Max() : null);
            }
        }

        return DayInParts.In(header.Root.Entries) is { } date ? With(header, date, null) : header;
    }

    private static Header With(Header header, LocalDate first, LocalDate? last)
    {
        var line = header.Root.Line;
        var entries = new List<HeaderEntry>
        {
            new("event_date", new HeaderValue.Scalar(LocalDatePattern.Iso.Format(first), line), line),
        };
        if (last is { } end && end > first)
        {
            entries.Add(new("end_date", new HeaderValue.Scalar(LocalDatePattern.Iso.Format(end), line), line));
        }

        return new Header(header.Root with { Entries = [.. entries, .. header.Root.Entries] });
    }
}
