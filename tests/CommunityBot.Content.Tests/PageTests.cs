using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

public sealed class PageTests
{
    [Fact]
    public void A_draft_is_a_draft_and_a_news_page_is_not_an_event()
    {
        Assert.Equal(MeetupKind.Draft, Reading.Page("---\ntitle: A\nevent_date: 2030-01-02\ndraft: true\n---\n").Kind);
        Assert.Equal(
            MeetupKind.NotAnEvent,
            Reading.Page("---\ntitle: Our code of conduct\n---\nBe kind to everybody.\n", "conduct.md").Kind);
    }

    [Theory]
    [InlineData("title: A meetup - Cancelled", MeetupStatus.Cancelled)]
    [InlineData("title: Une rencontre - Annulé", MeetupStatus.Cancelled)]
    [InlineData("title: A meetup\ncancelled: true", MeetupStatus.Cancelled)]
    [InlineData("title: A meetup\nstatus: tentative", MeetupStatus.Tentative)]
    [InlineData("title: A meetup\ntbc: true", MeetupStatus.Tentative)]
    [InlineData("title: Treffen (verschoben)", MeetupStatus.Postponed)]
    [InlineData("title: A meetup\nstatus: Published", MeetupStatus.Scheduled)]
    public void The_status_of_a_meetup_is_read(string header, MeetupStatus status) =>
        Assert.Equal(status, Reading.Page($"---\n{header}\nevent_date: 2030-01-02\n---\nText.\n").Status);

    [Fact]
    public void The_time_zone_is_that_of_the_page_or_of_its_city_or_of_the_community()
    {
        Assert.Equal("Asia/Tokyo", Reading.Page(
            "---\ntitle: A\nevent_date: 2030-01-02\ntimezone: Asia/Tokyo\naddress: Berlin\n---\n").When.Zone.Id);
        Assert.Equal("Europe/Berlin", Reading.Page(
            "---\ntitle: A\nevent_date: 2030-01-02\naddress: \"Musterstraße 1, München\"\n---\n").When.Zone.Id);
        Assert.Equal("Europe/London", Reading.Page("---\ntitle: A\nevent_date: 2030-01-02\n---\n").When.Zone.Id);
    }

    [Fact]
    public void A_wrong_weekday_is_reported_with_its_line()
    {
        var problem = Reading.Of("---\ntitle: A\nevent_date: Monday 29 May 2020\n---\n").Problems.Single(
            problem => problem.Code == "weekday-disagrees");

        Assert.Equal(3, problem.Line);
    }

    [Fact]
    public void Different_dates_in_front_matter_and_file_name_are_reported()
    {
        var reading = Reading.Of("---\ntitle: A\nevent_date: March 24, 2015\n---\n", "events/2016-03-24-a.md");

        Assert.Equal(new LocalDate(2015, 3, 24), reading.Meetups[0].When.Date);
        Assert.Contains(reading.Problems, problem => problem.Code == "dates-disagree");
    }

    [Theory]
    [InlineData("start_time: \"18:00\"", "**When:** 2030-01-02, 19:00 - 21:00", true)]
    [InlineData("start_time: \"18:30\"", "On 2 January 2030, doors open at 18:00, and we start at 18:30.", false)]
    [InlineData("start_time: \"19:30\"", "On 2 January 2030 at 7:30.", false)]
    [InlineData("start_time: \"18:30\"", "See you on 2 January 2030!", false)]
    public void Different_times_in_front_matter_and_body_are_reported(string header, string body, bool isReported)
    {
        var reading = Reading.Of($"---\ntitle: A\nevent_date: 2030-01-02\n{header}\n---\n\n{body}\n");

        Assert.Equal(isReported, reading.Problems.Any(problem => problem is { Code: "times-disagree", Line: 4 }));
        Assert.Equal(header[^6..^1], $"{reading.Meetups[0].When.StartsAt:HH:mm}");
    }

    [Fact]
    public void A_front_matter_date_with_seconds_is_the_publication_date()
    {
        var page = Reading.Page(
            "---\ntitle: A\nvenue: Somewhere\ndate: 2017-06-23T00:49:48+01:00\n---\n\n* 18:30 Doors\n* 19:00 Talk\n");

        Assert.Null(page.When.Date);
        Assert.Equal(new LocalTime(18, 30), page.When.StartsAt);
    }

    [Fact]
    public void A_series_without_a_valid_rule_is_an_error()
    {
        var problem = Reading.Of("---\ntitle: A\nrrule: FREQ\nrepeat: FREQ=MONTHLY\n---\n").Problems.Single(
            problem => problem.Code == "bad-rule");

        Assert.Equal(3, problem.Line);
    }

    [Theory]
    [InlineData(10_000, "> ")]
    [InlineData(10_000, "[")]
    [InlineData(3_000, "* ")]
    [InlineData(10_000, "<div>")]
    [InlineData(20_000, "**a *b ")]
    [InlineData(20_000, "{% ")]
    [InlineData(20_000, "1:00 - ")]
    public void Hostile_pages_do_not_make_a_reader_fail(int times, string piece)
    {
        var reading = Reading.Of(
            "---\ntitle: A\nevent_date: 2030-01-02\n---\n" + string.Concat(Enumerable.Repeat(piece, times)));

        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "reader-failed");
    }
}
