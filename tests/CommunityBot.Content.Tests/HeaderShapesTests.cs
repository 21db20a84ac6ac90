using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Days, places, links and states under keys that nobody listed.</summary>
public sealed class HeaderShapesTests
{
    [Theory]
    [InlineData("dates: [2031-05-11, 2031-05-12]")]
    [InlineData("date: [2031-05-11, 2031-05-12]")]
    [InlineData("date: 2031-05-11 - 2031-05-13")]
    [InlineData("date: 11-13 May 2031")]
    [InlineData("day: 11\nmonth: May\nyear: 2031")]
    [InlineData("tag: 11\nmonat: Mai\njahr: 2031")]
    [InlineData("jour: 11\nmois: mai\nannee: 2031")]
    [InlineData("announcement: {date: 2031-05-11, time: \"18:30\"}")]
    [InlineData("ankündigung: {datum: 2031-05-11}")]
    [InlineData("annonce: {date: 2031-05-11}")]
    [InlineData("takes_place: 2031-05-11")]
    [InlineData("dateString: 11 May 2031")]
    [InlineData("dateAndTime: 11 May 2031, 18:30")]
    public void The_day_is_read(string lines)
    {
        var page = Reading.Page($"---\ntitle: An evening\n{lines}\n---\nText.\n", "pages/a.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 5, 11)), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("date: 2031-05\nvenue: Example Hall\ntime: \"18:30\"")]
    [InlineData("month: May 2031\nvenue: Example Hall")]
    [InlineData("params: {date: 2031-05-11}")]
    [InlineData("announcement: Registration opens on 11 May 2031")]
    public void No_day_is_made_up(string lines) =>
        Assert.Null(Reading.Page($"---\ntitle: An evening\n{lines}\n---\nText.\n", "pages/a.md").When.Date);

    [Theory]
    [InlineData("date: July 11th 2031\ntime: 6:00 - 7:30 pm\nlocation: Example Hall, 5 Example Street")]
    [InlineData("date: 2031-07-11\nuhrzeit: 18:00 - 19:30\nort: Beispielhaus")]
    [InlineData("date: 2031-07-11\nheure: 18h00 - 19h30\nlieu: Maison Exemple")]
    public void A_post_with_day_hour_and_place_is_a_meetup(string lines)
    {
        var page = Reading.Page($"---\nlayout: post\n{lines}\n---\n", "_posts/2031-07-11-meeting.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 7, 11)), (page.Kind, page.When.Date));
        Assert.Equal((new LocalTime(18, 0), new LocalTime(19, 30)), (page.When.StartsAt, page.When.EndsAt));
    }

    [Theory]
    [InlineData("location: Leeds\nreading_time: 5")]
    [InlineData("author: Anna Example\ntime: 2 minutes")]
    public void A_post_with_less_is_none(string lines) => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page(
            $"---\ntitle: A story\nlayout: post\ndate: 2031-07-11\n{lines}\n---\nIt is long.\n",
            "_posts/2031-07-11-story.md").Kind);

    [Theory]
    [InlineData("format: online")]
    [InlineData("mode: virtual")]
    [InlineData("online: {platform: Zoom, url: \"https://example.org/call\"}")]
    public void An_online_meetup_is_online(string lines) => Assert.True(Event(lines).Venue?.IsOnline);

    [Fact]
    public void A_place_with_a_link_is_not_online()
    {
        var venue = Event("where: \"[Example Hall](https://example.org/hall)\"").Venue;

        Assert.Equal((false, "Example Hall"), (venue?.IsOnline, venue?.Text));
    }

    [Theory]
    [InlineData("buttons: [{label: Register, link: \"https://example.org/join\"}]", true)]
    [InlineData("resources: [{type: rsvp, url: \"https://example.org/join\"}]", true)]
    [InlineData("buttons: [{label: Slides, link: \"https://example.org/join\"}]", false)]
    [InlineData("sponsors: [{name: Register, url: \"https://example.org/join\"}]", false)]
    public void A_labelled_link_is_the_registration(string lines, bool isOne) =>
        Assert.Equal(isOne ? "https://example.org/join" : null, Event(lines).Links.Registration?.AbsoluteUri);

    [Theory]
    [InlineData("eventStatus: EventCancelled", MeetupStatus.Cancelled)]
    [InlineData("status: https://schema.org/EventPostponed", MeetupStatus.Postponed)]
    [InlineData("status: sold out", MeetupStatus.Scheduled)]
    public void The_status_is_read(string lines, MeetupStatus status) => Assert.Equal(status, Event(lines).Status);

    [Theory]
    [InlineData("timezone: PT", "America/Los_Angeles")]
    [InlineData("tz: ET", "America/New_York")]
    public void Zones_without_an_offset_are_read(string lines, string zone) =>
        Assert.Equal(zone, Event(lines + "\ntime: \"18:30\"").When.Zone.Id);

    [Theory]
    [InlineData("No meeting in April", MeetupStatus.Cancelled)]
    [InlineData("No February meetup this year", MeetupStatus.Cancelled)]
    [InlineData("Kein Treffen im August", MeetupStatus.Cancelled)]
    [InlineData("Pas de réunion en août", MeetupStatus.Cancelled)]
    [InlineData("No-code meetup in May", MeetupStatus.Scheduled)]
    [InlineData("No event sourcing without events", MeetupStatus.Scheduled)]
    [InlineData("No meetings: how a team works", MeetupStatus.Scheduled)]
    public void A_title_says_that_there_is_no_meeting(string title, MeetupStatus status) => Assert.Equal(
        status, Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-05-11\n---\nText.\n").Status);

    private static Meetup Event(string lines) =>
        Reading.Page($"---\ntitle: An evening\nevent_date: 2031-05-11\n{lines}\n---\nText.\n");
}
