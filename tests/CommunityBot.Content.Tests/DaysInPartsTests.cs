using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Days whose parts have keys of their own, and days in numbers without a year.</summary>
public sealed class DaysInPartsTests
{
    [Theory]
    [InlineData("tag: '02'\n    monat: '06'\n    jahr: 2031\n    ort: Musterquell\n    start: '19:30 Uhr'")]
    [InlineData("jour: 2\n    mois: juin\n    annee: 2031\n    lieu: Musterquell\n    heure: 19h30")]
    [InlineData("day: 2\n    month: June\n    year: 2031\n    venue: Musterquell\n    time: '19:30'")]
    public void They_are_joined(string entry)
    {
        var meetup = Reading.Page($"group:\n  - meeting: Next\n    {entry}\n", "_data/days.yml");

        Assert.Equal(
            (new LocalDate(2031, 6, 2), new LocalTime(19, 30), "Musterquell"),
            (meetup.When.Date, meetup.When.StartsAt, meetup.Venue?.Name ?? meetup.Venue?.Address));
    }

    [Theory]
    [InlineData("tag: 31\n    monat: 2\n    jahr: 2031\n    ort: Musterquell")]
    [InlineData("tag: release\n    month: 2\n    year: 2031\n    name: Example")]
    [InlineData("month: 2\n    year: 2031\n    name: Example")]
    public void Other_parts_are_no_day(string entry) =>
        Assert.DoesNotContain(
            Reading.Of($"group:\n  - {entry}\n", "_data/days.yml").Meetups, meetup => meetup.When.Date is not null);

    [Theory]
    [InlineData("Soirée Exemple le 14/09 chez Exemplis")]
    [InlineData("Stammtisch am 14.09 bei Musterwerk")]
    public void The_word_before_numbers_makes_them_a_day(string title) => Assert.Equal(
        new LocalDate(2031, 9, 14),
        Reading.Page($"---\ntitle: {title}\ndate: 2031-08-30\n---\n\nÀ 18h30.", "post/a.md").When.Date);

    [Theory]
    [InlineData("Upgrade auf 14.09")]
    [InlineData("Le support 24/7, un bilan")]
    [InlineData("Am 14.09 Uhr")]
    [InlineData("Notre avis du 2.07")]
    public void Other_numbers_are_none(string title) => Assert.NotEqual(
        9,
        Reading.Page($"---\ntitle: {title}\ndate: 2031-08-30\n---\n\nText.", "events/a.md").When.Date?.Month);
}
