using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests conventions of real sites, each with a minimal page.</summary>
public sealed class SiteConventionTests
{
    [Fact]
    public void A_post_with_the_event_layout_is_a_meetup_on_the_date_in_its_file_name()
    {
        var page = Reading.Page(
            "---\ntitle: \"Evening #39: Tim Hockin - Networks for all; Charlotte Godley - Builds\"\nlayout: " +
            "event\n---\n\nText.\n", "_posts/2016-12-08-evening-39.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2016, 12, 8)), (page.Kind, page.When.Date));
        Assert.Equal(
            [("Tim Hockin", "Networks for all"), ("Charlotte Godley", "Builds")],
            page.Speakers.Select(speaker => (speaker.Name, speaker.Talk)));
    }

    [Theory]
    [InlineData("Evening #39: our new home - and how to find it")]
    [InlineData("Python Leeds - An evening on typing")]
    public void A_title_that_is_not_a_list_of_talks_has_no_speakers(string title) =>
        Assert.Empty(
            Reading.Page($"---\ntitle: \"{title}\"\nlayout: event\nevent_date: 2030-01-02\n---\n\nText.\n").Speakers);

    [Fact]
    public void Lists_and_maps_of_registration_links_are_read()
    {
        Assert.Equal(
            "https://www.meetup.com/x/events/251471792/",
            Reading.Page(
                "---\ntitle: A\nevent_date: 2030-01-02\nregistrations:\n  - facebook: " +
                "https://www.facebook.com/events/1256025657865371/\n  - meetup: " +
                "https://www.meetup.com/x/events/251471792/\n---\n").Links.Registration?.AbsoluteUri);
        Assert.Equal(
            "https://example.org/join",
            Reading.Page(
                "---\ntitle: A\nevent_date: 2030-01-02\nsignup:\n  url: https://example.org/join\n  title: Join\n---\n")
                .Links.Registration?.AbsoluteUri);
    }

    [Fact]
    public void An_agenda_in_front_matter_is_read_with_markup_times_and_speakers()
    {
        var page = Reading.Page(
            """
            ---
            event_date: 2031-12-03
            meetup_city: Wien
            subtitle: Builds and plans
            agenda:
              - '18:00: Einlass'
              - 'Talk 1: **Fahrplan von Acme Commerce** ([Video](https://example.org/v)) von Tim Hockin'
              - 'Talk 2: <a href="https://example.org/a.pdf">Stand der Dinge</a> von Charlotte Godley (in English)'
            ---

            Mehr unter https://example.org/3RN8h9i

            ### Videos

            * [Teil 1](https://example.org/1)
            """);

        Assert.Equal(
            ("Builds and plans", new LocalTime(18, 0), "Europe/Vienna"),
            (page.Title, page.When.StartsAt, page.When.Zone.Id));
        Assert.Equal([
            ("Einlass", ""), ("Fahrplan von Acme Commerce", "Tim Hockin"), ("Stand der Dinge", "Charlotte Godley")
        ],
            page.Agenda.Select(item => (item.Title, string.Join(", ", item.Speakers))));
        Assert.All(page.Speakers, speaker => Assert.Null(speaker.Organisation));
    }

    [Fact]
    public void Items_without_a_time_are_part_of_an_agenda_that_has_times()
    {
        var page = Reading.Page(
            "---\ntitle: A\nevent_date: 2030-01-02\n---\n\n## Agenda\n\n* 17:00 Uhr: Einlass\n* **Builds** von " +
            "Charlotte Godley\n* Essen und Gespräche\n");

        Assert.Equal(
            [("Einlass", new LocalTime(17, 0)), ("Builds", null), ("Essen und Gespräche", (LocalTime?)null)],
            page.Agenda.Select(item => (item.Title, item.Start)));
    }

    [Fact]
    public void Details_in_headings_are_read()
    {
        var page = Reading.Page(
            "# Event Name:- An October evening\n### Event Date:- 27th October 2031\n### Event Time:- 10:30am - " +
            "4:45pm\n### Event Venue:- Town Hall, Leeds\n\n---\n\nText.\n");

        Assert.Equal("An October evening", page.Title);
        Assert.Equal(
            (new LocalDate(2031, 10, 27), new LocalTime(10, 30), new LocalTime(16, 45)),
            (page.When.Date, page.When.StartsAt, page.When.EndsAt));
        Assert.Equal("Town Hall, Leeds", page.Venue?.Text);
    }

    [Fact]
    public void Digits_in_a_link_are_not_a_time() =>
        Assert.Null(
            Reading.Page(
                "---\ntitle: A\nevent_date: 2030-01-02\n---\n\nOn 2 January 2030 join us at " +
                "https://example.org/3RN8h9i\n").When.StartsAt);

    [Fact]
    public void A_post_that_names_a_meetup_a_date_and_a_time_is_a_meetup()
    {
        var page = Reading.Page(
            "---\ntitle: \"Annonce meetup du mois de mai\"\ndate: 2016-05-02 10:12\n---\n\nRendez-vous le mercredi " +
            "18 mai 2016 de 19h à 21h.\n", "articles/018-annonce.md");

        Assert.Equal(
            (MeetupKind.Meetup, new LocalDate(2016, 5, 18), new LocalTime(19, 0)),
            (page.Kind, page.When.Date, page.When.StartsAt));
    }

    [Fact]
    public void A_speaker_may_have_a_page()
    {
        var pages = CommunityBot.Content.ContentLibrary.Assemble(
        [
            Reading.Of(
                "---\ntitle: Builds\nevent_date: 2030-01-02\nspeakers: [charlotte-godley, tim-hockin, " +
                "tim.hockin]\n---\n",
                "events/builds.md"),
            Reading.Of("---\ntitle: Charlotte Godley\n---\n\nMends builds.\n", "speakers/charlotte-godley.en.md"),
            Reading.Of("---\ntitle: Tim Hockin\n---\n", "_authors/tim.hockin.md"),
        ]).Calendar.Pages;

        Assert.Equal(
            [("Charlotte Godley", "Mends builds."), ("tim-hockin", null), ("Tim Hockin", null)],
            pages[0].Speakers.Select(speaker => (speaker.Name, speaker.Bio)));
    }
}
