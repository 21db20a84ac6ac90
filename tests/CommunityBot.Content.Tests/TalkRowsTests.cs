using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for lists whose rows are talks: the talks of one evening are one event.</summary>
public sealed class TalkRowsTests
{
    [Fact]
    public void Rows_of_one_evening_are_one_event_with_its_name_and_talks()
    {
        var meetups = Reading.Of(
            "No,Date,Title,Name\n" +
            "Sample Evening #1,2031-11-13,Small queues,Anna Example\n" +
            "Sample Evening #1,2031-11-13,\"Large, slow queues\",Ben Example\n" +
            "Sample Evening #2,2031-12-11,No queues,Carla Example\n" +
            "Sample Evening #2,2031-12-11,Queues again,anna3\n",
            "speakers.csv").Meetups;

        Assert.Equal(["Sample Evening #1", "Sample Evening #2"], meetups.Select(meetup => meetup.Title));
        Assert.Equal(["Small queues", "Large, slow queues"], meetups[0].Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Example"], meetups[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(2031, meetups[1].When.Date?.Year);
        Assert.NotEqual(meetups[0].Id, meetups[1].Id);
    }

    [Fact]
    public void Keys_may_say_that_they_are_those_of_a_talk()
    {
        var meetups = Reading.Of(
            """
            [ { "talk_date": "2031-02-17", "talk_title": "Small queues", "talk_speaker": "Anna Example" },
              { "talk_date": "2031-02-17", "talk_title": "Slow queues", "talk_speaker": "Ben Example, Example Ltd" },
              { "talk_date": "2031-03-17", "talk_title": "No queues", "talk_speaker": "Carla Example" } ]
            """,
            "_data/talks2031.json").Meetups;

        Assert.Equal(2, meetups.Count);
        Assert.Equal(["Small queues", "Slow queues"], meetups[0].Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Example"], meetups[0].Speakers.Select(speaker => speaker.Name));
        Assert.Equal(("No queues", "Carla Example"), (meetups[1].Title, meetups[1].Speakers[0].Name));
    }

    [Fact]
    public void A_name_that_all_rows_share_is_no_title()
    {
        var meetups = Reading.Of(
            "- title: Small queues\n  event: Example User Group\n  date: 2031-02-17\n  speaker: Anna Example\n" +
            "- title: Slow queues\n  event: Example User Group\n  date: 2031-02-17\n  speaker: Ben Example\n",
            "_data/talks.yml").Meetups;

        Assert.NotEqual("Example User Group", Assert.Single(meetups).Title);
        Assert.Equal(2, meetups[0].Agenda.Count);
    }

    [Theory]
    [InlineData("venue: The Example\n", "venue: Another House\n")]
    [InlineData("time: 18:00\n", "time: 20:00\n")]
    [InlineData("rsvp: https://example.org/1\n", "rsvp: https://example.org/2\n")]
    public void Two_meetups_of_one_day_are_two(string one, string other)
    {
        var meetups = Reading.Of(
            $"- title: Small queues\n  date: 2031-02-17\n  speaker: Anna Example\n  {one}" +
            $"- title: Slow queues\n  date: 2031-02-17\n  speaker: Ben Example\n  {other}",
            "_data/events.yml").Meetups;

        Assert.Equal(["Small queues", "Slow queues"], meetups.Select(meetup => meetup.Title));
    }

    [Fact]
    public void A_place_that_only_one_row_has_is_that_of_the_evening() => Assert.Equal(
        "The Example",
        Assert.Single(Reading.Of(
            "- title: Small queues\n  date: 2031-02-17\n  speaker: Anna Example\n" +
            "- title: Slow queues\n  date: 2031-02-17\n  speaker: Ben Example\n  venue: The Example\n",
            "_data/talks.yml").Meetups).Venue?.Name);

    [Fact]
    public void Events_with_a_speaker_each_stay_events()
    {
        var meetups = Reading.Of(
            "- title: Small queues\n  date: 2031-02-17\n  speaker: Anna Example\n" +
            "- title: Slow queues\n  date: 2031-03-17\n  speaker: Ben Example\n",
            "_data/events.yml").Meetups;

        Assert.All(meetups, meetup => Assert.Equal(MeetupKind.Meetup, meetup.Kind));
        Assert.Equal(["Small queues", "Slow queues"], meetups.Select(meetup => meetup.Title));
    }
}
