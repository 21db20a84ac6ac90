using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Tests for announcements over two paragraphs, calls, asides and reports in posts. 1 May 2031 is a Thursday.
/// </summary>
public sealed class AnnouncementsAndReportsTests
{
    private const string Invitation = "Join us on Wednesday 14 May 2031 at 18:30 at the Example Hall.\n";

    [Theory]
    [InlineData("Call for speakers for the Sample Days")]
    [InlineData("Applications are open for our school")]
    [InlineData("Vorträge gesucht für die Beispieltage")]
    [InlineData("Appel à conférences pour les journées d'exemple")]
    public void A_call_is_no_meetup(string title) => Assert.NotEqual(
        MeetupKind.Meetup, Post(title, Invitation).Kind);

    [Fact]
    public void A_meetup_whose_title_names_its_day_stays() => Assert.Equal(
        MeetupKind.Meetup, Post("May meetup on 14 May, with a call for talks", Invitation).Kind);

    [Theory]
    [InlineData("Changes to our policy", false)]
    [InlineData("May meetup", true)]
    public void An_invitation_below_a_text_about_something_else_is_an_aside(string title, bool isMeetup)
    {
        var text = string.Concat(Enumerable.Repeat("Many people ask us about the rules of the house.\n\n", 40));

        Assert.Equal(isMeetup, Post(title, text + Invitation).Kind is MeetupKind.Meetup);
    }

    [Fact]
    public void Day_and_hours_in_two_paragraphs_invite_together()
    {
        var page = Post(
            "First general meeting",
            "Wednesday 14 May 2031 will be our first general meeting.\n\n" +
            "It will be held at the Example Hall from 7PM.\n");

        Assert.Equal(
            (MeetupKind.Meetup, new LocalDate(2031, 5, 14), new LocalTime(19, 0)),
            (page.Kind, page.When.Date, page.When.StartsAt));
    }

    [Theory]
    [InlineData("Summary of the May meetup")]
    [InlineData("Feedback from our workshop")]
    [InlineData("The workshop was a hit")]
    [InlineData("Community session report: parsers for all")]
    [InlineData("Zusammenfassung vom Treffen")]
    [InlineData("Eindrücke vom Treffen")]
    [InlineData("Impressions de la rencontre")]
    [InlineData("Un franc succès pour l'atelier")]
    public void Titles_of_reports_are_those_of_recaps(string title) => Assert.Equal(
        MeetupKind.Recap, Post(title, "Many people came.\n").Kind);

    [Theory]
    [InlineData("Summary of the new rules")]
    [InlineData("Feedback from users")]
    [InlineData("Zusammenfassung der Regeln")]
    [InlineData("Impressions de Paris")]
    public void Other_titles_are_not(string title) => Assert.NotEqual(
        MeetupKind.Recap, Post(title, "Many people came.\n").Kind);

    [Theory]
    [InlineData("Our open night on Tuesday was busy, and we had pizza.", 29)]
    [InlineData("Yesterday we held our workshop, and many people came.", 30)]
    [InlineData("On Saturday 26 April 2031 we hosted the first workshop.", 26)]
    [InlineData("Unser Treffen am Dienstag war gut besucht, es gab Pizza.", 29)]
    [InlineData("Gestern war unser Treffen, und viele waren da.", 30)]
    [InlineData("Hier nous avons eu notre atelier, et on a eu des pizzas.", 30)]
    public void The_day_of_a_recap_is_that_in_its_first_sentences(string text, int day) => Assert.Equal(
        new LocalDate(2031, 4, day), Post("Recap of the meetup", text + "\n").When.Date);

    private static Meetup Post(string title, string body) => Reading.Page(
        $"---\ntitle: \"{title}\"\nlayout: post\nauthor: Ben Example\ndate: 2031-05-01\n---\n{body}",
        "_posts/2031-05-01-a.md");
}
