namespace CommunityBot.Tests.Moving;

/// <summary>
/// What a person can do with a reminder after the page that it was requested for was renamed or moved.
/// </summary>
public sealed class RemindersFollowTests
{
    [Fact]
    public async Task A_reminder_belongs_to_the_renamed_page()
    {
        await using var live = await LiveCommunity.StartAsync(("kite.md", Kites("6 February 2031")));
        await live.RemindAsync();
        await live.RenameAsync("kite.md", "kite-january.md", Kites("7 February 2031"));
        await live.RestAsync();
        live.Skip();

        Assert.All(
            await live.AnswersAsync("my-reminders"),
            text => Assert.Contains("7 February", text, StringComparison.Ordinal));
        Assert.All(
            await live.AnswersAsync("remind-me"), text => Assert.Contains("already", text, StringComparison.Ordinal));
        Assert.All(
            await live.AnswersAsync("remind-me", "stop kite-january"),
            text => Assert.Contains("Reminder removed", text, StringComparison.Ordinal));
        await live.ToAsync(2, 8, 12, 0);
        live.PeopleRead();
    }

    [Fact]
    public async Task A_reminder_belongs_to_the_moved_occurrence()
    {
        await using var live = await LiveCommunity.StartAsync(
            ("calendar.ics", Series("20301225T190000", "RRULE:FREQ=MONTHLY;BYDAY=-1WE")));
        await live.RemindAsync();
        await live.WriteAsync(("calendar.ics", Series("20310130T200000", "RRULE:FREQ=MONTHLY;BYDAY=-1TH")));
        await live.RestAsync();
        live.Skip();

        Assert.All(
            await live.AnswersAsync("my-reminders"),
            text => Assert.Contains("30 January", text, StringComparison.Ordinal));
        Assert.All(
            await live.AnswersAsync("remind-me"), text => Assert.Contains("already", text, StringComparison.Ordinal));
        await live.ToAsync(1, 31, 12, 0);
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
    }

    [Fact]
    public async Task A_restart_while_a_change_rests_does_not_double_the_notice()
    {
        await using var live = await LiveCommunity.StartAsync(("kite.md", Kites("6 February 2031")));
        await live.RemindAsync();
        live.Skip();

        await live.WriteAsync(("kite.md", Kites("7 February 2031")));
        await live.PassAsync(TimeSpan.FromMinutes(6));
        await live.RestartAsync();
        await live.RestAsync();
        await live.RestartAsync();
        await live.RestAsync();

        live.MembersRead("^Moved: Kites.*6 Feb.*→.*7 Feb");
        live.PeopleRead("^Moved: Kites.*6 Feb.*→.*7 Feb");
        live.OrganisersRead();
    }

    [Fact]
    public async Task A_change_while_the_bot_is_off_is_one_notice()
    {
        await using var live = await LiveCommunity.StartAsync(("kite.md", Kites("6 February 2031")));
        await live.RemindAsync();
        live.Skip();

        await live.RestartAsync(() =>
        {
            File.Delete(Path.Combine(live.Folder, "kite.md"));
            live.Put(("2031-02-07-kite.md", Kites("7 February 2031")));
        });
        await live.RestAsync();

        live.MembersRead("^Moved: Kites.*6 Feb.*→.*7 Feb");
        live.PeopleRead("^Moved: Kites.*6 Feb.*→.*7 Feb");
        live.OrganisersRead();
    }

    [Fact]
    public async Task The_name_of_a_renamed_page_is_used_again_in_the_same_reading()
    {
        await using var live = await LiveCommunity.StartAsync(("next-meetup.md", Kites("6 February 2031")));
        await live.RemindAsync();
        live.Skip();

        await live.WriteAsync(
            ("archive/kite.md", Kites("6 February 2031")),
            ("next-meetup.md", PageText.Of("Lanterns at Night", "13 February 2031", "Paper and light at the river.")));
        await live.RestAsync();

        live.MembersRead("^New on the calendar: Lanterns at Night");
        live.PeopleRead();
        live.OrganisersRead();
        live.PostReads(0, "^New on the calendar: Kites in the Wind");
        await live.ToAsync(2, 6, 20, 0);
        live.PeopleRead("^Tomorrow: Kites", "^In one hour: Kites");
    }

    private static string Kites(string date) => PageText.Of("Kites in the Wind", date);

    private static string Series(string start, string rule) =>
        CalendarText.Of(CalendarText.Event(CalendarText.Nextcloud, start, "Open Workshop", rule));
}
