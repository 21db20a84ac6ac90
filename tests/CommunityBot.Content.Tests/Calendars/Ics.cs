using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>Builds small calendars and reads them as one community.</summary>
internal static class Ics
{
    public static string Calendar(params string[] events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Concat(events)}END:VCALENDAR\r\n";

    /// <summary>An event in London.</summary>
    /// <param name="start">Local start, such as "20310114T190000".</param>
    /// <param name="more">Further content lines.</param>
    public static string Event(string uid, string start, string title = "Talks", params string[] more) =>
        Raw([$"UID:{uid}", $"DTSTART;TZID=Europe/London:{start}", $"SUMMARY:{title}", .. more]);

    public static string Raw(params string[] lines) =>
        $"BEGIN:VEVENT\r\n{string.Concat(lines.Select(line => line + "\r\n"))}END:VEVENT\r\n";

    public static LibraryReadResult Read(params string[] events) => ReadText(Calendar(events));

    public static LibraryReadResult ReadText(string calendar, string zone = "Europe/London") =>
        ContentLibrary.Assemble([Reading.Of(calendar, "feed.ics", DateTimeZoneProviders.Tzdb[zone])]);

    /// <summary>All meetups of the years 2031 and 2032, in order.</summary>
    public static IReadOnlyList<Meetup> Listed(this LibraryReadResult reading) =>
    [
        .. reading.Calendar.Between(Instant.FromUtc(2031, 1, 1, 0, 0), Instant.FromUtc(2032, 12, 31, 0, 0)),
    ];

    public static Meetup On(this LibraryReadResult reading, LocalDate day) =>
        Assert.Single(reading.Listed(), meetup => meetup.When.Date == day);

    public static LocalDate Day(int month, int day) => new(2031, month, day);
}
