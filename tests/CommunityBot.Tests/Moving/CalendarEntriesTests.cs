namespace CommunityBot.Tests.Moving;

/// <summary>
/// A calendar entry is recognised by its UID, as each service writes them: what was announced is updated, and nothing
/// is announced twice.
/// </summary>
public sealed class CalendarEntriesTests
{
    private const string File = "calendar.ics";

    public static TheoryData<string> Services => CalendarText.Services;

    [Theory]
    [MemberData(nameof(Services))]
    public async Task An_entry_stays_the_same_meetup_through_every_change(string uid)
    {
        await using var live = await LiveCommunity.StartAsync((File, One(uid, "20310206T183000", "Kites in teh Wind")));
        live.MembersRead("New on the calendar: Kites in teh Wind.*6 February 2031, 18:30");
        await live.RemindAsync();
        live.Skip();

        await live.WriteAsync((File, One(uid, "20310206T183000", "Kites in the Wind")));
        await live.RestAsync();
        live.NobodyRead();
        live.PostReads(0, "New on the calendar: Kites in the Wind.*6 February 2031, 18:30");
        Assert.Equal(["Kites in the Wind 2031-02-06 18:30"], live.Events);

        await live.WriteAsync((File, One(uid, "20310206T183000", "Paper Dragons over the River")));
        await live.RestAsync();
        live.MembersRead("^Changed: Paper Dragons.*Kites in the Wind.*→.*Paper Dragons over the River");
        live.PeopleRead();
        live.PostReads(0, "New on the calendar: Paper Dragons over the River");
        Assert.Equal(["Paper Dragons over the River 2031-02-06 18:30"], live.Events);

        await live.WriteAsync((File, One(uid, "20310206T193000", "Paper Dragons over the River")));
        await live.RestAsync();
        live.MembersRead("^Moved: Paper Dragons.*Thu 6 Feb 18:30.*→.*Thu 6 Feb 19:30");
        live.PeopleRead("^Moved: Paper Dragons.*Thu 6 Feb 18:30.*→.*Thu 6 Feb 19:30");
        live.PostReads(0, "6 February 2031, 19:30");
        Assert.Equal(["Paper Dragons over the River 2031-02-06 19:30"], live.Events);

        await live.WriteAsync((File, One(uid, "20310211T180000", "Paper Dragons over the River")));
        await live.RestAsync();
        live.MembersRead("^Moved: Paper Dragons.*Thu 6 Feb 19:30.*→.*Tue 11 Feb 18:00");
        live.PeopleRead("^Moved: Paper Dragons.*Thu 6 Feb 19:30.*→.*Tue 11 Feb 18:00");
        live.PostReads(0, "New on the calendar: Paper Dragons.*11 February 2031, 18:00");
        Assert.Equal(["Paper Dragons over the River 2031-02-11 18:00"], live.Events);

        await live.ToAsync(2, 12, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
        live.OrganisersRead();
    }

    [Fact]
    public async Task A_reminder_that_falls_due_before_the_notice_is_not_a_second_post()
    {
        await using var live = await LiveCommunity.StartAsync(
            (File, One(CalendarText.Outlook, "20310206T183000", "Kites in the Wind")));
        await live.RemindAsync();
        await live.ToAsync(2, 5, 18, 0);
        live.Skip();

        await live.WriteAsync((File, One(CalendarText.Outlook, "20310206T180500", "Kites in the Wind")));
        await live.PassAsync(TimeSpan.FromMinutes(40));

        live.MembersRead("^Moved: Kites in the Wind.*18:30.*→.*18:05");
        live.PeopleRead("^Moved: Kites in the Wind.*18:30.*→.*18:05");
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In one hour", "^Starting now");
        live.PeopleRead("^In one hour");
    }

    [Fact]
    public async Task A_file_with_new_UIDs_at_every_export_is_no_news()
    {
        await using var live = await LiveCommunity.StartAsync((File, Numbered(1)));
        live.MembersRead("Kites in the Wind", "Lanterns at Night", "Boats of Paper");
        await live.RemindAsync();
        live.Skip();

        foreach (var export in new[] { 2, 3, 4 })
        {
            await live.WriteAsync((File, Numbered(export)));
            await live.RestAsync();
        }

        live.NobodyRead();
        Assert.Equal(3, live.Events.Count);
        await live.ToAsync(2, 6, 12, 0);
        live.MembersRead("^In 7 days: Kites", "^Tomorrow: Kites");
        live.PeopleRead("^Tomorrow: Kites");
        live.OrganisersRead();
    }

    private static string One(string uid, string start, string title) =>
        CalendarText.Of(CalendarText.Event(uid, start, title));

    private static string Numbered(int export) => CalendarText.Of(
        CalendarText.Event($"{export}a7d2f9c@feeds.example.org", "20310206T183000", "Kites in the Wind"),
        CalendarText.Event($"{export}b7d2f9c@feeds.example.org", "20310213T183000", "Lanterns at Night"),
        CalendarText.Event($"{export}c7d2f9c@feeds.example.org", "20310215T140000", "Boats of Paper"));
}
