using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Hours with dots or without separators, in lines beside that of the day, and two days in a row.</summary>
public sealed class HoursBesideDaysTests
{
    [Theory]
    [InlineData("Samstag, 26. Oktober 2031, 13.00-17.00h", 13, 0, 17)]
    [InlineData("Samstag, 26. Oktober 2031, 9.30 - 17.00 Uhr", 9, 30, 17)]
    public void A_number_with_a_dot_is_an_hour_before_one_that_is_certain(string text, int hour, int minute, int end)
    {
        var when = Reading.Page($"---\ntitle: Beispieltreffen\n---\n\n{text}").When;

        Assert.Equal((new LocalTime(hour, minute), new LocalTime(end, 0)), (when.StartsAt, when.EndsAt));
    }

    [Fact]
    public void A_version_is_no_hour() =>
        Assert.Equal(
            new LocalTime(19, 0),
            Reading.Page("---\ntitle: Beispieltreffen\n---\n\nSamstag, 26. Oktober 2031, 19 Uhr: Version 2.10 - 3.0")
                .When.StartsAt);

    [Theory]
    [InlineData("The meeting starts at the usual time of 1900 (doors open a little earlier).", 19, 0)]
    [InlineData("We start at 1830 in the Example Hall.", 18, 30)]
    [InlineData("We start at the usual time of **7pm** with a talk.", 19, 0)]
    public void Four_digits_are_an_hour_if_nothing_is_counted(string text, int hour, int minute) =>
        Assert.Equal(
            new LocalTime(hour, minute),
            Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-03-04\n---\n\n{text}").When.StartsAt);

    [Theory]
    [InlineData("The prize starts at 1500 points for everybody.")]
    [InlineData("The history begins at 1900 BC, when people counted.")]
    public void Other_numbers_are_none(string text) =>
        Assert.Null(
            Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-03-04\n---\n\n{text}").When.StartsAt);

    [Theory]
    [InlineData("2:00pm<br>Saturday 22nd February 2031<br>Example Oak<br><br>Some of us meet for lunch at 1:00pm.", 14)]
    [InlineData("Saturday 22nd February 2031<br>2:00pm<br>Example Oak<br><br>Some of us meet for lunch at 1:00pm.", 14)]
    [InlineData("Saturday 22nd February 2031 at 3pm<br>2:00pm for helpers<br>Example Oak", 15)]
    public void The_line_beside_the_day_has_its_hour(string text, int hour) =>
        Assert.Equal(
            new LocalTime(hour, 0),
            Reading.Page($"---\ntitle: Example meeting\n---\n\n<p>{text}</p>").When.StartsAt);

    [Fact]
    public void The_hour_of_the_sentence_with_the_day_counts_more_than_an_earlier_one() =>
        Assert.Equal(
            new LocalTime(10, 0),
            Reading.Page("---\ntitle: Example meeting\n---\n\nUse the side door before 12:00pm. It is open to all. " +
                "We meet between 10:00am and 4:00pm on the 21st of September 2031.").When.StartsAt);

    [Theory]
    [InlineData("Die Workshops finden am 08. und 09.04.2031 jeweils von 15 bis 18 Uhr statt.", 8, 9)]
    [InlineData("Der Workshop findet am 8.4.2031 von 15 bis 18 Uhr statt.", 8, null)]
    public void Two_days_in_a_row_are_one_event(string text, int first, int? last)
    {
        var when = Reading.Page($"---\ntitle: Beispielworkshop\n---\n\n{text}").When;

        Assert.Equal(new LocalDate(2031, 4, first), when.Date);
        Assert.Equal(last is { } day ? new LocalDate(2031, 4, day) : null, when.LastDate);
    }

    [Fact]
    public void Two_days_apart_are_two_events() =>
        Assert.Null(Reading.Page("---\ntitle: Beispielworkshop\n---\n\nWir treffen uns am 8. und 22.04.2031 um 18 Uhr.")
            .When.LastDate);
}
