using NodaTime;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Agendas in the header of a page.</summary>
public sealed class HeaderAgendaTests
{
    [Fact]
    public void A_list_of_days_has_lists_of_talks()
    {
        var meetup = Reading.Page("""
            ---
            title: Sample Conference
            event_date: 2031-01-14
            end_date: 2031-01-15
            schedule:
              - day: Day 1
                talks:
                  - title: Opening
                    start: "09:00"
                    end: "10:00"
                    speakers:
                      - name: Anna Example
              - day: 2031-01-15
                talks:
                  - title: Second day
                    start: "10:00"
                    speaker: Ben Example
            ---
            """);

        Assert.Equal(
            [
                (new LocalDate(2031, 1, 14), new LocalTime(9, 0), "Opening", "Anna Example"),
                (new LocalDate(2031, 1, 15), new LocalTime(10, 0), "Second day", "Ben Example"),
            ],
            meetup.Agenda.Select(
                item => (item.Date!.Value, item.Start!.Value, item.Title, Assert.Single(item.Speakers))));
    }

    [Fact]
    public void A_map_of_rooms_has_lists_of_talks()
    {
        var meetup = Reading.Page("""
            ---
            title: Sample Conference
            event_date: 2031-01-14
            agenda:
              Main Hall:
                - title: Tables
                  time: "10:00"
              Lantern Room:
                - title: Stacks
                  time: "10:00"
            ---
            """);

        Assert.Equal(
            [("Tables", "Main Hall"), ("Stacks", "Lantern Room")],
            meetup.Agenda.Select(item => (item.Title, item.Room)));
    }

    [Fact]
    public void A_text_of_several_lines_is_read_as_on_the_page()
    {
        var meetup = Reading.Page("""
            ---
            title: Rust evening
            event_date: 2031-02-06
            agenda: |
              18:30 Doors
              19:00 Traits by Anna Example
            ---
            """);

        Assert.Equal(["Doors", "Traits"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal("Traits", Assert.Single(meetup.Speakers).Talk);
    }

    [Fact]
    public void A_talk_with_lists_of_its_own_is_a_talk()
    {
        var meetup = Reading.Page("""
            ---
            title: Rust evening
            event_date: 2031-02-06
            talks:
              - title: Traits
                speaker: Anna Example
                materials:
                  - title: Slides
            ---
            """);

        Assert.Equal(["Traits"], meetup.Agenda.Select(item => item.Title));
    }
}
