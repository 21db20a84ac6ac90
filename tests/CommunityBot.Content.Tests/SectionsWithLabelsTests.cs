namespace CommunityBot.Content.Tests;

/// <summary>Meetings that begin with a labelled day in bold letters: the label is not their title.</summary>
public sealed class SectionsWithLabelsTests
{
    [Fact]
    public void The_line_in_bold_letters_below_it_is_the_title()
    {
        const string list = "---\ntitle: Past Events\n---\n\n"
            + "**Date/Time**: September 8, 2031, 6:30 PM to 8:30 PM\n\n**Location**: Example Hall\n\n"
            + "**Introducing the parser**\n\n**Presenter:**\n\n**Anna Example**\n\n---\n\n"
            + "**Date/Time**: August 11, 2031, 6:30 PM to 8:30 PM\n\n**Location**: Example Hall\n\n"
            + "**Secrets in containers**\n\n**Summary:**\n\nThere are many.\n";

        var titles = Reading.Of(list, "past.md").Meetups.Select(meetup => meetup.Title);

        Assert.Equal(["Introducing the parser", "Secrets in containers"], titles.Order());
    }
}
