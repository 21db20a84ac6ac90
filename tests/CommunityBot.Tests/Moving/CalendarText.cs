namespace CommunityBot.Tests.Moving;

/// <summary>iCalendar documents with UIDs as calendar services write them.</summary>
internal static class CalendarText
{
    public const string Google = "4gk2l8f0cb7v1o9j3h6t5r2p1q@google.com";

    public const string GoogleSplit = "4gk2l8f0cb7v1o9j3h6t5r2p1q_R20310212T190000@google.com";

    public const string Outlook =
        "040000008200E00074C5B7101A82E0080000000050C2A1F3D2B9DC0100000000000000001000000051E7C9A8F4";

    public const string Apple = "8F2B6C1A-93D4-4E7B-A5C0-1D2E3F4A5B6C";

    public const string Meetup = "event_312345678@meetup.com";

    public const string Nextcloud = "5f0c7d8e-2b1a-4c3d-9e8f-7a6b5c4d3e2f";

    /// <summary>One UID of each service.</summary>
    public static TheoryData<string> Services { get; } = [Google, Outlook, Apple, Meetup, Nextcloud];

    public static string Of(params string[] events) => string.Join(
        "\r\n",
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Calendar//EN", .. events, "END:VCALENDAR", ""]);

    /// <param name="start">Local time in London, "20310206T183000"; it ends two hours later.</param>
    public static string Event(string uid, string start, string title, params string[] properties)
    {
        var end = $"{start[..9]}{int.Parse(start[9..11], System.Globalization.CultureInfo.InvariantCulture) + 2:00}" +
            start[11..];
        return string.Join(
            "\r\n",
            [
                "BEGIN:VEVENT", $"UID:{uid}", "DTSTAMP:20310115T100000Z", $"DTSTART;TZID=Europe/London:{start}",
                $"DTEND;TZID=Europe/London:{end}", $"SUMMARY:{title}", "LOCATION:Town Hall\\, 1 Main Street",
                .. properties, "END:VEVENT",
            ]);
    }
}
