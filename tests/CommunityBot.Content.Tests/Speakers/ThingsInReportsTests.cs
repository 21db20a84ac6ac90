using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Words with capitals in reports that are what a talk was about.</summary>
public sealed class ThingsInReportsTests
{
    [Theory]
    [InlineData("The Larch Stub Builder presented some loops.", "")]
    [InlineData("Our Anna Example presented some loops.", "Anna Example")]
    public void After_a_determiner_only_people_with_given_names_speak(string text, string names) => Assert.Equal(
        names.Split(',', StringSplitOptions.RemoveEmptyEntries),
        Report("May meetup", text).Speakers.Select(speaker => speaker.Name));

    [Fact]
    public void A_thing_of_the_title_that_the_text_names_is_none() => Assert.Empty(
        Report("Project night - Farmrobot Tweaks", "We met and repaired the Farmrobot. It was a good night.").Speakers);

    [Fact]
    public void A_person_of_the_title_whom_the_text_calls_by_name_is() => Assert.Equal(
        "Anna Example",
        Assert.Single(Report("May meetup - Anna Example", "We met and Anna told us about loops.").Speakers).Name);

    private static Meetup Report(string title, string text)
    {
        var page = Reading.Page(
            $"---\ntitle: {title}\ndate: 2024-05-10\n---\nThank you all for coming to our meetup. {text}\n",
            "_posts/2024-05-10-report.md");
        Assert.Equal(MeetupKind.Recap, page.Kind);
        return page;
    }
}
