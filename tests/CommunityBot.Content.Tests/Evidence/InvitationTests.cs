using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A post that announces a meetup in sentences, without an agenda or keys.</summary>
public sealed class InvitationTests
{
    [Theory]
    [InlineData("Join us on Thursday 20 February 2031 at 18:00 at Sample, 10 Example Street.")]
    [InlineData("We meet again on Thursday 2031-02-20 at 18:00. Our host is [Sample](https://sample.example).")]
    [InlineData("The meetup takes place at Sample Library on 20 February 2031, from 6pm to 9pm.")]
    [InlineData("Am Donnerstag, den 20. Februar 2031 um 18:00 Uhr treffen wir uns bei Sample.")]
    [InlineData("Das nächste Treffen findet am 20. Februar 2031 um 18 Uhr bei der Firma Sample statt.")]
    [InlineData("Rendez-vous le jeudi 20 février 2031 à 18h chez Sample.")]
    [InlineData("La prochaine réunion aura lieu le 20 février 2031 à 18h00, à la Bibliothèque Sample.")]
    public void It_is_a_meetup_of_that_day_and_hour(string text)
    {
        var page = Reading.Page(
            $"---\ntitle: Two talks\nlayout: post\nauthor: Ben Example\ndate: 2031-02-01 09:12:44\n---\n{text}\n",
            "_posts/2031-02-01-two-talks.md");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.Equal(new LocalDate(2031, 2, 20), page.When.Date);
        Assert.Equal(new LocalTime(18, 0), page.When.StartsAt);
    }

    [Theory]
    [InlineData("Our server was down on Thursday 20 February 2031 at 18:00.")]
    [InlineData("Der Server war am 20. Februar 2031 um 18:00 Uhr nicht erreichbar.")]
    [InlineData("Le serveur était en panne le 20 février 2031 à 18h00.")]
    [InlineData("Send us your proposals for talks before 20 February 2031.")]
    public void A_day_and_an_hour_alone_are_no_invitation(string text)
    {
        var page = Reading.Page(
            $"---\ntitle: A report\nlayout: post\nauthor: Ben Example\ndate: 2031-02-21 09:12:44\n---\n{text}\n",
            "_posts/2031-02-21-a-report.md");

        Assert.Equal(MeetupKind.NotAnEvent, page.Kind);
    }
}
