using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Agendas in shapes that communities write without hours, or with the hours in other places.</summary>
public sealed class AnnouncedAgendaTests
{
    [Theory]
    [InlineData("Here's the agenda:\n\n1. Welcome (10 minutes)\n2. Loops -- Anna Example\n3. Pizza")]
    [InlineData("Vorläufige Agenda:\n\n* Welcome\n* Loops – Anna Example\n* Pizza")]
    [InlineData("Voici l'ordre du jour :\n\n- Welcome\n- Loops (Anna Example)\n- Pizza")]
    [InlineData("- 1st (6:30pm): Welcome\n- 2nd (7pm): Loops by Anna Example\n- 3rd (8pm): Pizza")]
    [InlineData("19.00-19.30 Welcome\n\n19.30-20.00 Loops (Anna Example)\n\n20.00-21.00 Pizza")]
    public void It_is_the_agenda(string text)
    {
        var meetup = Read(text);

        Assert.Equal(["Welcome", "Loops", "Pizza"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
    }

    [Theory]
    [InlineData("Past minutes:\n\n- [2025-11-25](a.pdf)\n- [2025-05-12](b.pdf)")]
    [InlineData("## Chapters\n\n- 01:35 Anna's life\n- 04:46 Loops\n- 08:47 Trees")]
    public void It_is_no_agenda(string text) => Assert.Empty(Read(text).Agenda);

    private static Meetup Read(string text) =>
        Reading.Page("---\ntitle: Monthly meetup\nevent_date: 2031-03-04 18:30\n---\n\n" + text);
}
