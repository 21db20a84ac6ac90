using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>Data files of several events, whatever the keys are that they are under.</summary>
public sealed class EventListTests
{
    [Theory]
    [InlineData("x.toml", "[[upcoming]]\nname = \"One\"\ndate = 2031-02-06 18:30:00+00:00\nlocation = \"X\"\n\n" +
        "[[recent]]\nname = \"Two\"\ndate = 2031-03-06 18:30:00+00:00\n")]
    [InlineData("x.yml", "2031:\n  february:\n    - { day: 6, time: \"18:30:00\", title: One }\n  \"03\":\n" +
        "    - { date: \"6 March, 18:30\", title: Two }\n")]
    [InlineData("x.yml", "treffen:\n  2031-02-06: { titel: One, beginn: \"18:30\" }\n" +
        "  2031-03-06: { titel: Two, uhrzeit: 18:30 Uhr }\n")]
    [InlineData("x.json", "{\"events\": {\"one\": {\"title\": \"One\", \"start\": \"2031-02-06T18:30:00Z\"}, " +
        "\"two\": {\"title\": \"Two\", \"starts_at\": \"2031-03-06T18:30:00+00:00\"}}}")]
    [InlineData("x.yml", "title: Our events\ndate: 2031-01-01\nevents:\n" +
        "  - { title: One, date: 2031-02-06, start: \"18:30\" }\n" +
        "  - { title: Two, date: 2031-03-06, start: \"18:30\" }\n")]
    public void Are_several_meetups(string path, string text)
    {
        var meetups = Reading.Of(text, path, DateTimeZone.Utc).Meetups;

        Assert.Equal(["One", "Two"], meetups.Select(meetup => meetup.Title));
        Assert.Equal(
            [new LocalDate(2031, 2, 6), new LocalDate(2031, 3, 6)], meetups.Select(meetup => meetup.When.Date!.Value));
        Assert.All(meetups, meetup => Assert.Equal(new LocalTime(18, 30), meetup.When.StartsAt));
    }

    [Theory]
    [InlineData("x.toml", "title = \"One\"\ndate = 2031-02-06\n\n[[talks]]\ntitle = \"A\"\ndate = 2031-02-06\n\n" +
        "[[talks]]\ntitle = \"B\"\ndate = 2031-02-07\n")]
    [InlineData("x.yml", "title: One\ndate: 2031-02-06\ndays:\n  - { date: 2031-02-06, title: A }\n" +
        "  - { date: 2031-02-07, title: B }\n")]
    public void The_parts_of_one_event_are_no_events(string path, string text) =>
        Assert.Equal("One", Assert.Single(Reading.Of(text, path).Meetups).Title);

    [Fact]
    public void A_file_of_settings_has_no_event() => Assert.DoesNotContain(
        Reading.Of("baseURL = \"https://x.example\"\ntitle = \"Site\"\n[params]\ncolour = \"red\"\n", "x.toml").Meetups,
        meetup => meetup.Kind is MeetupKind.Meetup);
}
