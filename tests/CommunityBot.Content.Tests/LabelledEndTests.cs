using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>The end of a meetup where a label or a sentence states it, and hours that are none of a meetup.</summary>
public sealed class LabelledEndTests
{
    [Theory]
    [InlineData("**Start:** 06/05/2031 14:00<br>\n**End:** 06/05/2031 16:00<br>\n**Where:** Example Hall\n")]
    [InlineData("Beginn: 14:00 Uhr\n\nEnde: 16 Uhr\n")]
    [InlineData("Début : 14h\n\nFin : 16h\n")]
    public void A_label_states_the_end(string body)
    {
        var when = Reading.Page("---\ntitle: Spring meetup\nlayout: event\nevent_date: 2031-05-06\n---\n\n" + body).When;

        Assert.Equal(new LocalTime(14, 0), when.StartsAt);
        Assert.Equal(new LocalTime(16, 0), when.EndsAt);
    }

    [Fact]
    public void A_clock_is_no_hour_of_a_meetup()
    {
        var when = Reading.Page(
            "---\ntitle: \"Next meetup: 24 November 2031, 20:30\"\ntime: 10:02:00\n---\n\nTime: 20:30\n",
            "posts/2031-11-18-next.md").When;

        Assert.Equal(new LocalTime(20, 30), when.StartsAt);
    }
}
