using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts that announce a meeting in a sentence, and pages whose only day is in their header.</summary>
public sealed class AnnouncedInSentencesTests
{
    private const string Posted = "_posts/2031-03-01-post.md";

    private static readonly LocalDate Day = new(2031, 3, 12);

    [Theory]
    [InlineData("Join us", "12 March is your chance to meet him: at 8 pm Anna reads in the Example Library.")]
    [InlineData("Lesung", "Wer ihn kennenlernen will, hat 12. März die Gelegenheit dazu: Um 20 Uhr liest Anna hier.")]
    [InlineData("Basteln", "Am 12. März 2031 (20 Uhr) veranstaltet der Club die nächste Bastelrunde.")]
    [InlineData("Lecture", "Le 12 mars, c'est le moment de le rencontrer : à 20h Anna lit ses textes.")]
    public void An_hour_soon_after_a_later_day_announces_it(string title, string text)
    {
        var read = Post(title, text);
        Assert.Equal((MeetupKind.Meetup, Day, 20), (read.Kind, read.When.Date, read.When.StartsAt?.Hour));
    }

    [Theory]
    [InlineData("Anna Example (12 March 2031 at 8 h 27 min):")]
    [InlineData("Ben Example (12 March 2031, 20:11) wrote:")]
    [InlineData("Von Ben Example (12. März 2031 um 20:11 Uhr):")]
    [InlineData("Anna Example (12 mars 2031 à 20h11) :")]
    public void The_stamp_of_a_comment_announces_nothing(string stamp) => Assert.Equal(
        MeetupKind.NotAnEvent,
        Post(
            "Join the compiler", $"It has a new switch.\n\n# Comments\n\n{stamp}\n\n> Thanks!", "author: anna\n").Kind);

    [Theory]
    [InlineData("Atelier des bricoleurs", "Cet atelier est ouvert à tous et aura lieu de 14H à 17H.")]
    [InlineData("Atelier laser", "L'atelier est ouvert aux débutants et aura lieu de 14h à 17h.")]
    public void Open_to_all_is_no_hour_of_opening(string title, string text)
    {
        var read = Post(title, $"**Mercredi 12 mars**, venez fabriquer des objets.\n\n{text}", "author: anna\n");
        Assert.Equal(
            (MeetupKind.Meetup, Day, new LocalTime(14, 0), new LocalTime(17, 0)),
            (read.Kind, read.When.Date, read.When.StartsAt, read.When.EndsAt));
    }

    [Theory]
    [InlineData("The observatory is booked by a school. We will be open between 7:30pm and 9:00pm.")]
    [InlineData("Die Sternwarte ist gebucht. Wir treffen uns ab 19:30 Uhr am Tor.")]
    [InlineData("Le club est complet. Nous nous retrouvons à 19h30 devant la porte.")]
    public void An_hour_on_a_page_with_a_day_in_its_header_is_of_that_day(string text)
    {
        var read = Reading.Page($"---\ndate: 2031-03-12\ntitle: Stars\n---\n{text}\n", "nights/2031/0312.md");
        Assert.Equal(
            (MeetupKind.Meetup, Day, new LocalTime(19, 30)), (read.Kind, read.When.Date, read.When.StartsAt));
    }

    [Theory]
    [InlineData("author: Anna Example\n", "We will be open between 7:30pm and 9:00pm.")]
    [InlineData("", "The job will run at 3:00 am and delete old files.")]
    [InlineData("", "We will be open every Tuesday between 7:30pm and 9:00pm.")]
    [InlineData("", "We will be open on 20 April between 7:30pm and 9:00pm, and it was fun last year.")]
    public void The_day_of_a_post_is_not_that_of_its_hours(string header, string text) =>
        Assert.NotEqual(
            Day,
            Reading.Page($"---\ndate: 2031-03-12\ntitle: Stars\n{header}---\n{text}\n", "notes/stars.md").When.Date);

    [Fact]
    public void Seconds_of_a_clock_are_no_hour_of_a_meetup()
    {
        var read = Reading.Page(
            "---\ntitle: Treffen am 12. März 2031\nauthor: Anna Example\ntime: 09:38:44\n"
            + "updated: 2031-03-01 09:38:44\n---\nZeit: 20:30 Uhr\n\nOrt: Beispielhaus, Musterstraße 5\n",
            "posts/2031/03-01_Treffen.html");
        Assert.Equal((Day, new LocalTime(20, 30)), (read.When.Date, read.When.StartsAt));
    }

    [Fact]
    public void A_value_in_several_languages_is_the_first_one() =>
        Assert.Equal(
            "Basteltag am 12.3.",
            Post("\n  de: Basteltag am 12.3.\n  en: Day", "Wir treffen uns um 9 Uhr.").Title);

    [Fact]
    public void The_name_of_another_page_is_no_day() =>
        Assert.Null(Reading.Page(
            "---\nevent: 2031-03-12-spring-meetup\npublishedAt: 2031-03-13\n---\n",
            "feed/2031-03-13-note.md").When.Date);

    [Theory]
    [InlineData("The conference takes place in early September.")]
    [InlineData("Die Tagung ist Anfang September.")]
    [InlineData("Le congrès aura lieu début septembre.")]
    public void A_file_is_not_named_by_the_day_of_an_event_in_another_month(string text) =>
        Assert.NotEqual(
            MeetupKind.Meetup,
            Reading.Page(
                $"---\ntitle: Tips for visitors\ntags: [Events]\n---\n{text}\n", "_posts/2031-08-09-tips.md").Kind);

    private static Meetup Post(string title, string text, string header = "") =>
        Reading.Page($"---\ntitle: {title}\ndate: 2031-03-01\n{header}---\n{text}\n", Posted);
}
