using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>Quoted values over several lines, as the YAML libraries of site generators read them.</summary>
public sealed class QuotedLinesTests
{
    [Theory]
    [InlineData("title: \"An evening\nwith lanterns\"\nevent_date: 2031-05-11")]
    [InlineData("title: 'An evening\nwith lanterns'\nevent_date: 2031-05-11")]
    [InlineData("title:   \"An evening\n\twith lanterns\"\nevent_date: 2031-05-11")]
    [InlineData("event_date: 2031-05-11\nevent:\n  title: \"An evening\n  with lanterns\"")]
    [InlineData("event_date: 2031-05-11\nevent:\n  title:\n    \"An evening\n  with lanterns\"")]
    [InlineData("note: 'It''s\nlate'\ntitle: An evening with lanterns\nevent_date: 2031-05-11")]
    [InlineData("note: \"A \\\" mark\nlate\"\ntitle: An evening with lanterns\nevent_date: 2031-05-11")]
    [InlineData("notes:\n- text: \"1\n  2\"\n- \"3\n4\"\ntitle: An evening with lanterns\nevent_date: 2031-05-11")]
    public void Lines_that_begin_too_far_left_are_part_of_the_value(string header)
    {
        var reading = Reading.Of($"---\n{header}\n---\nText.\n", "pages/a.md");

        var page = Assert.Single(reading.Meetups);
        Assert.Equal(("An evening with lanterns", new LocalDate(2031, 5, 11)), (page.Title, page.When.Date));
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "broken-header");
    }

    [Theory]
    [InlineData("title: \"An evening\nevent_date: 2031-05-11")]
    [InlineData("title: \"An evening\" with lanterns\nevent_date: 2031-05-11")]
    [InlineData("title: [\nevent_date: 2031-05-11")]
    public void Other_faults_are_still_reported(string header) => Assert.Contains(
        Reading.Of($"---\n{header}\n---\nText.\n", "pages/a.md").Problems,
        problem => problem.Code == "broken-header");

    [Fact]
    public void A_file_of_people_with_such_lines_gives_their_names()
    {
        var library = ContentLibrary.Assemble(
        [
            Reading.Of(
                "one-example:\n  name: Speaker One\n  bio: \"First line\n  second line\"\n", "_data/people.yml"),
            Reading.Of("- date: 2031-05-11 18:30\n  talk: Lanterns\n  speaker: one-example\n", "_data/evenings.yml"),
        ]);

        var evening = Assert.Single(library.Calendar.Pages, page => page.Kind is MeetupKind.Meetup);
        Assert.Equal("Speaker One", Assert.Single(evening.Speakers).Name);
    }
}
