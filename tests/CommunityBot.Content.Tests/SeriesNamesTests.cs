using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests how a page joins a series, and what is reported when it names none.</summary>
public sealed class SeriesNamesTests
{
    private const string Rule = "---\ntitle: {0}\nrrule: FREQ=MONTHLY;BYDAY=1WE\nstart_time: \"18:30\"\n" +
        "end_time: \"21:00\"\nvenue: The Example\naliases: [/wednesdays/]\n---\nEvery month.\n";

    [Theory]
    [InlineData("First Wednesday", "First Wednesday")]
    [InlineData("First Wednesday", "first-wednesday")]
    [InlineData("First Wednesday", "FIRST WEDNESDAY")]
    [InlineData("First Wednesday", "/series/first-wednesday/")]
    [InlineData("First Wednesday", "series/rule.md")]
    [InlineData("First Wednesday", "Rule")]
    [InlineData("First Wednesday", "wednesdays")]
    [InlineData("Münchner Abend", "munchner-abend")]
    [InlineData("Münchner Abend", "muenchner-abend")]
    [InlineData("Soirée d'été", "soiree d ete")]
    public void A_page_joins_a_series_by_any_of_its_names(string title, string written)
    {
        var reading = Read(title, Page(written, "2031-02-05", "19:30"));

        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "series-unmatched");
        Assert.Equal("February clusters", Assert.Single(On(reading, 5)).Title);
    }

    [Theory]
    [InlineData("frist-wednesday", "18:30")]
    [InlineData("First Wednsday", "19:00")]
    [InlineData("something-else", "18:30")]
    public void A_wrong_name_is_reported_and_the_day_still_has_one_meetup(string written, string time)
    {
        var reading = Read("First Wednesday", Page(written, "2031-02-05", time));

        var problem = Assert.Single(reading.Problems, problem => problem.Code == "series-unmatched");
        Assert.Equal(("events/m.md", 6), (problem.Path, problem.Line));
        Assert.Contains(written, problem.Message, StringComparison.Ordinal);
        Assert.Contains("'First Wednesday'", problem.Remedy, StringComparison.Ordinal);
        Assert.Equal("February clusters", Assert.Single(On(reading, 5)).Title);
    }

    [Fact]
    public void A_wrong_name_on_another_day_is_reported_and_replaces_nothing()
    {
        var reading = Read("First Wednesday", Page("frist-wednesday", "2031-02-06", "18:30"));

        Assert.Single(reading.Problems, problem => problem.Code == "series-unmatched");
        Assert.Equal("First Wednesday", Assert.Single(On(reading, 5)).Title);
        Assert.Equal("February clusters", Assert.Single(On(reading, 6)).Title);
    }

    [Fact]
    public void Another_meetup_at_another_place_or_time_on_that_day_replaces_nothing()
    {
        var elsewhere = Read(
            "First Wednesday", Page("Kites", "2031-02-05", "18:30", place: "Town Hall"));
        Assert.Equal(2, On(elsewhere, 5).Count);
        Assert.Equal(2, On(Read("First Wednesday", Page("Kites", "2031-02-05", "12:00")), 5).Count);
    }

    [Fact]
    public void A_label_is_no_fault_without_a_series_page_or_beside_a_calendar_that_it_does_not_resemble()
    {
        Assert.DoesNotContain(
            ContentLibrary.Assemble([Reading.Of(Page("Talks", "2031-02-05", "18:30"), "events/m.md")]).Problems,
            problem => problem.Code == "series-unmatched");

        const string Calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\n" +
            "UID:f@x\r\nDTSTART;TZID=Europe/London:20310101T190000\r\nRRULE:FREQ=MONTHLY;BYDAY=1WE\r\n" +
            "SUMMARY:First Wednesday\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        Assert.DoesNotContain(Beside("Talks"), problem => problem.Code == "series-unmatched");
        Assert.Contains(Beside("Frist Wednesday"), problem => problem.Code == "series-unmatched");

        static IReadOnlyList<Core.Problems.ContentProblem> Beside(string name) => ContentLibrary.Assemble(
        [
            Reading.Of(Calendar, "a.ics"), Reading.Of(Page(name, "2031-02-05", "18:30"), "events/m.md"),
        ]).Problems;
    }

    private static LibraryReadResult Read(string title, string page) => ContentLibrary.Assemble(
    [
        Reading.Of(Rule.Replace("{0}", title, StringComparison.Ordinal), "series/rule.md"),
        Reading.Of(page, "events/m.md"),
    ]);

    private static string Page(string series, string day, string time, string place = "The Example") =>
        $"---\ntitle: February clusters\nevent_date: {day}\nstart_time: \"{time}\"\nvenue: {place}\n" +
        $"series: {series}\n---\n* 19:00 A talk by Anna Example\n";

    private static List<Meetup> On(LibraryReadResult reading, int day) =>
    [
        .. reading.Calendar
            .Between(Instant.FromUtc(2031, 2, day, 0, 0), Instant.FromUtc(2031, 2, day + 1, 0, 0))
            .Where(meetup => meetup.When.Date == new LocalDate(2031, 2, day)),
    ];
}
