using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>What is off, and the next meetup, which is not.</summary>
public sealed class AnotherDayIsOffTests
{
    [Theory]
    [InlineData("Meetup in December is cancelled", "The next meetup is on 31 January 2032.")]
    [InlineData("No meeting in December", "The next meeting is on 31 January 2032 at 19:00.")]
    [InlineData("Treffen im Dezember entf\u00E4llt", "Das n\u00E4chste Treffen findet am 31.01.2032 statt.")]
    [InlineData(
        "La rencontre de d\u00E9cembre est annul\u00E9e", "La prochaine rencontre aura lieu le 31 janvier 2032.")]
    public void The_next_day_is_not_told_as_cancelled(string title, string text)
    {
        var page = Page(title, text);

        Assert.False(page.Status is MeetupStatus.Cancelled && page.When.Date == new LocalDate(2032, 1, 31));
    }

    [Theory]
    [InlineData("CANCELLED: Meetup", "The next meetup is on 31 January 2032.")]
    [InlineData("Meetup in January is cancelled", "The next meetup is on 31 January 2032.")]
    [InlineData("Treffen im Januar entf\u00E4llt", "Das n\u00E4chste Treffen am 31.01.2032 entf\u00E4llt.")]
    [InlineData("[Annul\u00E9] Rencontre", "La prochaine rencontre aura lieu le 31 janvier 2032.")]
    public void The_same_one_is(string title, string text)
    {
        var page = Page(title, text);

        Assert.Equal((MeetupStatus.Cancelled, new LocalDate(2032, 1, 31)), (page.Status, page.When.Date));
    }

    private static Meetup Page(string title, string text) => Reading.Page(
        $"---\ntitle: \"{title}\"\ndate: 2031-12-17 14:00:00\n---\n\n{text}\n", "_posts/2031-12-17-page.md");
}
