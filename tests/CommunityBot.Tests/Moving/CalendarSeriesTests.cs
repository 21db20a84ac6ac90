namespace CommunityBot.Tests.Moving;

/// <summary>
/// Occurrences and series of calendars stay what they are: moved and renamed occurrences, a renamed series, a series
/// that begins on another day, and "this and following events". The series is monthly, so that one occurrence is
/// announced.
/// </summary>
public sealed class CalendarSeriesTests
{
    private const string File = "calendar.ics";
    private const string Monthly = "RRULE:FREQ=MONTHLY;BYDAY=-1WE";

    /// <summary>UIDs of services that send series.</summary>
    public static TheoryData<string> Services =>
        [CalendarText.Google, CalendarText.Outlook, CalendarText.Apple, CalendarText.Nextcloud];

    [Theory]
    [MemberData(nameof(Services))]
    public async Task An_occurrence_is_moved_and_then_renamed(string uid)
    {
        await using var live = await StartAsync(uid);

        await live.WriteAsync((File, CalendarText.Of(Series(uid), Instance(uid, "20310130T200000", "Open Workshop"))));
        await live.RestAsync();
        live.MembersRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PeopleRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PostReads(0, "30 January 2031, 20:00");

        await live.WriteAsync((File, CalendarText.Of(Series(uid), Instance(uid, "20310130T200000", "Night of Boats"))));
        await live.RestAsync();
        live.MembersRead("^Changed: Night of Boats.*Open Workshop.*→.*Night of Boats");
        live.PostReads(0, "Night of Boats.*30 January 2031, 20:00");
        Assert.Contains("Night of Boats 2031-01-30 20:00", live.Events);
        Assert.DoesNotContain(live.Events, one => one.Contains("01-29", StringComparison.Ordinal));

        await live.ToAsync(1, 31, 12, 0);
        live.MembersRead("^Tomorrow: Night", "^In one hour: Night", "^Starting now: Night");
        live.PeopleRead("^Tomorrow: Night", "^In one hour: Night");
        live.OrganisersRead();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_series_is_renamed(string uid)
    {
        await using var live = await StartAsync(uid);

        await live.WriteAsync((File, CalendarText.Of(CalendarText.Event(
            uid, "20310129T190000", "Night of Boats", Monthly))));
        await live.RestAsync();

        live.MembersRead("^Changed: Night of Boats.*Open Workshop.*→.*Night of Boats");
        live.PostReads(0, "Night of Boats.*29 January 2031, 19:00");
        Assert.All(live.Events, one => Assert.StartsWith("Night of Boats", one, StringComparison.Ordinal));
        await live.ToAsync(1, 30, 12, 0);
        live.MembersRead("^Tomorrow: Night", "^In one hour: Night", "^Starting now: Night");
        live.PeopleRead("^Tomorrow: Night", "^In one hour: Night");
        live.OrganisersRead();
    }

    [Theory]
    [MemberData(nameof(Services))]
    public async Task A_series_moves_to_another_weekday_and_hour(string uid)
    {
        await using var live = await StartAsync(uid);

        await live.WriteAsync((File, CalendarText.Of(CalendarText.Event(
            uid, "20310130T200000", "Open Workshop", "RRULE:FREQ=MONTHLY;BYDAY=-1TH"))));
        await live.RestAsync();

        live.MembersRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PeopleRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PostReads(0, "30 January 2031, 20:00");
        Assert.Contains("Open Workshop 2031-01-30 20:00", live.Events);
        Assert.DoesNotContain(live.Events, one => one.Contains("01-29", StringComparison.Ordinal));
        await live.ToAsync(1, 31, 12, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
        live.OrganisersRead();
    }

    [Fact]
    public async Task A_series_that_begins_later_is_not_announced_again()
    {
        await using var live = await StartAsync(CalendarText.Google);
        await live.ToAsync(1, 30, 12, 0);
        live.Skip();

        // The calendar exports the series from its next occurrence on.
        await live.WriteAsync((File, CalendarText.Of(CalendarText.Event(
            CalendarText.Google, "20310226T190000", "Open Workshop", Monthly))));
        await live.RestAsync();

        live.NobodyRead();
    }

    [Fact]
    public async Task This_and_following_events_are_moved()
    {
        await using var live = await StartAsync(CalendarText.Google);

        await live.WriteAsync((File, CalendarText.Of(
            CalendarText.Event(
                CalendarText.Google, "20301225T190000", "Open Workshop", Monthly + ";UNTIL=20310128T235959Z"),
            CalendarText.Event(
                "4gk2l8f0cb7v1o9j3h6t5r2p1q_R20310129T190000@google.com", "20310130T200000", "Open Workshop",
                "RRULE:FREQ=MONTHLY;BYDAY=-1TH"))));
        await live.RestAsync();

        live.MembersRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PeopleRead("^Moved: Open Workshop.*Wed 29 Jan 19:00.*→.*Thu 30 Jan 20:00");
        live.PostReads(0, "30 January 2031, 20:00");
        await live.ToAsync(1, 31, 12, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
        live.OrganisersRead();
    }

    [Fact]
    public async Task This_and_following_events_are_split_without_a_change()
    {
        await using var live = await StartAsync(CalendarText.Google);

        await live.WriteAsync((File, CalendarText.Of(
            CalendarText.Event(
                CalendarText.Google, "20301225T190000", "Open Workshop", Monthly + ";UNTIL=20310128T235959Z"),
            CalendarText.Event(
                "4gk2l8f0cb7v1o9j3h6t5r2p1q_R20310129T190000@google.com", "20310129T190000", "Open Workshop",
                Monthly))));
        await live.RestAsync();

        live.NobodyRead();
        await live.ToAsync(1, 30, 12, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
        live.OrganisersRead();
    }

    /// <summary>A running series whose next occurrence is announced, with a reminder for it.</summary>
    private static async Task<LiveCommunity> StartAsync(string uid)
    {
        var live = await LiveCommunity.StartAsync((File, CalendarText.Of(Series(uid))));
        live.MembersRead("New on the calendar.*Open Workshop.*29 January 2031, 19:00");
        await live.RemindAsync();
        live.Skip();
        return live;
    }

    private static string Series(string uid) => CalendarText.Event(uid, "20301225T190000", "Open Workshop", Monthly);

    private static string Instance(string uid, string start, string title) => CalendarText.Event(
        uid, start, title, "RECURRENCE-ID;TZID=Europe/London:20310129T190000");
}
