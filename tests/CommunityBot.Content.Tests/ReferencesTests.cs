using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Ids in one file that refer to entries of another.</summary>
public sealed class ReferencesTests
{
    private const string Talks = """
        [
          { "id": "anna-example-may-2031", "speaker_id": "anna-example", "title": "A talk on parsers" },
          { "id": "ben-example-may-2031", "speaker_id": "ben-example", "title": "A talk on types" }
        ]
        """;

    private const string People = """
        [
          { "id": "anna-example", "name": "Anna Example", "company": "Example Ltd" },
          { "id": "ben-example", "name": "Ben Example" }
        ]
        """;

    [Fact]
    public void Talks_and_their_speakers_are_those_of_the_data_files()
    {
        var meetup = First(
            ("data/events.json", """
                [
                  {
                    "title": "May 2031", "date": "2031-05-11",
                    "talks": ["anna-example-may-2031", "ben-example-may-2031"]
                  },
                  { "title": "June 2031", "date": "2031-06-08", "talks": [] }
                ]
                """),
            ("data/talks.json", Talks),
            ("data/speakers.json", People));

        Assert.Equal(["A talk on parsers", "A talk on types"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Agenda[0].Speakers);
        Assert.Equal(
            [("Anna Example", "Example Ltd"), ("Ben Example", null)],
            meetup.Speakers.Select(speaker => (speaker.Name, speaker.Organisation)));
    }

    [Fact]
    public void An_id_that_is_not_among_the_talks_is_no_title()
    {
        var meetup = First(
            ("data/events.json", """[{ "title": "May", "date": "2031-05-11", "talks": ["somebody-else-may-2031"] }]"""),
            ("data/talks.json", Talks));

        Assert.Empty(meetup.Agenda);
    }

    [Theory]
    [InlineData("event-sourcing")]
    [InlineData("A talk on the things we forget")]
    public void A_title_is_kept(string title)
    {
        var meetup = First(
            ("data/events.json", $$"""[{ "title": "May", "date": "2031-05-11", "talks": ["{{title}}"] }]"""),
            ("data/talks.json", Talks));

        Assert.Equal([title], meetup.Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("_data/venues.yml", "example-hall:\n  name: Example Hall\n  address: 1 Example Street\n")]
    [InlineData("_data/orte.yml", "- id: example-hall\n  name: Example Hall\n  address: 1 Example Street\n")]
    [InlineData("data/lieux/example-hall.yaml", "name: Example Hall\naddress: 1 Example Street\n")]
    public void A_place_is_that_of_the_data_files(string path, string text)
    {
        var meetup = First(
            ("events/a.md", "---\ntitle: A\nevent_date: 2031-05-11\nvenue: example-hall\n---\nText.\n"), (path, text));

        Assert.Equal(("Example Hall", "1 Example Street"), (meetup.Venue?.Name, meetup.Venue?.Address));
    }

    [Fact]
    public void A_person_is_that_of_the_data_files()
    {
        var meetup = First(
            ("events/a.md", "---\ntitle: A\nevent_date: 2031-05-11\nspeakers: [anna, Ben Example]\n---\nText.\n"),
            ("_data/people.yml", "anna:\n  name: Anna Example\n  bio: Writes parsers.\n"));

        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("Writes parsers.", meetup.Speakers[0].Bio);
    }

    [Fact]
    public void Talks_and_places_are_those_of_pages()
    {
        var meetup = First(
            ("_events/a.md", "---\ntitle: A\nevent_date: 2031-05-11\ntalks: [parsing]\nvenue: hall\n---\nText.\n"),
            ("_talks/parsing.md", "---\ntitle: On parsing\nspeaker: Anna Example\n---\nText.\n"),
            ("_venues/hall.md", "---\nname: Example Hall\naddress: 1 Example Street\n---\n"));

        Assert.Equal(["On parsing"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(("Example Hall", "1 Example Street"), (meetup.Venue?.Name, meetup.Venue?.Address));
    }

    [Theory]
    [InlineData("venue: hall.md", "_venues/hall.md")]
    [InlineData("location: hall.md", "locations/hall.md")]
    [InlineData("venue: venues/hall.md", "venues/hall.md")]
    [InlineData("ort: hall.md", "orte/hall.md")]
    [InlineData("lieu: hall.md", "lieux/hall.md")]
    public void A_place_is_that_of_the_page_whose_file_is_named(string header, string path)
    {
        var meetup = First(
            ("_events/a.md", $"---\ntitle: A\nevent_date: 2031-05-11\n{header}\n---\nText.\n"),
            (path, "---\nname: Example Hall\naddress: 1 Example Street\n---\n"));

        Assert.Equal(("Example Hall", "1 Example Street"), (meetup.Venue?.Name, meetup.Venue?.Address));
    }

    [Theory]
    [InlineData("venue: hall.md", "hall")]
    [InlineData("location: hall.md", "hall")]
    [InlineData("venue: example.org", "example.org")]
    [InlineData("venue: Hall of readme.md", "Hall of readme.md")]
    public void A_file_that_is_not_there_is_told_without_its_ending(string header, string place) => Assert.Equal(
        place, First(("a.md", $"---\ntitle: A\nevent_date: 2031-05-11\n{header}\n---\nText.\n")).Venue?.Text);

    private static Meetup First(params (string Path, string Text)[] files) => ContentLibrary.Assemble(
        [.. files.Select(file => Reading.Of(file.Text, file.Path))]).Calendar.Pages
        .First(meetup => meetup.Kind is MeetupKind.Meetup);
}
