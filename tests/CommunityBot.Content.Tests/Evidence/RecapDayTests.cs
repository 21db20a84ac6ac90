using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>The day on which a recap was posted is not that of a meetup on another day.</summary>
public sealed class RecapDayTests
{
    private static Meetup Recap(string text, string title = "Recap") => Reading.Page(
        $"---\ntitle: {title} of the meetup\ndate: 2031-05-10\ntags: [{title.ToLowerInvariant()}]\n---\n\n{text}",
        $"_posts/2031-05-10-{title.ToLowerInvariant()}.md");

    [Theory]
    [InlineData("Last Thursday we met at the Example Hall and talked about parsers.")]
    [InlineData("Letzten Donnerstag haben wir uns im Beispielhaus getroffen.")]
    [InlineData("Am Donnerstag war Anna Example bei uns zu Gast und sprach über Parser.")]
    [InlineData("On Thursday Anna Example was our guest and talked about parsers.")]
    [InlineData("Jeudi dernier, nous nous sommes retrouvés à la Maison Exemple.")]
    public void A_weekday_is_the_last_one_before(string text) =>
        Assert.Equal(new LocalDate(2031, 5, 8), Recap(text).When.Date);

    [Theory]
    [InlineData("In April we met at the Example Hall and talked about parsers.")]
    [InlineData("Im April war Anna Example bei uns zu Gast und sprach über Parser.")]
    [InlineData("En avril, nous nous sommes retrouvés à la Maison Exemple.")]
    [InlineData("Last month we met at the Example Hall and talked about parsers.")]
    [InlineData("Le mois dernier, Anna Example nous a parlé de compilateurs.")]
    public void A_month_is_no_day(string text) => Assert.Null(Recap(text).When.Date);

    [Theory]
    [InlineData("Minutes", "We met at the Example Hall and talked about parsers all night long.")]
    [InlineData("Minutes", "Anna Example, who began in October, talked about parsers and compilers.")]
    public void That_of_minutes_stays(string title, string text) => Assert.NotNull(Recap(text, title).When.Date);

    [Theory]
    [InlineData("We met at the Example Hall and talked about parsers all night long.")]
    [InlineData("In May we met at the Example Hall and talked about parsers.")]
    [InlineData("Anna Example, who began in October, talked about parsers and compilers.")]
    [InlineData("Wir haben uns im Beispielhaus getroffen und über Parser gesprochen.")]
    [InlineData("Nous nous sommes retrouvés à la Maison Exemple.")]
    public void The_day_of_posting_is_none(string text) => Assert.Null(Recap(text).When.Date);

    [Theory]
    [InlineData("Today we met at the Example Hall and talked about parsers.")]
    [InlineData("Heute haben wir uns im Beispielhaus getroffen.")]
    [InlineData("Aujourd'hui, nous nous sommes retrouvés à la Maison Exemple.")]
    public void It_is_that_of_a_meetup_of_today(string text) =>
        Assert.Equal(new LocalDate(2031, 5, 10), Recap(text).When.Date);
}
