using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Tests for posts whose only day is not that of an event, and for their neighbours whose day is.</summary>
public sealed class MisleadingDayTests
{
    private const string Invitation = "Join us on Wednesday 14 May 2031 at 18:30 at the Example Hall.\n";

    [Theory]
    [InlineData("Sample conference: call for talks extended to 14 May 2031")]
    [InlineData("Workshop registration closes on 14 May 2031")]
    [InlineData("Konferenz: Einsendeschluss am 14. Mai 2031")]
    [InlineData("Treffen: Vorträge verlängert bis 14. Mai 2031")]
    [InlineData("Conférence : date limite le 14 mai 2031")]
    [InlineData("Rencontre : appel prolongé jusqu'au 14 mai 2031")]
    public void A_deadline_in_the_title_is_no_meetup(string title) => Assert.NotEqual(
        MeetupKind.Meetup, Post(title, "Please send your ideas.\n").Kind);

    [Theory]
    [InlineData("Sample meetup on 14 May 2031")]
    [InlineData("Treffen am 14. Mai 2031")]
    [InlineData("Rencontre le 14 mai 2031")]
    public void A_gathering_and_its_day_in_the_title_are_one(string title) => Assert.Equal(
        MeetupKind.Meetup, Post(title, "Please tell your friends.\n").Kind);

    [Theory]
    [InlineData("Join us and vote before voting closes Wednesday, 14 May 2031 at 12:00 UTC at the Example Hall.\n")]
    [InlineData("Kommt und stimmt ab, Frist ist Mittwoch, 14. Mai 2031 um 18:30 Uhr im Example-Haus.\n")]
    [InlineData("Venez voter, date limite mercredi 14 mai 2031 à 18h30 au Example.\n")]
    public void A_deadline_in_a_sentence_is_no_meetup(string body) => Assert.NotEqual(
        MeetupKind.Meetup, Post("Parsers", body).Kind);

    [Theory]
    [InlineData("Join us: parsers, Saturday 17 May 2031 11:30 at the Example Hall", "Lexers on 20 May 2031")]
    [InlineData("Kommt vorbei: Parser am Samstag, 17. Mai 2031 um 11:30 Uhr im Example", "Lexer am 20. Mai 2031")]
    [InlineData("Venez : analyse, samedi 17 mai 2031 à 11h30 au Example", "Lexique le 20 mai 2031")]
    public void One_of_several_events_in_a_list_is_not_the_page(string one, string other) => Assert.NotEqual(
        MeetupKind.Meetup, Post("Parsers", $"Text.\n\n- {one}\n- {other}\n").Kind);

    [Theory]
    [InlineData("On 2 March 2031 we had a workshop at the Example Hall from 9:00 to 17:00.\n", "Workshop")]
    [InlineData("Am 2. März 2031 war der Workshop im Example-Haus von 9:00 bis 17:00 Uhr.\n", "Workshop")]
    [InlineData("Le 2 mars 2031 un atelier au Example de 9h00 à 17h00.\n", "Atelier")]
    public void A_day_long_before_the_post_is_announced_no_more(string body, string title) => Assert.NotEqual(
        MeetupKind.Meetup, Post(title, body).Kind);

    [Fact]
    public void A_year_that_only_the_weekday_names_is_not_far_ahead() => Assert.NotEqual(
        MeetupKind.Meetup,
        Post("Team meeting", "The next meeting will take place Friday February 27 at 11:00 online.\n", "2031-02-17")
            .Kind);

    [Fact]
    public void An_invitation_stays() => Assert.Equal(MeetupKind.Meetup, Post("Parsers", Invitation).Kind);

    [Theory]
    [InlineData("Date: Wednesday 14 May at 7:30pm\n\nPlace: The Example\n")]
    [InlineData("Wann: Mittwoch, 14. Mai um 19:30 Uhr\n\nWo: The Example\n")]
    [InlineData("Quand : mercredi 14 mai à 19h30\n\nOù : The Example\n")]
    public void The_hour_beside_the_day_of_posting_is_not_that_of_a_labelled_day(string body)
    {
        var read = Reading.Page(
            "---\nlayout: post\nauthor: Ben Example\ndate: 2031-05-01\ntime: \"09:00:00\"\ntitle: Meetup\n---\n" + body,
            "_posts/2031-05-01-a.md");

        Assert.Equal(new LocalTime(19, 30), read.When.StartsAt);
    }

    private static Meetup Post(string title, string body, string posted = "2031-05-01") => Reading.Page(
        $"---\ntitle: \"{title}\"\nlayout: post\nauthor: Ben Example\ndate: {posted}\ntags: [meetup]\n---\n{body}",
        $"_posts/{posted}-a.md");
}
