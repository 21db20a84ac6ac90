using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests.Prose;

public sealed class HumanTimesTests
{
    [Theory]
    [InlineData("1.00pm: Arrive", "13:00", null)]
    [InlineData("1:30pm - 2:10pm - Talk", "13:30", "14:10")]
    [InlineData("6:30 - 7:00 Drinks", "18:30", "19:00")]
    [InlineData("3:30 - 5:00pm", "15:30", "17:00")]
    [InlineData("11:30 - 1:00pm", "11:30", "13:00")]
    [InlineData("6pm", "18:00", null)]
    [InlineData("after 9:00PM: PUB", "21:00", null)]
    [InlineData("19:00~ish talk", "19:00", null)]
    [InlineData("21:00 - ??:??", "21:00", null)]
    [InlineData("19h30 : Accueil", "19:30", null)]
    [InlineData("19h - 21h", "19:00", "21:00")]
    [InlineData("ab 18:30 Uhr", "18:30", null)]
    [InlineData("18 Uhr bis 21 Uhr", "18:00", "21:00")]
    [InlineData("de 19h à 22h30", "19:00", "22:30")]
    [InlineData("18:00-18:30", "18:00", "18:30")]
    [InlineData("6 - 7:30pm", "18:00", "19:30")]
    [InlineData("6:30 p.m. to 9 p.m.", "18:30", "21:00")]
    [InlineData("noon: lunch", "12:00", null)]
    [InlineData("9:00 - 17:00", "09:00", "17:00")]
    [InlineData("6:30-9p", "18:30", "21:00")]
    [InlineData("7-9p", "19:00", "21:00")]
    [InlineData("9a-12p", "09:00", "12:00")]
    [InlineData("7:30p Doors", "19:30", null)]
    [InlineData("6 PM and goes until 10 PM", "18:00", "22:00")]
    [InlineData("6 PM, and will end at 8:30 pm", "18:00", "20:30")]
    [InlineData("18 Uhr und endet um 21 Uhr", "18:00", "21:00")]
    [InlineData("19h et se termine à 21h", "19:00", "21:00")]
    [InlineData("6 PM and end the evening with drinks", "18:00", null)]
    [InlineData("18 hrs", "18:00", null)]
    public void Reads_the_times_people_type(string text, string start, string? end)
    {
        var mention = HumanTimes.AtStart(text);

        Assert.NotNull(mention);
        var (from, to, _) = ClockSequence.Disambiguate(mention);
        Assert.Equal((start, end), ($"{from:HH:mm}", to is null ? null : $"{to:HH:mm}"));
    }

    [Theory]
    [InlineData("starting at 1:00:55")]
    [InlineData("35:45")]
    [InlineData("parking is free for 2hrs")]
    [InlineData("it will last 24 hours")]
    [InlineData("12 Example Street 4a-6a")]
    [InlineData("page 4p of the handout")]
    [InlineData("in room 12")]
    [InlineData("version 1.20 is out")]
    [InlineData("a 16:9 screen")]
    public void Offsets_and_other_numbers_are_not_times(string text) => Assert.Null(HumanTimes.Find(text));

    [Fact]
    public void One_pm_applies_to_the_whole_agenda()
    {
        var (times, inferred) = ClockSequence.Disambiguate(
            [.. new[] { "6:30 - 7:00", "8:00 - 9:00", "after 9:00PM" }.Select(text => HumanTimes.AtStart(text)!)]);

        Assert.Equal([18, 20, 21], times.Select(time => time.Start.Hour));
        Assert.False(inferred);
    }

    [Fact]
    public void A_morning_agenda_continues_after_noon()
    {
        var (times, _) = ClockSequence.Disambiguate(
            [.. new[] { "9:00", "11:30", "12:30", "1:30", "5:00" }.Select(text => HumanTimes.AtStart(text)!)]);

        Assert.Equal([9, 11, 12, 13, 17], times.Select(time => time.Start.Hour));
    }
}
