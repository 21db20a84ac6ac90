using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Data in which the titles and the speakers of talks are two lists.</summary>
public sealed class ParallelListsTests
{
    [Fact]
    public void Names_under_a_key_for_talks_give_the_talks_of_the_list_beside_it()
    {
        var meetup = Read("""
            [{ "date": "2031-05-14", "time": "18:00", "topic": ["Loops", "Trees"],
               "presentation": ["Anna Example", "Ben Example"] }]
            """);

        Assert.Equal(["Loops", "Trees"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["Ben Example"], meetup.Agenda[1].Speakers);
    }

    [Fact]
    public void Titles_under_a_key_for_talks_stay_titles()
    {
        var meetup = Read("""
            [{ "date": "2031-05-14", "time": "18:00", "topic": ["Loops", "Trees"],
               "presentations": ["Getting Loops", "Trees for all"] }]
            """);

        Assert.Empty(meetup.Speakers);
        Assert.Contains("Trees for all", meetup.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void Workshops_of_an_event_are_its_agenda()
    {
        var meetup = Read("""
            [{ "begintime": "2031-05-14T14:00:00", "eventtype": "Example Dojo",
               "workshops": [{ "begintime": "2031-05-14T14:00:00", "title": "Loops" },
                             { "begintime": "2031-05-14T15:00:00", "title": "Trees" }] }]
            """);

        Assert.Equal(["Loops", "Trees"], meetup.Agenda.Select(item => item.Title));
    }

    private static Meetup Read(string json) => Assert.Single(Reading.Of(json, "events/meetups.json").Meetups);
}
