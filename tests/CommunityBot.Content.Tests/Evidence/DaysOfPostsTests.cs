using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Tests for what the days and hours of posts mean: the moment of posting, a day counted from it, the day under which a
/// post is filed, and days of stories. 1 May 2031 is a Thursday.
/// </summary>
public sealed class DaysOfPostsTests
{
    [Theory]
    [InlineData("time: \"09:00:00\"")]
    [InlineData("time: \"18:30:00\"\nauthor: Anna Example")]
    [InlineData("time: 18:30\nauthors: [Anna Example]\ntags: [Workshops]")]
    public void A_time_beside_the_day_of_posting_is_that_of_posting(string keys)
    {
        var page = Reading.Page(
            $"---\ntitle: Parsers for all\ndate: 2031-05-01\n{keys}\n---\nOn 14 June we change the fees.\n",
            "posts/2031/05/parsers.md");

        Assert.NotEqual(MeetupKind.Meetup, page.Kind);
        Assert.Null(page.When.StartsAt);
    }

    [Theory]
    [InlineData("events/parsers.md", "time: \"18:30:00\"")]
    [InlineData("posts/parsers.md", "time: \"18:30\"\nlocation: The Example\nauthor: Anna Example")]
    public void A_time_beside_keys_of_an_event_stays(string path, string keys) => Assert.Equal(
        new LocalTime(18, 30),
        Reading.Page($"---\ntitle: Parser meetup\ndate: 2031-05-14\n{keys}\n---\nText.\n", path).When.StartsAt);

    [Theory]
    [InlineData("This Saturday we will have a workshop at 14:00 at the Example Hall. Join us!", 3)]
    [InlineData("Join us tomorrow at 7pm for a meetup at the Example Hall.", 2)]
    [InlineData("Join us tonight from 19:00 for the meetup.", 1)]
    [InlineData("Wir treffen uns diesen Samstag um 14 Uhr zum Treffen im Beispielhaus.", 3)]
    [InlineData("Kommt vorbei: Treffen morgen Abend um 19 Uhr.", 2)]
    [InlineData("Rejoignez-nous samedi prochain à 14h pour un atelier à l'Exemple.", 3)]
    [InlineData("Venez à l'atelier demain à 19h.", 2)]
    public void A_day_is_counted_from_the_posting(string sentence, int day) => Assert.Equal(
        new LocalDate(2031, 5, day), Post("Parser meetup", sentence).When.Date);

    [Theory]
    [InlineData("This Saturday was great, we had a workshop at 14:00.")]
    [InlineData("Our next meetup is this Saturday at 14:00.")]
    [InlineData("This Saturday the shop opens.")]
    [InlineData("Diesen Samstag waren wir beim Treffen.")]
    [InlineData("Samedi prochain, les magasins ferment.")]
    public void A_day_of_something_else_is_not(string sentence) => Assert.NotEqual(
        new LocalDate(2031, 5, 3), Post("Parsers", sentence).When.Date);

    [Theory]
    [InlineData("layout: post\ncategories: meetup example")]
    [InlineData("layout: post\nspeaker: Anna Example")]
    [InlineData("layout: post\npubdate: 2031-04-20 12:05:00\ncategories: talk")]
    public void A_post_of_an_event_is_filed_under_its_day(string keys)
    {
        var page = Reading.Page(
            $"---\n{keys}\ntitle: EX0x06\n---\n# Parsers in the dark\n\nby Ben Example\n", "_posts/2031-05-14-ex.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 5, 14)), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("layout: post\nauthor: Anna Example\ncategories: meetup")]
    [InlineData("layout: post\ndate: 2031-05-14\ncategories: meetup")]
    [InlineData("layout: post\ncategories: parsers")]
    public void Another_post_is_filed_under_the_day_of_posting(string keys) => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page($"---\n{keys}\ntitle: Parsers\n---\nText about parsers.\n", "_posts/2031-05-14-ex.md").Kind);

    [Theory]
    [InlineData("On 20 March we taught parsers to 30 people, who were very happy.", "2031-03-20")]
    [InlineData("The workshop was on March 20 and had 30 participants.", "2031-03-20")]
    [InlineData("Der Workshop am 20. März war ein Erlebnis.", "2031-03-20")]
    [InlineData("L'atelier du 20 mars s'est bien passé.", "2031-03-20")]
    public void A_sentence_in_the_past_tense_is_about_a_past_day(string sentence, string day) => Assert.True(
        Post("Parsers", sentence).When.Date is not { } date || date.ToString("uuuu-MM-dd", null) == day);

    [Theory]
    [InlineData("Open house, Friday 5/16 at 7pm", 16)]
    [InlineData("Treffen am Freitag 16/5 um 19 Uhr", 16)]
    [InlineData("Soirée parseurs le 16/05 à 19h", 16)]
    public void Day_and_month_beside_a_weekday_are_a_day(string title, int day) => Assert.Equal(
        new LocalDate(2031, 5, day), Post(title, "Join us.").When.Date);

    [Theory]
    [InlineData("The ratio is 5/16 of all")]
    [InlineData("Friday 5/16/4")]
    [InlineData("Friday 3/4")]
    public void Other_numbers_with_a_stroke_are_none(string title) => Assert.Null(
        Reading.Page($"---\ntitle: \"{title}\"\n---\nText.\n", "pages/a.md").When.Date);

    [Theory]
    [InlineData("Barbecue party on Wednesday 14 May from 7pm", 19)]
    [InlineData("Grillabend am Mittwoch, 14. Mai ab 19 Uhr", 19)]
    [InlineData("Barbecue mercredi 14 mai à partir de 19h", 19)]
    public void Hours_beside_the_day_in_the_title_are_the_start(string title, int hour)
    {
        var page = Post(title, "Bring something to eat.");

        Assert.Equal((MeetupKind.Meetup, new LocalTime(hour, 0)), (page.Kind, page.When.StartsAt));
    }

    [Fact]
    public void A_rule_on_another_weekday_says_that_date_is_that_of_posting() => Assert.NotEqual(
        MeetupKind.Meetup,
        Reading.Page(
            "---\ntitle: Open evenings\ndate: 2031-05-03\n---\nEvery first Wednesday of the month from 7pm.\n",
            "events/open-evenings.md").Kind);

    [Fact]
    public void The_name_of_a_picture_is_no_day() => Assert.Null(
        Reading.Page("---\ntitle: Open house\n---\n[photo IMG_20310402_1830](a.jpg)\n", "pages/a.md").When.Date);

    private static Meetup Post(string title, string body) => Reading.Page(
        $"---\ntitle: \"{title}\"\nlayout: post\nauthor: Ben Example\ndate: 2031-05-01\n---\n{body}\n",
        "_posts/2031-05-01-a.md");
}
