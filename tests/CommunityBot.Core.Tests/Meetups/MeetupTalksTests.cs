using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

namespace CommunityBot.Core.Tests.Meetups;

/// <summary>Tests that a talk of the programme and its recap are one talk.</summary>
public sealed class MeetupTalksTests
{
    private static readonly Meetup Page = Sample.Meetup with
    {
        Agenda =
        [
            new("Doors"),
            new("Loops in depth") { Speakers = ["Anna Example"] },
            new("Trees") { Speakers = ["Ben Example"] },
            new("Panel") { Speakers = ["Anna Example", "Carl Example"] },
        ],
    };

    private static Meetup Recap(params Talk[] talks) => Page with
    {
        Id = new("recap"),
        Kind = MeetupKind.Recap,
        Title = "What the evening left",
        Agenda = [],
        Speakers = [],
        Talks = talks,
    };

    [Fact]
    public void Titles_decide_first_and_then_the_only_talk_of_a_person()
    {
        var recap = Recap(
            new("LOOPS, in depth") { Speakers = ["Anna Example"] },
            new("On trees and woods") { Speakers = ["Bén Example"] },
            new("Surprise") { Speakers = ["Dora Example"] });
        var talks = MeetupTalks.Of(Page, new MeetupCalendar([Page, recap]));

        Assert.Equal(
            [null, "LOOPS, in depth", "On trees and woods", null],
            Page.Agenda.Select(item => talks.Of(item)?.Title));
        Assert.Equal(["LOOPS, in depth"], talks.By("anna example").Select(talk => talk.Title));
        Assert.Equal(["Surprise"], talks.By("Dora Example").Select(talk => talk.Title));
    }

    [Fact]
    public void A_person_with_two_talks_gets_no_recap_on_a_guess()
    {
        var recap = Recap(new Talk("Something else") { Speakers = ["Anna Example"] });
        var talks = MeetupTalks.Of(Page, new MeetupCalendar([Page, recap]));

        Assert.All(Page.Agenda, item => Assert.Null(talks.Of(item)));
        Assert.Equal(["Something else"], talks.By("Anna Example").Select(talk => talk.Title));
    }

    [Fact]
    public void A_recap_has_the_programme_of_its_meetup()
    {
        var recap = Recap(new Talk("Trees"));
        var calendar = new MeetupCalendar([Page, recap]);

        Assert.Same(Page, MeetupTalks.Of(recap, calendar).Page);
        Assert.Same(recap, MeetupTalks.Of(Page, calendar).Recap);
        Assert.Same(recap, MeetupTalks.Of(recap, new MeetupCalendar([recap])).Page);
    }

    [Fact]
    public void Of_two_meetups_on_a_day_the_recap_is_that_of_the_one_it_is_about()
    {
        var other = Sample.Meetup with { Id = new("other"), Title = "Another evening", Speakers = [] };
        var recap = Recap(new Talk("Trees") { Speakers = ["Ben Example"] });
        var calendar = new MeetupCalendar([other, Page, recap]);

        Assert.Null(MeetupTalks.Of(other, calendar).Recap);
        Assert.Same(recap, MeetupTalks.Of(Page, calendar).Recap);
        Assert.Same(Page, MeetupTalks.MeetupOf(recap, calendar));
    }
}
