using CommunityBot.Testing;

namespace CommunityBot.Tests.Moving;

/// <summary>
/// Opens the storage of a bot of version 0.1 (commit 2afa918), which keyed posts of calendar entries by title and day.
/// It ran over the documents below from 27 January 2031, 12:00 UTC to 30 January, 19:00 UTC, between the fakes of both
/// platforms, and one person on each requested a reminder for the meetup of 6 February; then it was vacuumed.
/// </summary>
public sealed class OldLedgerTests
{
    private const string Kites = "4gk2l8f0cb7v1o9j3h6t5r2p1q@google.com";
    private const string Workshop = "7rq9m3d1ab2s8n4k6g5w0x1y2z@google.com";
    private const string Weekly = "RRULE:FREQ=WEEKLY;BYDAY=WE";

    private const string Lanterns =
        "---\ntitle: Lanterns at Night\nlayout: event\nevent_date: 8 February 2031\n---\n\n" +
        "18:00 – 20:00, Old Mill\n\n" +
        "We build lanterns from paper and light them together at the river.\n";

    [Fact]
    public async Task Nothing_is_announced_again_and_what_moves_afterwards_has_moved_once()
    {
        await using var live = await LiveCommunity.StartAsync(
            new DateTimeOffset(2031, 1, 30, 19, 0, 0, TimeSpan.Zero),
            feed: null,
            Path.Combine(
                Repository.Root, "tests", "CommunityBot.Tests", "Moving", "written-by-version-0.1.db"),
            ("calendar.ics", CalendarText.Of(At("20310206T183000"), Series())),
            ("lanterns.md", Lanterns));
        await live.RestAsync();
        live.NobodyRead();

        await live.WriteAsync(("calendar.ics", CalendarText.Of(At("20310207T193000"), Series())));
        await live.RestAsync();
        live.MembersRead("^Moved: Kites in the Wind.*Thu 6 Feb 18:30.*→.*Fri 7 Feb 19:30");
        live.PeopleRead("^Moved: Kites in the Wind.*Thu 6 Feb 18:30.*→.*Fri 7 Feb 19:30");

        await live.RenameAsync("lanterns.md", "2031-02-lanterns.md");
        await live.RestAsync();
        live.NobodyRead();

        await live.RestartAsync();
        await live.WriteAsync(("calendar.ics", CalendarText.Of(
            At("20310207T193000"),
            Series(),
            Entry(Workshop, "20310206T190000", "21", "Open Workshop", "Old Mill",
                "RECURRENCE-ID;TZID=Europe/London:20310205T190000"))));
        await live.RestAsync();
        live.MembersRead("^Moved: Open Workshop.*Wed 5 Feb 19:00.*→.*Thu 6 Feb 19:00");
        live.PeopleRead();

        await live.ToAsync(2, 8, 12, 0);
        live.PeopleRead("^Tomorrow: Kites", "^In one hour: Kites");
        live.OrganisersRead();
        live.MembersReadNothingAbout("^New on the calendar: (Kites|Lanterns)");
    }

    private static string At(string start) => Entry(
        Kites, start, start[9..11] == "18" ? "20" : "21", "Kites in the Wind", "Town Hall\\, 1 Main Street");

    private static string Series() =>
        Entry(Workshop, "20310129T190000", "21", "Open Workshop", "Old Mill", Weekly);

    private static string Entry(
        string uid, string start, string endHour, string title, string place, params string[] properties) =>
        string.Join(
            "\r\n",
            [
                "BEGIN:VEVENT", $"UID:{uid}", "DTSTAMP:20310115T100000Z", $"DTSTART;TZID=Europe/London:{start}",
                $"DTEND;TZID=Europe/London:{start[..9]}{endHour}{start[11..]}", $"SUMMARY:{title}", $"LOCATION:{place}",
                .. properties, "END:VEVENT",
            ]);
}
