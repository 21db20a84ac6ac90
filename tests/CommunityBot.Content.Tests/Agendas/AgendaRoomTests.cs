using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Agendas with several rooms or tracks at the same time, in columns or sections.</summary>
public sealed class AgendaRoomTests
{
    [Theory]
    [InlineData("Time", "Main Hall", "Lantern Room")]
    [InlineData("Zeit", "Großer Saal", "Raum 2")]
    [InlineData("Heure", "Grande salle", "Amphi B")]
    public void Every_column_is_a_room(string time, string one, string other)
    {
        var meetup = Read($"""
            | {time} | {one} | {other} |
            |------|-----------|--------------|
            | 09:30 | Keynote (Anna Example) | |
            | 10:30 | Scaling tables (Ben Example) | Small stacks (Cara Example) |
            | 11:30 | Pause | |
            """);

        Assert.Equal(
            [
                ("Keynote", one), ("Scaling tables", one), ("Small stacks", other), ("Pause", null),
            ],
            meetup.Agenda.Select(item => (item.Title, item.Room)));
        Assert.Equal(
            ["Anna Example", "Ben Example", "Cara Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_column_that_is_not_called_a_room_is_a_track()
    {
        var meetup = Read("""
            | Time | Frontend | Backend |
            |------|----------|---------|
            | 10:30 | Forms | Queues |
            | 11:30 | Colours | Logs |
            """);

        Assert.Equal(
            [("Forms", "Frontend"), ("Queues", "Backend"), ("Colours", "Frontend"), ("Logs", "Backend")],
            meetup.Agenda.Select(item => (item.Title, item.Track)));
        Assert.All(meetup.Agenda, item => Assert.Null(item.Room));
    }

    [Theory]
    [InlineData("## Agenda", "### Main Hall", "### Lantern Room")]
    [InlineData("## Programm", "### Saal", "### Seminarraum")]
    [InlineData("## Programme", "### Grande salle", "### Salle bleue")]
    public void Sections_at_the_same_time_are_rooms_in_the_order_of_the_hours(string agenda, string one, string other)
    {
        var meetup = Read($"""
            {agenda}

            {one}

            * 10:00 - 10:45 "Scaling tables" by Anna Example
            * 11:00 - 11:45 "Event logs" by Ben Example

            {other}

            * 10:00 - 10:45 "Small stacks" by Cara Example
            * 11:00 - 12:15 "Colours" by Dan Example
            """);

        Assert.Equal(
            ["Scaling tables", "Small stacks", "Event logs", "Colours"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(
            [one[4..], other[4..], one[4..], other[4..]], meetup.Agenda.Select(item => item.Room));
        Assert.Equal(new NodaTime.LocalTime(12, 15), meetup.When.EndsAt);
    }

    [Fact]
    public void Sections_that_follow_each_other_are_not_rooms()
    {
        var meetup = Read("""
            ## Agenda

            ### Morning

            * 10:00 - 10:45 Tables
            * 11:00 - 11:45 Logs

            ### Afternoon

            * 13:00 - 13:45 Stacks
            """);

        Assert.Equal(["Tables", "Logs", "Stacks"], meetup.Agenda.Select(item => item.Title));
        Assert.All(meetup.Agenda, item => Assert.Equal((null, null), (item.Room, item.Track)));
    }

    [Theory]
    [InlineData("| Time | Talk | Speaker | Room |", "Room 1")]
    [InlineData("| Zeit | Vortrag | Referent | Raum |", "Raum 1")]
    [InlineData("| Heure | Sujet | Intervenant | Salle |", "Salle 1")]
    public void A_column_may_say_the_room_of_each_talk(string head, string room)
    {
        var meetup = Read($"""
            {head}
            |---|---|---|---|
            | 10:00 | Tables | Anna Example | {room} |
            | 11:00 | Logs | Ben Example | |
            """);

        Assert.Equal([("Tables", room), ("Logs", null)], meetup.Agenda.Select(item => (item.Title, item.Room)));
        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void The_columns_of_talk_and_speaker_are_read_in_any_order()
    {
        var meetup = Read("""
            | Time | Speaker | Talk | Language |
            |---|---|---|---|
            | 18:30 | Anna Example | A talk about lists | English |
            | 19:15 | Ben | A talk about trees | German |
            """);

        Assert.Equal(
            [("A talk about lists", "Anna Example"), ("A talk about trees", "Ben")],
            meetup.Agenda.Select(item => (item.Title, Assert.Single(item.Speakers))));
    }

    private static Meetup Read(string body) => Reading.Page($"""
        ---
        title: One-day conference
        event_date: 2031-12-04
        venue: Example Centre
        ---
        {body}
        """);
}
