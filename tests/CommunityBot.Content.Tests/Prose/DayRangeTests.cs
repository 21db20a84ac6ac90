using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Tests.Prose;

/// <summary>Ranges of days begin with their first day, however much of the date each end has.</summary>
public sealed class DayRangeTests
{
    [Theory]
    [InlineData("vom 09. - 11.04.2024")]
    [InlineData("09. - 11.04.2024")]
    [InlineData("vom 9. bis zum 11. April 2024")]
    [InlineData("9.–11. April 2024")]
    [InlineData("9.-11.04.2024")]
    [InlineData("09.04. - 11.04.2024")]
    [InlineData("09.04. bis 11.04.2024")]
    [InlineData("09.04.2024 - 11.04.2024")]
    [InlineData("Dienstag, 9. bis Donnerstag, 11. April 2024")]
    [InlineData("Di. 09.04. – Do. 11.04.2024")]
    [InlineData("du 9 au 11 avril 2024")]
    [InlineData("du mardi 9 au jeudi 11 avril 2024")]
    [InlineData("du 09/04/2024 au 11/04/2024")]
    [InlineData("9th - 11th April 2024")]
    [InlineData("April 9-11, 2024")]
    [InlineData("April 9, 2024 - April 11, 2024")]
    [InlineData("Tuesday, April 9 - Thursday, April 11, 2024")]
    [InlineData("9 April 2024 to 11 April 2024")]
    [InlineData("2024-04-09 - 2024-04-11")]
    [InlineData("2024-04-09/2024-04-11")]
    [InlineData("9, 10 and 11 April 2024")]
    [InlineData("9, 10, and 11 April 2024")]
    [InlineData("9th, 10th and 11th of April 2024")]
    [InlineData("9., 10. und 11. April 2024")]
    [InlineData("les 9, 10 et 11 avril 2024")]
    [InlineData("April 9, 10 and 11, 2024")]
    [InlineData("April 9th, 10th & 11th, 2024")]
    public void Begins_with_the_first_day(string text)
    {
        using var order = NumericDateOrder.Use(DateOrder.DayFirst);
        var mention = Assert.Single(HumanDates.FindAll(text));
        var first = mention.Resolve(null).Date;

        Assert.Equal(new LocalDate(2024, 4, 9), first);
        Assert.Equal(new LocalDate(2024, 4, 11), mention.LastDayFor(first!.Value));
    }

    [Theory]
    [InlineData("30.12.2030 - 02.01.2031")]
    [InlineData("30.12. - 02.01.2031")]
    [InlineData("du 30 décembre au 2 janvier 2031")]
    [InlineData("December 30, 2030 – January 2, 2031")]
    public void It_may_cross_the_end_of_the_year(string text)
    {
        var mention = Assert.Single(HumanDates.FindAll(text));

        Assert.Equal((30, 12, 2, 1), (mention.Day, mention.Month, mention.LastDay, mention.LastMonth));
    }

    [Theory]
    [InlineData("Meetup 3 - 11.04.2024")]
    [InlineData("Meetup #3 – 11.04.2024")]
    [InlineData("ab 9 Uhr - 11.04.2024")]
    [InlineData("Version 1.9 - 11.04.2024")]
    [InlineData("19:00 - 11.04.2024")]
    public void Another_number_is_no_first_day(string text)
    {
        var mention = Assert.Single(HumanDates.FindAll(text));

        Assert.Equal((11, 4, null), (mention.Day, mention.Month, mention.LastDay));
    }

    [Theory]
    [InlineData("11.04.2031 - 20.06.2031")]
    [InlineData("11.04.2031 und 18.04.2031")]
    [InlineData("11.04.2031, 18.04.2031")]
    [InlineData("moved from 4 March 2031 to 11 March 2031")]
    [InlineData("Updated 12 March 2031 - 4 March 2031")]
    [InlineData("4 and 18 March 2031")]
    [InlineData("4th & 18th of March 2031")]
    [InlineData("am 4. und 18. März 2031")]
    [InlineData("les 4 et 18 mars 2031")]
    [InlineData("March 4 and 18, 2031")]
    [InlineData("March 4th & 18th, 2031")]
    public void Two_days_are_two(string text) =>
        Assert.All(HumanDates.FindAll(text), mention => Assert.Null(mention.LastDay));

    [Theory]
    [InlineData("4 and 18 March 2031")]
    [InlineData("Tuesday, 4th & 18th of March 2031")]
    [InlineData("am 4. und 18. März 2031")]
    [InlineData("les 4 et 18 mars 2031")]
    [InlineData("March 4 and 18, 2031")]
    [InlineData("March 4 & 18 2031")]
    public void The_first_of_two_days_has_the_month_and_the_year_of_both(string text) =>
        Assert.Equal(new LocalDate(2031, 3, 4), HumanDates.FindAll(text)[0].Resolve(null).Date);

    [Theory]
    [InlineData("# Example weekend\n\n## 17.11.2023 - 19.11.2023\n\nWe meet in the Example Hall and hack.")]
    [InlineData("# Beispielwochenende\n\n## 17. – 19. November 2023\n\nWir laden euch ein.")]
    [InlineData("# Beispielwochenende\n\nWir treffen uns vom 17.11. bis zum 19.11.2023 in der Beispielhalle.")]
    [InlineData("# Le week-end exemple\n\n### Du 17 au 19 novembre 2023\n\nNous vous invitons.")]
    public void A_heading_with_nothing_but_days_is_that_of_the_event(string text)
    {
        var when = Reading.Page(text, "weekend/index.md").When;

        Assert.Equal((new LocalDate(2023, 11, 17), new LocalDate(2023, 11, 19)), (when.Date, when.LastDate));
    }
}
