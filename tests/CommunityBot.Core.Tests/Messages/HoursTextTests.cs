using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests that the time of a meetup is one thought in text.</summary>
public sealed class HoursTextTests
{
    private static readonly EventTime May = Sample.Meetup.When;

    [Theory]
    [InlineData("en", "Fri 29 May 2020, 13:00–15:00 (Europe/London)")]
    [InlineData("de", "Fr, 29. Mai 2020, 13:00–15:00 (Europe/London)")]
    [InlineData("fr", "ven. 29 mai 2020, 13:00–15:00 (Europe/London)")]
    public void Day_hours_and_zone_are_said_once(string language, string expected) =>
        Assert.Equal(expected, Text(May, language));

    [Theory]
    [InlineData("en", "London time: Fri 29 May, 13:00–15:00")]
    [InlineData("de", "Ortszeit London: Fr, 29. Mai, 13:00–15:00")]
    [InlineData("fr", "Heure de London\u00A0: ven. 29 mai, 13:00–15:00")]
    public void The_hours_of_the_place_have_a_label(string language, string expected) =>
        Assert.Equal(expected, Hours(May, language).LabelledInItsZone);

    [Fact]
    public void An_evening_past_midnight_is_one_day() => Assert.Equal(
        "Fri 29 May 2020, 22:00–01:30 (Europe/London)",
        Text(May with { StartsAt = new(22, 0), EndsAt = new(1, 30) }));

    [Fact]
    public void Several_days_have_both_ends() => Assert.Equal(
        "Fri 29 May 2020, 13:00 to Sun 31 May 2020, 15:00 (Europe/London)",
        Text(May with { LastDate = new(2020, 5, 31) }));

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        Assert.Equal("Fri 29 May 2020, 13:00 (Europe/London)", Text(May with { EndsAt = null }));
        Assert.Equal("Fri 29 May 2020, 13:00 (Europe/London)", Text(May with { EndsAt = May.StartsAt }));
        Assert.Equal("Friday 29 May 2020", Text(May with { StartsAt = null, EndsAt = null }));
        Assert.Equal("date not announced yet", Text(May with { Date = null }));
    }

    [Fact]
    public void An_entry_of_a_programme_names_the_zone_briefly() =>
        Assert.Equal("13:00–15:00 BST", (Hours(May, "en") with { HasDate = false }).InItsZone);

    [Theory]
    [InlineData("en", "All times are London time.")]
    [InlineData("de", "Alle Zeiten in Ortszeit London.")]
    [InlineData("fr", "Toutes les heures sont à l’heure de London.")]
    public void Below_a_programme_one_line_tells_the_zone(string language, string expected)
    {
        var line = RichText.Of(Hours(May, language) with { HasDate = false });
        var message = new Message("x") { Blocks = [new Block.Bullets([line, line]), new Block.Note("end")] };

        Assert.Equal(
            $"x\n  • 13:00–15:00\n  • 13:00–15:00\n{expected}\nend", PlainTextRenderer.Render(message));
    }

    private static string Text(EventTime when, string language = "en") =>
        PlainTextRenderer.Text(when.Rich(Phrases.For(language)!, hasReadersElsewhere: true));

    private static Span.Hours Hours(EventTime when, string language) =>
        new(when.Start!.Value, when.End, when.Zone) { Phrases = Phrases.For(language)! };
}
