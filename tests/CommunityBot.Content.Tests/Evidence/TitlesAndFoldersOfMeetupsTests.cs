using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>What titles and folders say about the kind of a page, beside authors, versions and years.</summary>
public sealed class TitlesAndFoldersOfMeetupsTests
{
    private static readonly LocalDate Day = new(2031, 3, 6);

    [Theory]
    [InlineData("_posts/2031-03-06-a.md", "title: Example Town Meeting - 6 March 2031",
        "We meet at the [Example Hall](https://e.example).")]
    [InlineData("_posts/2031-03-01-b.md", "title: March meeting\nauthor: Anna",
        "The meeting is on Thursday 6 March, 14:00. Bring a cable.")]
    [InlineData("blog/2031-03-01-d.md", "title: Nähcafé am 6. März\ndate: 2031-03-01\nauthor: Anna",
        "Kommt vorbei.")]
    [InlineData("_posts/meetup/2031-03-06-e.md", "title: Parsers 2.0 are here\ndate: 2031-03-06",
        "Anna shows what is new.")]
    [InlineData("meetups/2031-03-06-f.md", "title: End of year celebration\ndate: 2031-03-06 19:00", "With cake.")]
    public void An_event_is_a_meetup_of_its_day(string path, string header, string text)
    {
        var page = Reading.Page($"---\n{header}\n---\n\n{text}\n", path);

        Assert.Equal((MeetupKind.Meetup, Day), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("_posts/2031-03-06-a.md", "title: Ausfall am 06.03.2031 von 10:04 - 10:24", "Das Netz war gestört.")]
    [InlineData("blog/2031-03-01-b.md", "title: Who runs for the council on 6 March?\nauthor: Anna", "A list.")]
    [InlineData("_posts/2031-03-06-c.md", "title: Who organises our events?\ntags: [events, interview]",
        "Wir sprechen im [Example](https://e.example).")]
    [InlineData("meetings/template/index.md", "title: Template\ndate: 2031-03-06\ndraft: true", "Copy this page.")]
    [InlineData("meetups/_template.md", "title: Parsers\nevent_date: 2031-03-06", "Copy this page.")]
    [InlineData("index.md", "title: Welcome", "We meet virtually on the first Tuesday of each month from 7pm on Zoom.")]
    [InlineData("_posts/2031-03-06-d.md", "title: Tool 2.0 is here\ndate: 2031-03-06\ntags: [meetup]", "It has loops.")]
    public void A_page_about_something_else_is_none(string path, string header, string text) =>
        Assert.Equal(MeetupKind.NotAnEvent, Reading.Page($"---\n{header}\n---\n\n{text}\n", path).Kind);

    [Theory]
    [InlineData("2031-03-06-tables/README.md",
        "Anna's script for her demo of tables. Meetup participants know more now.")]
    [InlineData("events/2031-03-06_012/README.md", "Pizza, and everybody shows what they made.")]
    public void A_readme_of_a_folder_that_is_named_by_a_day_is_its_page(string path, string text) =>
        Assert.Equal((MeetupKind.Meetup, Day), Reading.Page(text + "\n", path) is var page
            ? (page.Kind, page.When.Date)
            : default);

    [Fact]
    public void A_readme_of_data_is_none() => Assert.Equal(
        MeetupKind.NotAnEvent, Reading.Page("The measurements of this day.\n", "data/2031-03-06-run/README.md").Kind);

    [Fact]
    public void Info_in_a_key_says_nothing()
    {
        var meetup = Reading.Page(
            "export const workshops: Workshop[] = [{ title: \"Loops\", dateInfo: \"March 6, 2031\", "
            + "timeInfo: \"17:00 - 18:30\", locationInfo: \"Example Hall\", contactInfo: \"Anna Example\" }];\n",
            "src/data/workshops.ts");

        Assert.Equal(
            (Day, new LocalTime(17, 0), "Example Hall"),
            (meetup.When.Date, meetup.When.StartsAt, meetup.Venue?.Name ?? meetup.Venue?.Address));
        Assert.Empty(meetup.Speakers);
    }
}
