using System.Globalization;
using System.Text;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>Sample calendars in iCalendar format.</summary>
internal static class Calendars
{
    /// <summary>Meetups in January 2030, one for each of these days.</summary>
    public static string Of(params int[] days)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n");
        foreach (var day in days)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"BEGIN:VEVENT\r\nUID:evening-{day}@calendar.example\r\nSUMMARY:Evening {day}\r\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"DTSTART;TZID=Europe/London:203001{day:00}T183000\r\n")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"DTEND;TZID=Europe/London:203001{day:00}T210000\r\n")
                .Append("LOCATION:The Example\\, 1 Example Street\\, London\r\nEND:VEVENT\r\n");
        }

        return text.Append("END:VCALENDAR\r\n").ToString();
    }
}
