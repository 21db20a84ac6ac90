using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>
/// Programmes of several days and rooms: what is shown first, what the menus lead to, and what is on now.
/// </summary>
public sealed class ProgrammePartsTests
{
    private static readonly LocalDate FirstDay = new(2031, 6, 12);

    private static readonly Meetup Conference = Sample.Meetup with
    {
        Id = new("conf"),
        Title = "Sample Conf",
        When = Sample.Meetup.When with { Date = FirstDay, LastDate = FirstDay.PlusDays(1), StartsAt = new(9, 0) },
        Speakers = [],
        Agenda =
        [
            .. from day in new[] { 0, 1 }
               from hour in Enumerable.Range(9, 6)
               from room in new[] { "Hall", "Room 2" }
               select new AgendaItem($"Talk {day} {hour} {room}")
               {
                   Date = FirstDay.PlusDays(day),
                   Start = new(hour, 0),
                   End = new(hour, 45),
                   Room = room,
                   Speakers = ["Anna Example"],
                   Abstract = hour == 9 ? string.Concat(Enumerable.Repeat("A sentence of some length. ", 200)) : null,
               },
        ],
    };

    [Theory]
    [InlineData("conf", 12, "Talk 0 9 Hall", "Talk 1 9 Hall")]
    [InlineData("", 12, "Talk 0 9 Hall", "Talk 1 9 Hall")]
    [InlineData("conf", 13, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("day 2", 12, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("tag 2", 12, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("sample conf jour 2", 12, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("friday", 12, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("13 june", 12, "Talk 1 9 Hall", "Talk 0 9 Hall")]
    [InlineData("room 2", 12, "Talk 0 9 Room 2", "Talk 0 9 Hall")]
    [InlineData("hall", 12, "Talk 0 9 Hall", "Talk 0 9 Room 2")]
    [InlineData("raum hall", 12, "Talk 0 9 Hall", "Talk 0 9 Room 2")]
    [InlineData("sample conf, day 2, room hall", 12, "Talk 1 9 Hall", "Talk 1 9 Room 2")]
    [InlineData("sample conf salle hall", 12, "Talk 0 9 Hall", "Talk 0 9 Room 2")]
    public void A_day_or_room_is_shown_and_others_are_not(string text, int day, string shown, string hidden)
    {
        var lines = Lines(Agenda(text, day));

        Assert.Contains(shown, lines, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden, lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Menus_and_pages_lead_to_every_entry()
    {
        var seen = new HashSet<string>();
        foreach (var option in Menu(Agenda("", 12), "Day"))
        {
            for (string? argument = option.Value; argument is not null;)
            {
                var page = Agenda(argument, 12);
                seen.UnionWith(Lines(page).Split('\n').Select(line => line[
                    line.IndexOf("Talk", StringComparison.Ordinal)..line.IndexOf(" –", StringComparison.Ordinal)]));
                argument = NextPage(page);
            }
        }

        Assert.Equal(Conference.Agenda.Select(item => item.Title).Order(), seen.Order());
    }

    [Fact]
    public void A_room_stays_on_the_day_that_is_shown()
    {
        var day = Menu(Agenda("", 12), "Day")[^1].Value;
        var room = Menu(Agenda(day, 12), "Room or track")[^1].Value;
        var lines = Lines(Agenda(room, 12));

        Assert.Contains("Talk 1 9 Room 2", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Hall", lines, StringComparison.Ordinal);
        Assert.DoesNotContain("Talk 0", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("room Cellar of conf")]
    [InlineData("track Cellar of conf")]
    [InlineData("day 2031-06-13, room Cellar of conf")]
    [InlineData("page 2 of room Cellar of conf")]
    public void A_button_to_a_room_of_an_earlier_name_shows_the_whole_programme(string argument)
    {
        Assert.Equal(Shown(Agenda("all of conf", 12)), Shown(Agenda(argument, 12)));
        Assert.Contains("Talk 0 9 Hall", Lines(Agenda(argument, 12)), StringComparison.Ordinal);

        static string Shown(Message reply) => reply.Title + "\n" + Lines(reply);
    }

    [Fact]
    public void A_long_abstract_has_pages_that_fit_every_platform_and_lose_nothing()
    {
        var told = 0;
        for (var argument = Menu(Agenda("", 12), "About the talks")[0].Value; argument is not null;)
        {
            var page = Agenda(argument, 12);
            var paragraphs = page.Blocks.OfType<Block.Paragraph>()
                .Select(block => PlainTextRenderer.Text(block.Text))
                .Where(text => text.Contains("sentence", StringComparison.Ordinal))
                .ToList();
            Assert.True(paragraphs.Sum(text => text.Length) < 2500);
            told += paragraphs.Sum(text => text.Split("A sentence").Length - 1);
            argument = NextPage(page);
        }

        Assert.Equal(200, told);
    }

    [Theory]
    [InlineData(12, 10, 0, "Hall: Talk 0 10 Hall – Anna Example (until 10:45 BST) – Next: 11:00 BST Talk 0 11 Hall")]
    [InlineData(12, 10, 50, "Room 2: nothing right now – Next: 11:00 BST Talk 0 11 Room 2")]
    [InlineData(12, 20, 0, "Hall: nothing right now – Next: Fri 13 Jun 09:00 BST Talk 1 9 Hall")]
    public void Now_tells_what_is_on_and_what_follows_in_each_room(int day, int hour, int minute, string expected)
    {
        var reply = Answer(new NowCommand(), "", new LocalDateTime(2031, 6, day, hour, minute));

        Assert.Contains(expected, Lines(reply), StringComparison.Ordinal);
    }

    [Fact]
    public void Now_tells_when_the_next_meetup_begins_while_nothing_runs()
    {
        var reply = Answer(new NowCommand(), "", new LocalDateTime(2031, 6, 1, 10, 0));

        Assert.Contains("Nothing is running right now", reply.Summary, StringComparison.Ordinal);
        Assert.Contains("Thursday 12 June 2031", reply.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hall")]
    [InlineData(null)]
    public void Entries_that_begin_together_end_when_the_next_one_begins(string? room)
    {
        var meetup = Evening(
            new("Twin one") { Start = new(18, 0), Room = room },
            new("Twin two") { Start = new(18, 0), Room = room },
            new("Twin three") { Start = new(18, 0), Room = room },
            new("After") { Start = new(19, 0), Room = room });

        Assert.Equal(["19:00", "19:00", "19:00"], Ends(meetup).Take(3));
        Assert.Contains("Twin one", Now(meetup, new(18, 30)), StringComparison.Ordinal);
        Assert.DoesNotContain("Twin", Now(meetup, new(19, 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_room_ends_nothing()
    {
        var meetup = Evening(
            new("Long") { Start = new(18, 0), Room = "Hall" },
            new("Short") { Start = new(18, 0), Room = "Room 2" },
            new("Second") { Start = new(18, 30), Room = "Room 2" },
            new("Last") { Start = new(19, 0), Room = "Hall" });

        Assert.Equal(["19:00", "18:30"], Ends(meetup).Take(2));
    }

    [Fact]
    public void An_end_at_its_start_is_none()
    {
        var meetup = Evening(
            new("Doors") { Start = new(18, 0), End = new(18, 0) },
            new("Talk") { Start = new(18, 30), End = new(19, 0) });

        Assert.Equal(["18:30", "19:00"], Ends(meetup));
        Assert.DoesNotContain("Doors", Now(meetup, new(18, 45)), StringComparison.Ordinal);
    }

    private static Meetup Evening(params AgendaItem[] agenda) => Conference with
    {
        When = Sample.Meetup.When with { Date = FirstDay, StartsAt = new(17, 0), EndsAt = new(23, 0) },
        Agenda = agenda,
    };

    private static IEnumerable<string?> Ends(Meetup meetup) => ProgrammeTime.Slots(meetup)
        .Select(slot => slot.End?.InZone(Sample.London).ToString("HH:mm", null));

    private static string Now(Meetup meetup, LocalTime time) =>
        Lines(Answer(new NowCommand(), "", FirstDay.At(time), meetup));

    private static Message Agenda(string text, int day) =>
        Answer(new AgendaCommand(), text, new LocalDateTime(2031, 6, day, 8, 0));

    private static Message Answer(
        IBotCommand command, string text, LocalDateTime now, Meetup? meetup = null) => command.Answer(
        new CommandRequest(
            new CommandInvocation(command.Spec.Name, new("local", "member"), new("local", "announcements"))
            {
                Text = text
            },
            Sample.Community,
            new MeetupCalendar([meetup ?? Conference]),
            now.InZoneLeniently(Sample.London).ToInstant())).Reply;

    private static string? NextPage(Message reply) => reply.Blocks.OfType<Block.Buttons>()
        .SelectMany(block => block.Items)
        .OfType<Button.Invoke>()
        .FirstOrDefault(button => button.Label == "Next")?.Argument;

    private static string Lines(Message reply) => string.Join(
        '\n', reply.Blocks.OfType<Block.Bullets>().SelectMany(block => block.Items).Select(PlainTextRenderer.Text));

    private static IReadOnlyList<SelectOption> Menu(Message reply, string prompt) =>
        reply.Blocks.OfType<Block.SelectMenu>().Single(menu => menu.Prompt == prompt).Options;
}
