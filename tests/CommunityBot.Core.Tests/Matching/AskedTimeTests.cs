using CommunityBot.Core.Matching;

using NodaTime;

namespace CommunityBot.Core.Tests.Matching;

/// <summary>What a member's words for a time mean, in every language whatever the community's is.</summary>
public sealed class AskedTimeTests
{
    /// <summary>A Saturday.</summary>
    private static readonly LocalDate Today = new(2031, 3, 15);

    [Theory]
    [InlineData("today", 0)]
    [InlineData("Heute", 0)]
    [InlineData("aujourd'hui", 0)]
    [InlineData("tomorrow", 1)]
    [InlineData("morgen", 1)]
    [InlineData("demain", 1)]
    [InlineData("übermorgen", 2)]
    [InlineData("après-demain", 2)]
    [InlineData("gestern", -1)]
    public void A_word_for_a_day_is_counted_from_today(string text, int days) =>
        Assert.Equal((Today.PlusDays(days), Today.PlusDays(days)), Read(text).Days);

    [Theory]
    [InlineData("next", 1)]
    [InlineData("next meetup", 1)]
    [InlineData("nächstes Treffen", 1)]
    [InlineData("naechstes", 1)]
    [InlineData("prochaine rencontre", 1)]
    [InlineData("last", -1)]
    [InlineData("letztes", -1)]
    [InlineData("dernier", -1)]
    public void Next_and_last_are_directions(string text, int direction)
    {
        Assert.Equal(direction, Read(text).Direction);
        Assert.Equal("", Read(text).Rest);
    }

    [Theory]
    [InlineData("29 may 2031", "2031-05-29")]
    [InlineData("May 29th, 2031", "2031-05-29")]
    [InlineData("29. Mai 2031", "2031-05-29")]
    [InlineData("29.5.2031", "2031-05-29")]
    [InlineData("29.05.31", "2031-05-29")]
    [InlineData("5/29/2031", "2031-05-29")]
    [InlineData("2031-05-29", "2031-05-29")]
    [InlineData("le 1er août 2031", "2031-08-01")]
    [InlineData("12 mars 2031", "2031-03-12")]
    public void A_day_with_its_year_is_exactly_that_day(string text, string day) =>
        Assert.Equal(day, Read(text).Days!.Value.From.ToString("uuuu-MM-dd", null));

    [Theory]
    [InlineData("29 may", 5, 29)]
    [InlineData("29.5.", 5, 29)]
    [InlineData("15 avril", 4, 15)]
    [InlineData("märz", 3, null)]
    [InlineData("maerz", 3, null)]
    [InlineData("février", 2, null)]
    [InlineData("dec", 12, null)]
    public void A_day_or_month_without_a_year_is_of_any_year(string text, int month, int? day)
    {
        var time = Read(text);

        Assert.Equal((month, day), (time.Month!.Value, time.DayOfMonth));
        Assert.Null(time.Days);
    }

    [Theory]
    [InlineData("kubernetes november", "kubernetes", 11)]
    [InlineData("rückblick märz", "", 3)]
    public void Other_words_are_left(string text, string rest, int month)
    {
        Assert.Equal(rest, Read(text).Rest);
        Assert.Equal(month, Read(text).Month);
    }

    [Theory]
    [InlineData("recap march")]
    [InlineData("Rückblick März")]
    [InlineData("compte rendu mars")]
    public void A_recap_is_a_kind_of_page(string text) => Assert.True(Read(text).WantsRecaps);

    [Theory]
    [InlineData("rails 5.1")]
    [InlineData("kubernetes")]
    [InlineData("31 flavours of linux")]
    [InlineData("")]
    [InlineData("99.99.2031")]
    public void Numbers_of_other_things_are_no_days(string text) =>
        Assert.Null(AskedTime.Read(text, Today)?.Days);

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("31.12.9999")]
    [InlineData("12/31/0001")]
    [InlineData("1899-12-31")]
    [InlineData("2200-01-01")]
    public void Years_without_meetups_are_no_years(string text) =>
        Assert.Null(AskedTime.Read(text, Today)?.Days);

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2199-12-31")]
    public void The_first_and_last_year_are_years(string text) => Assert.NotNull(Read(text).Days);

    [Theory]
    [InlineData("\u0663")]
    [InlineData("\u0663 may")]
    [InlineData("\u0662\u0669.\u0665.\u0662\u0660\u0663\u0661")]
    [InlineData("\u0662\u0660\u0663\u0661-\u0660\u0665-\u0662\u0669")]
    public void Digits_of_other_scripts_are_no_days(string text)
    {
        var time = AskedTime.Read(text, Today);

        Assert.Null(time?.Days);
        Assert.Null(time?.DayOfMonth);
    }

    private static AskedTime Read(string text) => Assert.IsType<AskedTime>(AskedTime.Read(text, Today));
}
