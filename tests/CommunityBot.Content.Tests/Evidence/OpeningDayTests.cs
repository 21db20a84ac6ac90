using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A page of an event, written afterwards, whose text begins with the day on which it took place.</summary>
public sealed class OpeningDayTests
{
    [Theory]
    [InlineData("Le 29.03.31 \u00E0 la Salle Exemple, pr\u00E9sent\u00E9 par Anna Example.")]
    [InlineData("On 29 March 2031 at Example Hall, presented by Anna Example.")]
    [InlineData("Am 29.03.2031 im Beispielhaus, vorgestellt von Anna Example.")]
    public void It_counts_more_than_the_day_and_hour_of_the_post(string text)
    {
        var page = Page("2031-03-30T08:00:00+01:00", text);

        Assert.Equal(new LocalDate(2031, 3, 29), page.When.Date);
        Assert.Null(page.When.StartsAt);
    }

    [Theory]
    [InlineData("Le 15/06/2031 sur Jitsi et \u00E0 la Salle Exemple.", "Retrouvez-nous le 15 juin \u00E0 12h30.")]
    [InlineData("On 15 June 2031 on Jitsi and at Example Hall.", "Join us on 15 June at 12:30.")]
    [InlineData("Am 15.06.2031 über Jitsi und im Beispielhaus.", "Wir treffen uns am 15. Juni um 12:30 Uhr.")]
    public void The_hour_is_that_of_the_text(string first, string second)
    {
        var page = Page("2031-06-18T19:00:00+01:00", $"{first}\n\n{second}");

        Assert.Equal((new LocalDate(2031, 6, 15), new LocalTime(12, 30)), (page.When.Date, page.When.StartsAt));
    }

    [Theory]
    [InlineData("On 29 March 2031 we announced that the talks are chosen.")]
    [InlineData("On 29 March 2031 at Example Hall we met to plan this evening.")]
    [InlineData("Some words come first.\n\nOn 29 March 2031 at Example Hall, presented by Anna Example.")]
    [InlineData("Register by 29 March 2031 at the latest.")]
    public void Other_days_do_not(string text) =>
        Assert.Equal(new LocalDate(2031, 4, 2), Page("2031-04-02T19:00:00+01:00", text).When.Date);

    [Theory]
    [InlineData("Le 29.03.31 \u00E0 la Salle Exemple (aussi via Jitsi).")]
    [InlineData("On 29 March 2031 at Example Hall (also via Jitsi).")]
    [InlineData("Am 29.03.2031 im Beispielhaus (auch über Jitsi).")]
    public void A_place_that_can_also_be_joined_is_both(string text)
    {
        var venue = Page("2031-03-29T19:00:00+01:00", text).Venue;

        Assert.True(venue?.IsOnline);
        Assert.NotNull(venue?.Text);
    }

    private static Meetup Page(string date, string text) => Reading.Page(
        $"---\ntitle: Sample\ndate: {date}\nlayout: event\n---\n\n{text}\n\nSome words.\n");
}
