namespace CommunityBot.Tests.Moving;

/// <summary>
/// A weekly series of a calendar, announced once as a series, that is renamed, moved, split or cancelled, or of which
/// one occurrence is: one notice, and the announcement reads as the calendar does.
/// </summary>
public sealed class WeeklySeriesTests
{
    private const string File = "calendar.ics";
    private const string Weekly = "RRULE:FREQ=WEEKLY;BYDAY=WE";
    private const string FirstOfJanuary = "20310101T190000";

    /// <summary>The changed calendar, the notice, and how the announcement reads then.</summary>
    public static TheoryData<string, string, string> Changes => new()
    {
        {
            Whole(FirstOfJanuary, "Night of Boats", Weekly),
            "^Changed: Night of Boats.*Open Workshop.*→.*Night of Boats",
            "^New on the calendar: Night of Boats.*29 January 2031, 19:00"
        },
        {
            Whole("20310130T190000", "Open Workshop", "RRULE:FREQ=WEEKLY;BYDAY=TH"),
            "^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 19:00",
            "30 January 2031, 19:00"
        },
        {
            Whole("20310101T200000", "Open Workshop", Weekly),
            "^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Wed 29 Jan 20:00",
            "29 January 2031, 20:00"
        },
        {
            CalendarText.Of(
                Event(FirstOfJanuary, "Open Workshop", Weekly + ";UNTIL=20310128T235959Z"),
                CalendarText.Event(
                    "4gk2l8f0cb7v1o9j3h6t5r2p1q_R20310129T190000@google.com", "20310130T190000", "Open Workshop",
                    "RRULE:FREQ=WEEKLY;BYDAY=TH")),
            "^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 19:00",
            "30 January 2031, 19:00"
        },
        {
            Whole(FirstOfJanuary, "Open Workshop", Weekly, "STATUS:CANCELLED"),
            "^Cancelled: Open Workshop.*29 January 2031, 19:00",
            "^Cancelled: Open Workshop"
        },
        {
            Replaced("20310130T200000", "Open Workshop"),
            "^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00",
            "^New on the calendar: Open Workshop.*30 January 2031, 20:00"
        },
        {
            Replaced("20310129T190000", "Night of Boats"),
            "^Changed: Night of Boats.*Open Workshop.*→.*Night of Boats",
            "^New on the calendar: Night of Boats.*29 January 2031, 19:00"
        },
        {
            Replaced("20310129T190000", "CANCELLED: Open Workshop"),
            "^Cancelled: Open Workshop.*29 January 2031, 19:00",
            "^Cancelled: Open Workshop(?!.*Every).*Next: Wednesday 5 February 2031"
        },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_change_is_one_notice_and_the_announcement_is_edited(
        string changed, string notice, string announcement)
    {
        await using var live = await LiveCommunity.StartAsync((File, Whole(FirstOfJanuary, "Open Workshop", Weekly)));
        live.MembersRead("^New on the calendar: Open Workshop.*29 January 2031, 19:00");

        await live.WriteAsync((File, changed));
        await live.RestAsync();

        live.MembersRead(notice);
        live.PostReads(0, announcement);
        live.OrganisersRead();

        // When the changed occurrence is over, the next one is no news.
        await live.ToAsync(1, 31, 12, 0);
        live.Skip();
        await live.ToAsync(2, 3, 12, 0);
        live.NobodyRead();
    }

    private static string Replaced(string start, string title) => CalendarText.Of(
        Event(FirstOfJanuary, "Open Workshop", Weekly),
        Event(start, title, "RECURRENCE-ID;TZID=Europe/London:20310129T190000"));

    private static string Whole(string start, string title, params string[] properties) =>
        CalendarText.Of(Event(start, title, properties));

    private static string Event(string start, string title, params string[] properties) =>
        CalendarText.Event(CalendarText.Google, start, title, properties);
}
