using NodaTime;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>The begin of the last line of an agenda is the end of the meetup only if the line says so.</summary>
public sealed class AgendaEndTests
{
    [Theory]
    [InlineData("Close")]
    [InlineData("Close and pub")]
    [InlineData("End of the meetup")]
    [InlineData("Event ends")]
    [InlineData("Wrap up, end")]
    [InlineData("Thank you & goodbye")]
    [InlineData("Finish, then drinks")]
    [InlineData("Ende")]
    [InlineData("Ende der Veranstaltung")]
    [InlineData("Verabschiedung und Ende")]
    [InlineData("Fin")]
    [InlineData("Fin de la soirée")]
    [InlineData("Clôture, puis apéro")]
    public void It_ends_with(string title) => Assert.Equal(new LocalTime(20, 30), EndWith(title));

    [Theory]
    [InlineData("Pub")]
    [InlineData("Networking")]
    [InlineData("Pizza & drinks")]
    [InlineData("Closing keynote")]
    [InlineData("Closing remarks and networking")]
    [InlineData("Q&A and close")]
    [InlineData("End-to-end tests")]
    [InlineData("Ausklang")]
    [InlineData("Gemütlicher Ausklang bei Getränken")]
    [InlineData("Netzwerken")]
    [InlineData("Apéro")]
    [InlineData("Buffet")]
    [InlineData("Échanges autour d'un verre")]
    public void It_does_not_end_with(string title) => Assert.Null(EndWith(title));

    [Fact]
    public void The_end_of_the_last_item_is_the_end() => Assert.Equal(
        new LocalTime(22, 0), Reading.Page(Agenda("20:30 - 22:00 Networking")).When.EndsAt);

    [Fact]
    public void What_comes_after_the_last_talk_says_when_that_ends() => Assert.Equal(
        new LocalTime(20, 30), Reading.Page(Agenda("19:30 - 20:30 Lifetimes\n* after 20:30: Pub")).When.EndsAt);

    private static LocalTime? EndWith(string title) => Reading.Page(Agenda($"20:30 {title}")).When.EndsAt;

    private static string Agenda(string last) => $"""
        ---
        title: Rust evening
        event_date: 2031-02-06
        start_time: "18:30"
        venue: The Example
        ---
        ## Agenda

        * 18:30 Doors
        * 19:00 Traits
        * {last}
        """;
}
