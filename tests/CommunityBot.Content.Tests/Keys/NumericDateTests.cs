using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>Dates such as "03/04/2031" are read only if the site or a setting says how.</summary>
public sealed class NumericDateTests
{
    private const string Page = "---\ntitle: Sample\nevent_date: 03/04/2031\nvenue: The Example\n---\nTalks.\n";

    [Theory]
    [InlineData(DateOrder.DayFirst, 4, 3)]
    [InlineData(DateOrder.MonthFirst, 3, 4)]
    public void The_order_decides(DateOrder order, int month, int day)
    {
        var reading = Read(Page, order);

        Assert.Equal(new LocalDate(2031, month, day), Assert.Single(reading.Meetups).When.Date);
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "ambiguous-date");
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("---\ntitle: Sample\nvenue: The Example\nspeaker: Anna Example\n---\nDate: 03-04-2031 at 18:30\n")]
    public void Without_an_order_it_is_a_problem_and_no_day(string page)
    {
        var reading = Read(page, null);

        Assert.Null(Assert.Single(reading.Meetups).When.Date);
        Assert.Contains(reading.Problems, problem => problem.Code == "ambiguous-date");
    }

    [Theory]
    [InlineData("On 25/04/2031 and 03/04/2031.", NumericDates.DayFirst | NumericDates.Ambiguous)]
    [InlineData("04-25-2031", NumericDates.MonthFirst)]
    [InlineData("04/04/2031, 2031/04/25, 25.04.2031, 31/31/2031, 1/2/3, 04/2031", NumericDates.None)]
    [InlineData("https://x.example/25/04/2031/a and 1.25/04/2031", NumericDates.None)]
    public void What_a_text_says(string text, NumericDates found) => Assert.Equal(found, NumericDateOrder.In(text));

    [Fact]
    public void All_documents_have_to_agree()
    {
        var (day, month) = (With(NumericDates.DayFirst), With(NumericDates.MonthFirst));

        Assert.Equal(DateOrder.DayFirst, ContentLibrary.DateOrderOf([day, With(NumericDates.Ambiguous)]));
        Assert.Equal(DateOrder.MonthFirst, ContentLibrary.DateOrderOf([month]));
        Assert.Null(ContentLibrary.DateOrderOf([day, month]));
        Assert.Null(ContentLibrary.DateOrderOf([With(NumericDates.Ambiguous)]));
    }

    private static ContentReadResult With(NumericDates found) => ContentReadResult.Empty with { NumericDates = found };

    private static ContentReadResult Read(string text, DateOrder? order) => Reading.Library.Read(
        new ContentDocument("events/page.md", text), new ReadingContext(Reading.London) { DateOrder = order });
}
