namespace CommunityBot.Content.Tests;

/// <summary>Places in links, titles and sentences about who holds a meetup, and meetups that are online.</summary>
public sealed class PlacesOfSentencesTests
{
    private const string Header = "---\ntitle: Spring meetup\nlayout: event\nevent_date: 2031-05-06\n";

    [Theory]
    [InlineData("We meet on Tuesday May 6 2031, 7pm (doors open earlier) at [ExampleLab](https://lab.example.com/)"
        + " for a talk.", "ExampleLab")]
    [InlineData("On 6 May 2031 another one of our meetups took place at [example5](https://five.example.com/).",
        "example5")]
    [InlineData("Ça se passera le 6 mai 2031 sur Paris, au [Quai du fut](https://quai.example.com/).", "Quai du fut")]
    [InlineData("The meetup is hosted by the fine folks at Example Interactive, who bring drinks.",
        "Example Interactive")]
    [InlineData("On May 6 2031 the group held an introduction workshop at Example's Family Forum.",
        "Example's Family Forum")]
    [InlineData("In den Räumen des Beispielforums trafen sich am 6. Mai 2031 viele.", "Beispielforum")]
    [InlineData("Das Treffen fand am 6. Mai 2031 zum sechsten Mal am Anna-Beispiel-Institut statt.",
        "Anna-Beispiel-Institut")]
    [InlineData("Join us 6pm May 6 2031 for pizza and a talk in Room 121E of Example Center.",
        "Room 121E of Example Center")]
    [InlineData("We're gathering on 6 May 2031 at a different location - the Example space.", "Example space")]
    [InlineData("We meet at the Example Hall on 6 May 2031. Thanks to our generous sponsors for pizza.",
        "Example Hall")]
    [InlineData("Ruby meetup at the Crown and Example Hotel.", "Crown and Example Hotel")]
    public void A_sentence_names_the_place(string text, string place)
    {
        var venue = Reading.Page(Header + "---\n\n" + text + "\n", "events/2031-05-06-spring.md").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("We meet on May 6 2031 with Anna, an engineer at [Example](https://example.com/).")]
    [InlineData("On 6 May 2031 Anna will speak. See the notes on our [event page](https://example.com/).")]
    [InlineData("We held a workshop at ExampleConf, and now tell you on 6 May 2031 how it was.")]
    [InlineData("Faces that she met at Example Night are shown on 6 May 2031.")]
    public void A_sentence_about_somebody_or_something_else_names_none(string text) =>
        Assert.Null(Reading.Page(Header + "---\n\n" + text + "\n", "events/2031-05-06-spring.md").Venue);

    [Theory]
    [InlineData("Spring meetup @ Example Hall", "Example Hall")]
    [InlineData("Group in May @ Example: a look at parsers", "Example")]
    [InlineData("Meetup du 6 mai 2031 chez Exemple Privé", "Exemple Privé")]
    [InlineData("Stammtisch bei Beispiel", "Beispiel")]
    [InlineData("Example meetup #4 at Sample", "Sample")]
    [InlineData("Scaling parsers @ Example", null)]
    [InlineData("Meeting: May 6 @ 7-9 PM", null)]
    [InlineData("Meetup @ Berlin", null)]
    [InlineData("Meetup at ExampleFest 2031", null)]
    [InlineData("Data practice at the Example Authority", null)]
    public void A_title_ends_with_the_place(string title, string? place)
    {
        var page = $"---\ntitle: \"{title}\"\nlayout: event\nevent_date: 2031-05-06\n---\n\nWelcome.\n";

        var venue = Reading.Page(page, "events/2031-05-06-spring.md").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("tags: [group, online]\n---\n\nWelcome.\n")]
    [InlineData("---\n\nOnline meeting link: [https://go.example.com/x](https://go.example.com/x)\n")]
    [InlineData("---\n\nWelcome to our virtual workshop on parsers.\n")]
    [InlineData("---\n\n### Location: Big Blue Button, https://bbb.example.com\n")]
    public void A_meetup_without_a_place_is_online(string rest) =>
        Assert.True(Reading.Page(Header + rest, "events/2031-05-06-spring.md").Venue?.IsOnline);

    [Theory]
    [InlineData("Location:\nExample Library\nConference Room B\n\nAll are welcome.\n",
        "Example Library, Conference Room B")]
    [InlineData("Where: [The Example Inn](https://inn.example.com/) https://www.inn.example.com\n", "The Example Inn")]
    public void A_label_has_its_value_in_the_next_lines_or_beside_an_address(string text, string place) =>
        Assert.Equal(
            place, Reading.Page(Header + "---\n\n" + text, "events/2031-05-06-spring.md").Venue is { } venue
                ? venue.Address ?? venue.Name
                : null);
}
