using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Minutes of a meeting are recognised by phrases that only minutes have.</summary>
public sealed class MinutesPhrasesTests
{
    [Theory]
    [InlineData("# Member meeting 4 March 2031\n\nCalled to order at 20:00 by Speaker One.\n\nQuorum met? Yes")]
    [InlineData(
        "# Member meeting 4 March 2031\n\n:   Called to order at 20:00\n:   Members present: Anna, Ben, Cara\n")]
    [InlineData("# Mitgliederversammlung 4. März 2031\n\nAnna eröffnet die Sitzung um 19:00. Die Versammlung ist "
        + "beschlussfähig.\n")]
    [InlineData("# Réunion du 4 mars 2031\n\nÉtaient présents : Anna, Ben. La séance est levée à 21h.\n")]
    public void Two_of_them_make_a_report(string text) =>
        Assert.Equal(MeetupKind.Recap, Reading.Page(text, "meetings/2031-03-04.md").Kind);

    [Theory]
    [InlineData("# Member meeting 4 March 2031\n\nWe meet at 20:00. A quorum is needed, so please come!")]
    [InlineData("# Mitgliederversammlung 4. März 2031\n\nWir laden euch um 19:00 ein. Stimmberechtigte sind alle "
        + "Mitglieder.")]
    public void One_of_them_may_be_in_an_invitation(string text) =>
        Assert.NotEqual(MeetupKind.Recap, Reading.Page(text, "meetings/2031-03-04.md").Kind);
}
