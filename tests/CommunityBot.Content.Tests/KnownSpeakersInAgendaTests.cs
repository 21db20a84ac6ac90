namespace CommunityBot.Content.Tests;

/// <summary>Lines of an agenda that repeat the names of the header, beside other words.</summary>
public sealed class KnownSpeakersInAgendaTests
{
    [Fact]
    public void Two_people_and_a_title_with_a_dash_are_read()
    {
        var page = Reading.Page(
            """
            ---
            title: September evening
            event_date: 2031-09-18
            speakers:
              - title: Streaming to large audiences
                name: Anna Example & Ben Sample
              - title: Parsers - 2 years later
                name: Cara Example
              - title: A summer of code
                name: Dora & Emil
            ---

            ## Schedule

                18:00 Streaming to large audiences - Anna Example & Ben Sample
                19:00 Parsers - 2 years later - Cara Example
                19:30 A summer of code - Dora & Emil
                20:00 Drinks
            """);

        Assert.Equal(
            ["Anna Example", "Ben Sample", "Cara Example", "Dora", "Emil"], page.Speakers.Select(each => each.Name));
        Assert.Equal(
            ["Streaming to large audiences", "Parsers - 2 years later", "A summer of code", "Drinks"],
            page.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Sample"], page.Agenda[0].Speakers);
        Assert.Equal(["Dora", "Emil"], page.Agenda[2].Speakers);
    }
}
