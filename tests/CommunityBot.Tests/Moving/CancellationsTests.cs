namespace CommunityBot.Tests.Moving;

/// <summary>
/// However a page or calendar says that a meetup is off, members are notified once, with its title and the day and hour
/// it was for; nothing that is posted invites to it any more.
/// </summary>
public sealed class CancellationsTests
{
    private const string Uid = CalendarText.Google;
    private const string Weekly = "RRULE:FREQ=WEEKLY;BYDAY=WE";

    /// <summary>File, its text as announced, and its text as cancelled; the meetup is the same.</summary>
    public static TheoryData<string, string, string> Ways => new()
    {
        { "event.ics", One("Kites in the Wind"), One("Kites in the Wind", "STATUS:CANCELLED") },
        { "mark.ics", One("Kites in the Wind"), One("CANCELLED: Kites in the Wind") },
        { "german.ics", One("Kites in the Wind"), One("Abgesagt: Kites in the Wind") },
        { "french.ics", One("Kites in the Wind"), One("Annulé : Kites in the Wind") },
        { "exdate.ics", Series(), Series("EXDATE;TZID=Europe/London:20310129T190000") },
        { "status.ics", Series(), SeriesWith("Kites in the Wind", "STATUS:CANCELLED") },
        { "title.ics", Series(), SeriesWith("CANCELLED: Kites in the Wind") },
        { "page.md", Page(), Page(header: "status: cancelled") },
        { "title.md", Page(), Page(title: "CANCELLED: Kites in the Wind") },
        { "german.md", Page(), Page(title: "Abgesagt: Kites in the Wind") },
        { "french.md", Page(), Page(title: "Annulé : Kites in the Wind") },
        { "series.md", SeriesPage(), SeriesPage("exdate: 2031-01-29\n") },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Members_are_notified_once_with_the_day_and_hour_it_was_for(
        string file, string announced, string cancelled)
    {
        await using var live = await LiveCommunity.StartAsync((file, announced));
        await live.RemindAsync();
        live.Skip();
        const string Scheduled = "Kites in the Wind 2031-01-29 19:00";
        Assert.Contains(Scheduled, live.Events);

        await live.WriteAsync((file, cancelled));
        live.NobodyRead();
        await live.RestAsync();

        live.MembersRead("^Cancelled: Kites in the Wind.*Wednesday 29 January 2031, 19:00");
        live.PeopleRead("^Cancelled: Kites in the Wind.*Wednesday 29 January 2031, 19:00");
        Assert.Contains(Scheduled + " cancelled", live.Events);
        live.PostReads(0, "^Cancelled: Kites in the Wind");
        Assert.All(live.Post(0).Concat(live.LatestPosts), post =>
        {
            Assert.DoesNotContain("CANCELLED:", post.Text, StringComparison.Ordinal);
            Assert.DoesNotMatch("Abgesagt|Annulé", post.Text);
            Assert.DoesNotMatch("Register|Agenda|Remind me", string.Join(", ", post.Labels));
        });

        // Nothing more about the day that is off.
        await live.ToAsync(1, 29, 20, 0);
        live.PeopleRead();
        live.OrganisersRead();
        live.MembersReadNothingAbout("29 January");
    }

    [Fact]
    public async Task A_person_whose_reminder_was_sent_gets_a_new_message()
    {
        await using var live = await LiveCommunity.StartAsync(("kite.md", Page()));
        await live.RemindAsync();
        await live.ToAsync(1, 28, 19, 30);
        live.PeopleRead("^Tomorrow: Kites");

        await live.WriteAsync(("kite.md", Page(header: "status: cancelled")));
        await live.RestAsync();

        live.PeopleRead("^Cancelled: Kites in the Wind.*29 January 2031, 19:00");
        live.DirectMessageReads(0, "^Cancelled: Kites");
        await live.ToAsync(1, 30, 0, 0);
        live.PeopleRead();
    }

    private static string One(string title, params string[] properties) =>
        CalendarText.Of(CalendarText.Event(Uid, "20310129T190000", title, properties));

    private static string Series(params string[] properties) => CalendarText.Of(
        CalendarText.Event(Uid, "20310101T190000", "Kites in the Wind", [Weekly, .. properties]));

    private static string SeriesWith(string title, params string[] properties) => CalendarText.Of(
        CalendarText.Event(Uid, "20310101T190000", "Kites in the Wind", Weekly),
        CalendarText.Event(
            Uid, "20310129T190000", title, ["RECURRENCE-ID;TZID=Europe/London:20310129T190000", .. properties]));

    private static string Page(string title = "Kites in the Wind", string header = "") => PageText.Of(
        title,
        "29 January 2031",
        "## Agenda\n\n19:00 Welcome\n\n19:15 Flying high – Anna Example\n\n" + PageText.KitesText,
        "19:00 – 21:00",
        header);

    private static string SeriesPage(string header = "") =>
        "---\ntitle: Kites in the Wind\nlayout: series\nrrule: FREQ=WEEKLY;BYDAY=WE\ntime: 19:00\n" + header +
        $"---\n\nEvery Wednesday 19:00 – 21:00, Town Hall, 1 Main Street\n\n{PageText.KitesText}\n";
}
