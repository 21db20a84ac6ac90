using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Plans, guides, tags and posts that have a day or a word of an event, and their neighbours.</summary>
public sealed class DocumentsOfProjectsTests
{
    [Theory]
    [InlineData("docs/plans/2031-07-23-new-build.md", "# New build\n\nWritten on 2031-07-23.", MeetupKind.NotAnEvent)]
    [InlineData("docs/plans/2031-07-23-new-build.md", "# New build\n\nOn 23 July 2031 at 19:00 at the Example Hall.",
        MeetupKind.Meetup)]
    [InlineData("2031-07-23/new-build.md", "# New build\n\nOn 23 July 2031 we write code.", MeetupKind.Meetup)]
    public void A_file_named_by_its_day_needs_more_than_the_day(string path, string text, MeetupKind kind) =>
        Assert.Equal(kind, Reading.Page(text, path).Kind);

    [Theory]
    [InlineData("docs/team/specs/2031-07-23-new-build.md", "New build", MeetupKind.NotAnEvent)]
    [InlineData("docs/konzepte/2031-07-23-bau.md", "Neuer Bau", MeetupKind.NotAnEvent)]
    [InlineData("docs/plans/2031-07-23-new-build.md", "Meetup on the new build", MeetupKind.Meetup)]
    [InlineData("meetups/2031-07-23-new-build.md", "New build", MeetupKind.Meetup)]
    public void A_plan_is_dated_with_the_day_of_writing(string path, string title, MeetupKind kind) => Assert.Equal(
        kind,
        Reading.Page($"# {title}\n\n**Date:** 2031-07-23\n**Place:** Example\n\n## Goal\n\nOne.\n", path).Kind);

    [Theory]
    [InlineData("yaml", MeetupKind.NotAnEvent)]
    [InlineData("", MeetupKind.Meetup)]
    public void A_fence_with_a_language_is_a_sample(string language, MeetupKind kind)
    {
        var page = Reading.Page(
            $"# Example pages\n\n```{language}\nDate: 4 March 2031\nVenue: Example Hall\nTime: 19:00\n```\n",
            "guide.md");

        Assert.Equal(kind, page.Kind);
    }

    [Theory]
    [InlineData("posts/event-sourcing/index.md", MeetupKind.NotAnEvent)]
    [InlineData("events/sourcing/index.md", MeetupKind.Meetup)]
    public void The_folder_of_a_post_is_its_name(string path, MeetupKind kind) => Assert.Equal(
        kind,
        Reading.Page("---\ntitle: Sourcing\ndate: 2031-03-04\n---\n\nA pattern for systems.\n", path).Kind);

    [Theory]
    [InlineData("tag: parsers", MeetupKind.NotAnEvent)]
    [InlineData("termin: wird noch bekannt gegeben", MeetupKind.Meetup)]
    public void A_tag_is_no_day(string line, MeetupKind kind) => Assert.Equal(
        kind,
        Reading.Page($"---\nlayout: page\ntitle: Parsers\n{line}\nort: Beispielhalle\n---\n", "tags/parsers.md").Kind);
}
