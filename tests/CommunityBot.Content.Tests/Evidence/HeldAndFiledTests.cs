using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Gatherings that were held, in the words of the first sentences; and posts filed under their event's day.
/// </summary>
public sealed class HeldAndFiledTests
{
    [Theory]
    [InlineData("Das war der Beispieltag 2031", "Am 4. Juli 2031 im Musterquell")]
    [InlineData("So war die Beispielnacht", "Viele kamen.")]
    [InlineData("Mitgliederversammlung 2031", "Die Mitgliederversammlung fand am 4. Juli 2031 im Musterquell statt.")]
    [InlineData("Assemblée Générale 2031", "L'assemblée générale s'est tenue le 4 juillet 2031 à la Grange.")]
    public void A_report_is_a_recap(string title, string text) =>
        Assert.Equal(MeetupKind.Recap, Reading.Page($"# {title}\n\n{text}\n", "pages/a.md").Kind);

    [Theory]
    [InlineData("Am Dienstag fand unser erstes Treffen mit 70 Gästen statt.", 6)]
    [InlineData("Ce mardi a eu lieu la première rencontre du groupe avec 70 participants.", 6)]
    [InlineData("On Tuesday our first meetup took place with 70 guests.", 6)]
    [InlineData("Am Freitag fand unser erstes Treffen mit 70 Gästen statt.", 2)]
    [InlineData("Ce vendredi a eu lieu la première rencontre du groupe.", 2)]
    public void A_weekday_is_the_last_one(string text, int day)
    {
        var read = Reading.Page($"---\ntitle: First one\ndate: 2031-05-06\n---\n\n{text}\n", "post/a.md");

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 5, day)), (read.Kind, read.When.Date));
    }

    [Theory]
    [InlineData("About us", "The first meetup was held on 4 July 2011. Since then we meet every month.")]
    [InlineData("Über uns", "Wir sind viele. Das erste Treffen fand am 4. Juli 2011 statt.")]
    public void The_story_of_a_group_is_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Reading.Page($"# {title}\n\n{text}\n", "pages/about.md").Kind);

    [Theory]
    [InlineData("time: \"18:00\"\nplace: Café Exemple")]
    [InlineData("uhrzeit: \"18:00\"\nort: Musterquell")]
    [InlineData("heure: 18h\nlieu: Café Exemple")]
    [InlineData("speaker:\n  - anna_example\n  - ben_example")]
    public void A_post_with_keys_of_an_event_has_the_day_of_its_file(string keys)
    {
        var read = Reading.Page(
            $"---\nlayout: post\ntitle: Parsers\n{keys}\n---\n\nAbout parsers.\n", "_posts/2031-05-06-parsers.md");

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 5, 6)), (read.Kind, read.When.Date));
    }

    [Theory]
    [InlineData("time: \"18:00\"")]
    [InlineData("author: Anna Example")]
    [InlineData("place: Café Exemple")]
    [InlineData("date: 2031-05-06\nspeakers: [Anna Example]\nlayout: post")]
    public void Other_posts_stay_posts(string keys) => Assert.Equal(
        MeetupKind.NotAnEvent,
        Reading.Page($"---\ntitle: Parsers\n{keys}\n---\n\nAbout parsers.\n", "_posts/2031-05-06-parsers.md").Kind);

    [Theory]
    [InlineData("Am 14. März fand unser Treffen statt.")]
    [InlineData("Le 14 mars a eu lieu notre rencontre.")]
    [InlineData("Our meetup took place on 14 March.")]
    public void A_day_that_is_over_has_the_last_year(string text)
    {
        var read = Reading.Page($"---\ntitle: Notes\ndate: 2031-01-10\n---\n\n{text}\n", "post/a.md");

        Assert.True(read.When.Date is null || read.When.Date < new LocalDate(2031, 1, 10));
    }

    [Theory]
    [InlineData("Vom 27. bis 30. Dezember fand im Musterquell die Konferenz der Beispiele statt.", 27)]
    [InlineData("Du 27 au 30 décembre a eu lieu la rencontre des exemples.", 27)]
    [InlineData("From 27 to 30 December the example conference took place.", 27)]
    public void The_day_in_the_first_sentence_is_that_of_the_report(string text, int day)
    {
        var read = Reading.Page($"---\nlayout: post\ntitle: Examples\n---\n\n{text}\n", "_posts/2031-01-20-a.md");

        Assert.Equal((MeetupKind.Recap, new LocalDate(2030, 12, day)), (read.Kind, read.When.Date));
    }
}
