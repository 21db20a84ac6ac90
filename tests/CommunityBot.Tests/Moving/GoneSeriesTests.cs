namespace CommunityBot.Tests.Moving;

/// <summary>A series that is gone is one question, not one for each of its occurrences.</summary>
public sealed class GoneSeriesTests
{
    private const string Text =
        "---\ntitle: Open Workshop\nlayout: series\nrrule: FREQ=WEEKLY;BYDAY=WE\ntime: 19:00 – 21:00\n" +
        "venue: Town Hall, 1 Main Street\n---\n\nTools and tea.\n";

    /// <summary>A file and its text.</summary>
    public static TheoryData<string, string> Series => new()
    {
        { "weekly.ics", Of("RRULE:FREQ=WEEKLY;BYDAY=WE") },
        { "monthly.ics", Of("RRULE:FREQ=MONTHLY;BYDAY=-1WE") },
        { "weekly.md", Text },
    };

    [Theory]
    [MemberData(nameof(Series))]
    public async Task It_is_one_question_and_cancelled_it_is_one_notice(string file, string text)
    {
        await using var live = await LiveCommunity.StartAsync((file, text));
        live.MembersRead("^New on the calendar: Open Workshop.*29 January 2031, 19:00");
        await live.RemindAsync();

        await live.DeleteAsync(file);
        await live.RestAsync();
        live.OrganisersRead("^Page gone: Open Workshop");
        await live.RestAsync();
        live.NobodyRead();

        await live.DecideAsync(LiveCommunity.Slack, live.Question(LiveCommunity.Slack), "Cancelled");
        await live.RestAsync();
        live.MembersRead("^Cancelled: Open Workshop.*29 January 2031, 19:00");
        live.PeopleRead("^Cancelled: Open Workshop.*29 January 2031, 19:00");
        live.PostReads(0, "^Cancelled: Open Workshop");
        Assert.All(live.Events, one => Assert.EndsWith("cancelled", one, StringComparison.Ordinal));
        Assert.DoesNotContain(
            "Pages that are gone", (await live.OverviewAsync(LiveCommunity.Discord)).Text, StringComparison.Ordinal);
        await live.ToAsync(2, 6, 12, 0);
        live.NobodyRead();
    }

    [Theory]
    [MemberData(nameof(Series))]
    public async Task It_returns_and_nothing_was_told(string file, string text)
    {
        await using var live = await LiveCommunity.StartAsync((file, text));
        live.Skip();

        await live.DeleteAsync(file);
        await live.PassAsync(TimeSpan.FromMinutes(30));
        live.OrganisersRead("^Page gone: Open Workshop");
        await live.WriteAsync((file, text));
        await live.RestAsync();

        live.NobodyRead();
        await live.ToAsync(1, 29, 20, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.OrganisersRead();
    }

    [Fact]
    public async Task After_its_first_occurrence_the_next_one_is_cancelled()
    {
        await using var live = await LiveCommunity.StartAsync(("weekly.md", Text));
        await live.ToAsync(1, 30, 12, 0);
        live.Skip();

        await live.DeleteAsync("weekly.md");
        await live.RestAsync();
        live.OrganisersRead("^Page gone: Open Workshop.*5 February 2031");
        await live.DecideAsync(LiveCommunity.Discord, live.Question(LiveCommunity.Discord), "Cancelled");
        await live.RestAsync();

        live.MembersRead("^Cancelled: Open Workshop.*5 February 2031, 19:00");
        await live.ToAsync(2, 12, 12, 0);
        live.NobodyRead();
    }

    [Fact]
    public async Task With_a_moved_occurrence_the_next_one_is_named()
    {
        await using var live = await LiveCommunity.StartAsync(("weekly.ics", CalendarText.Of(
            CalendarText.Event(
                CalendarText.Google, "20310101T190000", "Open Workshop", "RRULE:FREQ=WEEKLY;BYDAY=WE"),
            CalendarText.Event(
                CalendarText.Google, "20310206T190000", "Workshop on Thursday",
                "RECURRENCE-ID;TZID=Europe/London:20310205T190000"))));
        live.MembersRead(
            "^New on the calendar: Open Workshop.*29 January 2031", "^New on the calendar: Workshop on Thursday");

        await live.DeleteAsync("weekly.ics");
        await live.RestAsync();
        live.OrganisersRead("^Page gone: Open Workshop.*29 January 2031");
        await live.DecideAsync(LiveCommunity.Slack, live.Question(LiveCommunity.Slack), "Cancelled");
        await live.RestAsync();

        live.MembersRead("^Cancelled: Open Workshop.*29 January 2031, 19:00");
        live.PostReads(0, "^Cancelled: Open Workshop.*29 January 2031");
    }

    [Fact]
    public async Task An_occurrence_that_was_taken_out_is_not_cancelled_again()
    {
        await using var live = await LiveCommunity.StartAsync(("weekly.md", Text));
        live.Skip();
        await live.WriteAsync(("weekly.md", Text.Replace(
            "time:", "exdate: 2031-01-29\ntime:", StringComparison.Ordinal)));
        await live.RestAsync();
        live.MembersRead("^Cancelled: Open Workshop.*29 January 2031, 19:00");

        await live.DeleteAsync("weekly.md");
        await live.RestAsync();
        live.OrganisersRead("^Page gone: Open Workshop.*5 February 2031");
    }

    [Fact]
    public async Task A_renamed_series_page_is_no_news()
    {
        await using var live = await LiveCommunity.StartAsync(("weekly.md", Text));
        await live.RemindAsync();
        live.Skip();

        await live.RenameAsync("weekly.md", "open-workshop.md");
        await live.RestAsync();
        live.NobodyRead();

        await live.ToAsync(1, 29, 20, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
        live.OrganisersRead();
        await live.ToAsync(2, 3, 12, 0);
        live.NobodyRead();
    }

    [Theory]
    [InlineData("RRULE:FREQ=WEEKLY;BYDAY=WE")]
    [InlineData("RRULE:FREQ=MONTHLY;BYDAY=-1WE")]
    public async Task A_series_with_a_new_UID_at_every_export_is_no_news(string rule)
    {
        await using var live = await LiveCommunity.StartAsync(("series.ics", Of(rule, "1a7d2f9c@feeds.example.org")));
        live.MembersRead("^New on the calendar: Open Workshop.*29 January 2031, 19:00");
        await live.RemindAsync();

        foreach (var export in new[] { 2, 3 })
        {
            await live.WriteAsync(("series.ics", Of(rule, $"{export}a7d2f9c@feeds.example.org")));
            await live.RestAsync();
        }

        live.NobodyRead();
        await live.ToAsync(1, 29, 20, 0);
        live.MembersRead("^Tomorrow: Open", "^In one hour: Open", "^Starting now: Open");
        live.PeopleRead("^Tomorrow: Open", "^In one hour: Open");
        live.OrganisersRead();
    }

    private static string Of(string rule, string uid = CalendarText.Apple) => CalendarText.Of(
        CalendarText.Event(uid, "20301225T190000", "Open Workshop", rule));
}
