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
        var when = Reading.Page(
            "---\ntitle: Spring meetup\nlayout: event\nevent_date: 2031-05-06\n---\n\n" + body).When;

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

    [Theory]
    [InlineData("Presentations end around 22:30 hours, and then it is time to go.\n", 22, 30)]
    [InlineData("The event finishes at 9:30 PM.\n", 21, 30)]
    [InlineData("Schluss ist gegen 22 Uhr.\n", 22, 0)]
    [InlineData("La soirée se terminera à 22h.\n", 22, 0)]
    public void A_sentence_states_the_end(string body, int hour, int minute)
    {
        var when = Reading.Page(
            "---\ntitle: Spring meetup\nlayout: event\ndate: 2031-05-06 19:00\n---\n\n" + body).When;

        Assert.Equal(new LocalTime(19, 0), when.StartsAt);
        Assert.Equal(new LocalTime(hour, minute), when.EndsAt);
    }

    [Theory]
    [InlineData("The early sale ends at 21:30.\n")]
    [InlineData("The break ends at 20:30.\n")]
    [InlineData("The meetup last week ended at 22:30.\n")]
    [InlineData("On 7 May the workshop ends at 21:30.\n")]
    public void The_end_of_something_else_is_none(string body) => Assert.Null(Reading.Page(
        "---\ntitle: Spring meetup\nlayout: event\ndate: 2031-05-06 19:00\n---\n\n" + body).When.EndsAt);

    [Fact]
    public void The_end_of_a_range_may_be_about()
    {
        var when = Reading.Page(
            "---\ntitle: Treffen\n---\n\nWann: Dienstag, 6. Mai 2031, 13:00 – bis ca. 17:30\nWo: Beispielhof\n").When;

        Assert.Equal(new LocalTime(17, 30), when.EndsAt);
    }
}
