namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Agendas with the speaker in the line below the title, and lists of what happened on which day.</summary>
public sealed class NamesBelowTitlesTests
{
    private const string Head = "---\ntitle: March meetup\nevent_date: 2031-03-04 18:00\n---\n\n";

    [Fact]
    public void Names_below_titles_are_the_speakers()
    {
        var page = Reading.Page(Head +
            "18:10h Example Smart Contracts - what they cannot do\nAnna Example\n\n" +
            "18:40h A look at parsers\nBen Beispiel\n\n19:10h Loops for everybody\nCara Example\n");

        Assert.Equal(
            ["Anna Example", "Ben Beispiel", "Cara Example"], page.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("Example Smart Contracts - what they cannot do", page.Agenda[0].Title);
    }

    [Fact]
    public void Names_in_titles_stay_the_speakers() => Assert.Equal(
        ["Anna Example", "Ben Beispiel"],
        Reading.Page(Head + "18:10 Anna Example - Parsers\nin English\n\n18:40 Ben Beispiel - Loops\nin English\n")
            .Speakers.Select(speaker => speaker.Name));

    [Fact]
    public void A_list_of_days_with_their_years_is_no_agenda() => Assert.Empty(Reading.Page(Head +
        "## Timeline\n\n- 2031-01-14 (Tue): reported\n- 2031-02-20 (Thu): answered by the Example Congress\n" +
        "- 2031-03-01 (Sat): corrected\n").Agenda);
}
