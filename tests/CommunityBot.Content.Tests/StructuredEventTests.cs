using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for schema.org Events in HTML pages: JSON-LD and microdata, one and several.</summary>
public sealed class StructuredEventTests
{
    [Fact]
    public void An_event_in_microdata_is_read()
    {
        var meetup = Assert.Single(Read(
            """
            <article itemscope itemtype="https://schema.org/Event">
              <h1 itemprop="name">Parsers at night</h1>
              <time itemprop="startDate" datetime="2031-03-04T19:00:00+00:00">4 March, 7pm</time> to
              <time itemprop="endDate" datetime="2031-03-04T21:00:00+00:00">9pm</time>
              <p itemprop="location" itemscope itemtype="https://schema.org/Place">
                <span itemprop="name">Example Hall</span>, <span itemprop="address">2 Example Yard</span></p>
              <p>With <span itemprop="performer" itemscope itemtype="https://schema.org/Person"><b
                itemprop="name">Anna Example</b></span>.</p>
              <a itemprop="url" href="https://www.meetup.com/example/events/300000081/">Come</a>
            </article>
            """));

        Assert.Equal("Parsers at night", meetup.Title);
        Assert.Equal(new LocalDate(2031, 3, 4), meetup.When.Date);
        Assert.Equal((new LocalTime(19, 0), new LocalTime(21, 0)), (meetup.When.StartsAt, meetup.When.EndsAt));
        Assert.Equal(("Example Hall", "2 Example Yard"), (meetup.Venue?.Name, meetup.Venue?.Address));
        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
        Assert.Equal("https://www.meetup.com/example/events/300000081/", meetup.Links.Registration?.AbsoluteUri);
    }

    [Fact]
    public void A_list_in_microdata_is_one_meetup_each()
    {
        var meetups = Read(
            """
            <h1>What is on</h1><ul>
            <li itemscope itemtype="http://schema.org/SocialEvent"><span itemprop="name">Open lab</span>
              <meta itemprop="startDate" content="2031-03-04T17:30"><i itemprop="location">Example Forge</i></li>
            <li itemscope itemtype="http://schema.org/Event"><span itemprop="name">Induction</span>
              <meta itemprop="startDate" content="2031-04-01T17:30"></li>
            </ul>
            """);

        Assert.Equal(["Open lab", "Induction"], meetups.Select(meetup => meetup.Title));
        Assert.Equal(
            [new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], meetups.Select(meetup => meetup.When.Date!.Value));
        Assert.All(meetups, meetup => Assert.Equal(MeetupKind.Meetup, meetup.Kind));
        Assert.Equal("Example Forge", meetups[0].Venue?.Name ?? meetups[0].Venue?.Address);
    }

    [Fact]
    public void A_list_in_json_is_one_meetup_each_and_the_event_of_the_page_stays_one()
    {
        const string Json =
            """
            <script type="application/ld+json">{"@graph":[
              {"@type":"Event","name":"Parsers","startDate":"2031-03-04T19:00","location":"Example Hall"},
              {"@type":"Event","name":"Lexers","startDate":"2031-04-01T19:00"}]}</script>
            """;

        Assert.Equal(["Parsers", "Lexers"], Read($"{Json}<h1>Events</h1>").Select(meetup => meetup.Title));
        Assert.Equal("Lexers", Assert.Single(Read($"{Json}<h1>Lexers</h1><p>Two talks.</p>")).Title);
    }

    [Fact]
    public void Microdata_of_something_else_is_no_event() => Assert.DoesNotContain(
        Read(
            """
            <div itemscope itemtype="https://schema.org/Product"><span itemprop="name">Lamp</span>
            <meta itemprop="releaseDate" content="2031-03-04"></div>
            """),
        meetup => meetup.Kind is MeetupKind.Meetup);

    private static IReadOnlyList<Meetup> Read(string body) => Reading.Of(
        $"<!doctype html><html><head><title>Page</title></head><body>{body}</body></html>", "page.html").Meetups;
}
