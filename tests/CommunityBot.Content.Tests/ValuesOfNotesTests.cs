namespace CommunityBot.Content.Tests;

/// <summary>Values of a header that are links between notes, and names with what the person does in brackets.</summary>
public sealed class ValuesOfNotesTests
{
    [Theory]
    [InlineData("[[Anna Example]]")]
    [InlineData("[[people/anna-example|Anna Example]]")]
    public void A_link_between_notes_shows_its_name(string link)
    {
        var meetup = Reading.Page(
            $"---\ntitle: Loops\nevent_date: 2031-03-04\nspeakers:\n  - \"{link}\"\n"
                + "venue: \"[[Example Hall]]\"\n---\n\nLoops.\n");

        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
        Assert.Equal("Example Hall", meetup.Venue?.Name);
    }

    [Theory]
    [InlineData("Anna Example (developer)", "developer", null)]
    [InlineData("Anna Example (Acme)", null, "Acme")]
    public void What_is_in_brackets_is_no_part_of_a_name(string name, string? role, string? organisation)
    {
        var speaker = Assert.Single(Reading.Page(
            $"---\ntitle: Loops\nevent_date: 2031-03-04\nspeakers:\n  - name: \"{name}\"\n---\n\nLoops.\n").Speakers);

        Assert.Equal(("Anna Example", role, organisation), (speaker.Name, speaker.Role, speaker.Organisation));
    }

    [Theory]
    [InlineData("Anna Example, Ben Sample", "Anna Example|Ben Sample")]
    [InlineData("Anna Example, Acme Software", "Anna Example")]
    public void Two_people_are_not_a_person_and_an_employer(string name, string expected) => Assert.Equal(
        expected,
        string.Join('|', Reading.Page(
            $"---\ntitle: Loops\nevent_date: 2031-03-04\nspeakers:\n  - name: \"{name}\"\n---\n\nLoops.\n")
            .Speakers.Select(speaker => speaker.Name)));

    [Fact]
    public void A_bullet_is_between_speaker_and_talk()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example hour\nevent_date: 2031-03-04\n---\n\n"
                + "### Anna Example \u2022 Loops in practice\n\nAll about loops.\n\n"
                + "### Ben Sample \u2022 Trees without leaves\n\nAll about trees.\n");

        Assert.Equal(["Loops in practice", "Trees without leaves"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Sample"], meetup.Speakers.Select(speaker => speaker.Name));
    }
}
