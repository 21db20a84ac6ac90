using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Numbered items of notes: what they say of the past is part of the report, their plans are not.</summary>
public sealed class NumberedItemsOfReportsTests
{
    [Theory]
    [InlineData(
        "Wir haben uns heute wieder im Netz getroffen.\n\n1. Der alte Server war voll, daher treffen wir uns nun auf "
        + "einem neuen.\n\n2. Anna Example hat dann den tollen Vortrag über Parser gehalten.\n")]
    [InlineData(
        "We met online again today.\n\n1. The old server was full, so from now on we will meet on a new one.\n\n"
        + "2. Anna Example then gave a great talk about parsers.\n")]
    public void They_belong_to_the_report(string text) => Assert.Equal(
        MeetupKind.Recap,
        Reading.Page(
            $"---\ntitle: \"Links of the meetup of 1 April 2031\"\ndate: 2031-04-01\n---\n\n{text}", "post/a.md").Kind);
}
