using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Tests.Prose;

public sealed class HumanDatesTests
{
    [Theory]
    [InlineData("April 15th 2020", 2020, 4, 15)]
    [InlineData("2020-05-29", 2020, 5, 29)]
    [InlineData("Mar 21, 2031", 2031, 3, 21)]
    [InlineData("Mar. 21 2031", 2031, 3, 21)]
    [InlineData("mar. 22 avril 2031", 2031, 4, 22)]
    [InlineData("2020-02-6T19:15:00", 2020, 2, 6)]
    [InlineData("20200325", 2020, 3, 25)]
    [InlineData("19.02.2020", 2020, 2, 19)]
    [InlineData("Thursday November 14, 2024 2:30pm", 2024, 11, 14)]
    [InlineData("Tue, Nov 28, 2017 6:30 PM", 2017, 11, 28)]
    [InlineData("Tuesday 29 October 2013 @ 19:00 - 21:00", 2013, 10, 29)]
    [InlineData("11thth June 2019", 2019, 6, 11)]
    [InlineData("9th of MArch, 2016", 2016, 3, 9)]
    [InlineData("am Mittwoch, den 12. März 2025", 2025, 3, 12)]
    [InlineData("mardi 29 mars 2016", 2016, 3, 29)]
    [InlineData("le 1er février 2022", 2022, 2, 1)]
    [InlineData("le mercredi 26 août 2020 à 19h30", 2020, 8, 26)]
    [InlineData("9/23/2020", 2020, 9, 23)]
    [InlineData("12-15 November 2024", 2024, 11, 12)]
    public void Reads_the_dates_people_type(string text, int year, int month, int day) =>
        Assert.Equal(new LocalDate(year, month, day), HumanDates.Find(text)?.Resolve(null).Date);

    [Theory]
    [InlineData("Wednesday 2nd December", "2020-11-04", 2020, 12, 2)]
    [InlineData("Wednesday 5th June", "2019-05-20", 2019, 6, 5)]
    [InlineData("Monday the 12th of August", "2019-08-01", 2019, 8, 12)]
    [InlineData("January 14th", "2019-12-20", 2020, 1, 14)]
    [InlineData("mardi 29 Mars", "2016-03-10", 2016, 3, 29)]
    [InlineData("am 19.02.", "2020-02-01", 2020, 2, 19)]
    public void A_missing_year_is_the_next_one_that_fits(string text, string posted, int year, int month, int day)
    {
        var guess = HumanDates.Find(text)!.Resolve(NodaTime.Text.LocalDatePattern.Iso.Parse(posted).Value);

        Assert.Equal(new LocalDate(year, month, day), guess.Date);
        Assert.True(guess.YearInferred);
    }

    [Fact]
    public void A_weekday_that_fits_no_near_year_gives_no_date()
    {
        var guess = HumanDates.Find("Friday 2nd December")!.Resolve(new LocalDate(2020, 11, 4));

        Assert.Null(guess.Date);
        Assert.True(guess.WeekdayDisagrees);
    }

    [Theory]
    [InlineData("03/04/2020")]
    [InlineData("version 2.0.1")]
    [InlineData("at 18.30")]
    [InlineData("you may 2x it")]
    [InlineData("10:30")]
    [InlineData("31 February 2020")]
    public void An_ambiguous_or_invalid_date_is_not_read(string text) =>
        Assert.Null(HumanDates.Find(text)?.Resolve(null).Date);

    [Theory]
    [InlineData("November 12-15, 2024", 15, 11)]
    [InlineData("12.–15. März 2024", 15, 3)]
    [InlineData("30 September - 2 October 2021", 2, 10)]
    [InlineData("14 & 15 May 2020", 15, 5)]
    public void Ranges_have_a_last_day(string text, int day, int month)
    {
        var mention = HumanDates.Find(text)!;
        var last = mention.LastDayFor(mention.Resolve(null).Date!.Value);

        Assert.Equal((day, month), (last?.Day, last?.Month));
    }
}
