using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Messages;

public sealed class TwoDaysTests
{
    [Theory]
    [InlineData("en", "Tuesday 20 July 2021, 19:00 to Wednesday 21 July 2021, 07:00 (Europe/London)")]
    [InlineData("de", "Dienstag, 20. Juli 2021, 19:00 bis Mittwoch, 21. Juli 2021, 07:00 (Europe/London)")]
    [InlineData("fr", "du mardi 20 juillet 2021, 19:00 au mercredi 21 juillet 2021, 07:00 (Europe/London)")]
    public void Hours_are_shown_on_two_days(string language, string expected)
    {
        var when = Sample.Meetup.When with
        {
            Date = new LocalDate(2021, 7, 20),
            LastDate = new LocalDate(2021, 7, 21),
            StartsAt = new LocalTime(19, 0),
            EndsAt = new LocalTime(7, 0),
        };

        Assert.Equal(expected, when.Plain(Phrases.For(language)!));
    }

    [Fact]
    public void Days_without_hours_stay_days()
    {
        var when = Sample.Meetup.When with
        {
            Date = new LocalDate(2021, 7, 20),
            LastDate = new LocalDate(2021, 7, 21),
            StartsAt = null,
            EndsAt = null,
        };

        Assert.Equal("Tuesday 20 July 2021 to Wednesday 21 July 2021", when.Plain(Phrases.For("en")!));
    }
}
