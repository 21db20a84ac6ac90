using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

public sealed class CommandDispatcherTests
{
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 20, 12, 0));
    private readonly ScriptedPlatform platform = new();
    private readonly CurrentCalendars calendars = new();

    [Fact]
    public async Task The_next_meetup_is_shown_with_time_venue_and_speakers()
    {
        Pages(Sample.Meetup, Sample.On(2020, 4, 15));

        var text = await InvokeAsync("next-meetup");

        Assert.Contains("Clusters in many clouds", text, StringComparison.Ordinal);
        Assert.Contains("Fri 29 May 2020, 13:00–15:00", text, StringComparison.Ordinal);
        Assert.Contains("Europe/London", text, StringComparison.Ordinal);
        Assert.Contains("Online", text, StringComparison.Ordinal);
        Assert.Contains("Paul Jones (Jetstack)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_date_comes_from_a_recap_if_no_page_has_one()
    {
        Pages(Sample.On(2020, 5, 6) with
        {
            Kind = MeetupKind.Recap,
            Next = new NextMeeting
            {
                Date = new(2020, 6, 3),
                Registration = new("https://example.org/rsvp"),
                Speakers = ["Red Sift"]
            },
        });

        var text = await InvokeAsync("next-meetup");

        Assert.Contains("Wednesday 3 June 2020", text, StringComparison.Ordinal);
        Assert.Contains("https://example.org/rsvp", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_calendar_is_reported_together_with_the_last_meetup()
    {
        Pages(Sample.On(2020, 4, 15));

        var text = await InvokeAsync("/next-meetup");

        Assert.Contains("No meetup is scheduled yet", text, StringComparison.Ordinal);
        Assert.Contains("Wednesday 15 April 2020", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("connect-may-2020")]
    [InlineData("Clusters in many clouds")]
    [InlineData("clusters many")]
    [InlineData("cluters in many clouds")]
    [InlineData("29 May 2020")]
    [InlineData("2020-05-29")]
    [InlineData("paul jones")]
    public async Task An_agenda_is_found_by_id_title_date_or_speaker(string name)
    {
        Pages(Sample.Meetup, Sample.On(2020, 4, 15) with { Title = "Another evening", Speakers = [] });

        Assert.Contains(
            "13:30–14:10  Meshes across clouds – Paul Jones", await InvokeAsync("agenda", name),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_meetup_is_answered_with_near_matches_or_none()
    {
        Pages(Sample.Meetup, Sample.On(2020, 4, 15) with { Title = "Another evening" });

        var near = await InvokeAsync("agenda", "clusters for zebras");
        var far = await InvokeAsync("agenda", "zebra");

        Assert.Contains("No meetup matches “clusters for zebras”", near, StringComparison.Ordinal);
        Assert.Contains("Clusters in many clouds", near, StringComparison.Ordinal);
        Assert.Contains("No meetup matches “zebra”", far, StringComparison.Ordinal);
        Assert.DoesNotContain("Clusters in many clouds", far, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_different_year_does_not_match()
    {
        Pages(Sample.Meetup);

        Assert.Contains("No meetup matches", await InvokeAsync("agenda", "connect-may-2021"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_agenda_has_pages_with_stateless_buttons()
    {
        Pages(Sample.Meetup with
        {
            Agenda = [.. Enumerable.Range(1, 40).Select(number => new AgendaItem($"Talk {number}"))]
        });

        var first = await ReplyAsync("agenda", "connect-may-2020");
        var ask = Assert.IsType<Button.Invoke>(first.Blocks.OfType<Block.Buttons>().Single().Items.Single());
        var second = await InvokeAsync(ask.Command, ask.Argument);

        Assert.Contains("page 2 of 3", second, StringComparison.Ordinal);
        Assert.Contains("Talk 16", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_line_of_a_long_agenda_is_lost_to_the_limit_of_a_platform()
    {
        Pages(
            Sample.Meetup with
            {
                Agenda = [
                    .. Enumerable.Range(1, 12).Select(number => new AgendaItem($"Talk {number} {new string('x', 700)}"))
                ]
            });

        var seen = new List<string>();
        for (var argument = "connect-may-2020"; argument is not null;)
        {
            var page = await ReplyAsync("agenda", argument);
            var lines = page.Blocks.OfType<Block.Bullets>().Single().Items.Select(PlainTextRenderer.Text).ToList();
            Assert.True(lines.Sum(line => line.Length) <= 3000);
            seen.AddRange(lines);
            argument = page.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>()
                .FirstOrDefault(button => button.Label == "Next")?.Argument;
        }

        Assert.Equal(
            Enumerable.Range(1, 12),
            seen.Select(line => int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_truncated_id_on_a_page_button_still_opens_that_page()
    {
        var name =
            "a-very-long-name-for-an-evening-about-clusters-and-clouds-and-meshes-and-whatever-else-may-come-2020";
        Pages(Sample.Meetup with
        {
            Id = new(name),
            Agenda = [.. Enumerable.Range(1, 40).Select(number => new AgendaItem($"Talk {number}"))]
        });

        var ask = Assert.IsType<Button.Invoke>(
            (await ReplyAsync("agenda", name)).Blocks.OfType<Block.Buttons>().Single().Items.Single());

        Assert.Contains("page 2 of 3", await InvokeAsync("agenda", ask.Argument[..80]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agenda_has_a_menu_of_other_meetups()
    {
        Pages(Sample.Meetup, Sample.On(2020, 6, 15), Sample.On(2020, 7, 15));

        var menu = (await ReplyAsync("agenda")).Blocks.OfType<Block.SelectMenu>().Single();

        Assert.Equal(["meetup-2020-06-15", "meetup-2020-07-15"], menu.Options.Select(option => option.Value));
        Assert.Contains(
            "15 Jun 2020", await InvokeAsync(menu.Command, menu.Options[0].Value), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_without_a_page_is_entered_in_a_form_and_posted_as_written()
    {
        Pages(Sample.On(2020, 5, 6));
        var invocation = new CommandInvocation(
            "recap",
            new CommandUser("local", "organiser"),
            new CommandContext("local", "announcements"))
        { Text = "meetup-2020-05-06" };

        var form = (await NewDispatcher().AnswerAsync(invocation, default)).Form!;
        var filled = invocation with
        {
            Text = form.Argument,
            Options = form.Fields.ToDictionary(
                field => field.Name, field => field.IsMultiline
                    ? "Meshes across clouds\n* It scales.\n* It heals."
                    : "https://example.org/v"),
        };
        var preview = await NewDispatcher().AnswerAsync(filled, default);
        Assert.Empty(platform.Posts);
        var publish = invocation with
        {
            Name = "publish",
            Text = preview.Message.Blocks.OfType<Block.Buttons>().First()
                .Items.OfType<Button.Invoke>().First().Argument,
        };
        var reply = await NewDispatcher().AnswerAsync(publish, default);

        Assert.Contains("posted.", PlainTextRenderer.Render(reply.Message), StringComparison.Ordinal);
        var posted = PlainTextRenderer.Render(Assert.Single(platform.Posts).Message);
        Assert.Contains("Meshes across clouds", posted, StringComparison.Ordinal);
        Assert.Contains("It heals.", posted, StringComparison.Ordinal);
        Assert.Contains(
            "layout: recap", PlainTextRenderer.Render(Assert.Single(reply.FollowUps)), StringComparison.Ordinal);
        Assert.Contains(
            "already has this recap",
            PlainTextRenderer.Render((await NewDispatcher().AnswerAsync(publish, default)).Message),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paul jones")]
    [InlineData("PAUL JONES")]
    [InlineData("Pául Jonés")]
    [InlineData("paul jnoes")]
    [InlineData("jones")]
    public async Task A_speaker_is_found_regardless_of_case_accents_and_typing_errors(string name)
    {
        Pages(Sample.Meetup);

        var text = await InvokeAsync("speaker", name);

        Assert.Contains("Jetstack", text, StringComparison.Ordinal);
        Assert.Contains("“Meshes across clouds”", text, StringComparison.Ordinal);
        Assert.Contains("Builds platforms.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_speaker_is_answered_with_near_names_or_none()
    {
        Pages(Sample.Meetup);

        var near = await InvokeAsync("speaker", "Nick Nine");
        var far = await InvokeAsync("speaker", "Speaker Nine");

        Assert.Contains("No speaker matches “Nick Nine”", near, StringComparison.Ordinal);
        Assert.Contains("Nick Perry", near, StringComparison.Ordinal);
        Assert.Contains("No speaker matches “Speaker Nine”", far, StringComparison.Ordinal);
        Assert.DoesNotContain("Nick Perry", far, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_speaker_command_without_a_name_lists_all_speakers()
    {
        Pages(Sample.Meetup);

        Assert.Contains(
            "Nick Perry (William Hill): Regulated clusters", await InvokeAsync("speaker"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_nearest_one() =>
        Assert.Contains("Did you mean /next-meetup?", await InvokeAsync("next-metup"), StringComparison.Ordinal);

    [Fact]
    public async Task Help_shows_organisers_commands_to_organisers_only()
    {
        Assert.DoesNotContain("/takeaways", await InvokeAsync("help"), StringComparison.Ordinal);
        Assert.Contains(
            "/takeaways [sentence]", await InvokeAsync("help", asker: "organiser"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recap_is_posted_once_and_only_by_an_organiser()
    {
        Pages(Sample.On(2020, 5, 6, "may-recap") with
        {
            Kind = MeetupKind.Recap,
            Title = "May evening",
            Talks = [new("Meshes")
            {
                Speakers = ["Paul Jones"],
                Offset = Duration.FromSeconds(2145),
                Video = new("https://example.org/v"),
                Takeaways = ["It scales."]
            }],
        });

        var refused = await InvokeAsync("publish", "may-recap");
        Assert.Contains("for the organisers", refused, StringComparison.Ordinal);
        Assert.Contains("local:member", refused, StringComparison.Ordinal);
        Assert.Empty(platform.Posts);

        Assert.Contains(
            "posted.", await InvokeAsync("publish", "may-recap", asker: "organiser"), StringComparison.Ordinal);
        Assert.Contains(
            "already there", await InvokeAsync("publish", "may-recap", asker: "organiser"), StringComparison.Ordinal);

        var text = PlainTextRenderer.Render(Assert.Single(platform.Posts).Message);
        Assert.Contains("watch from 35:45", text, StringComparison.Ordinal);
        Assert.Contains("It scales.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_throws_is_still_answered()
    {
        var reply = await NewDispatcher([new BrokenCommand()]).AnswerAsync(
            new CommandInvocation("broken", new("local", "member"), new("local", "announcements")), default);

        Assert.Contains("Something went wrong", reply.Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Autocomplete_suggestions_match_the_typed_text()
    {
        Pages(Sample.Meetup, Sample.On(2020, 4, 15) with { Title = "Another evening" });
        var invocation = new CommandInvocation("agenda", new("local", "member"), new("local", "announcements"));

        var suggestions = NewDispatcher().Suggest(invocation, "meetup", "anoth");

        Assert.Equal("meetup-2020-04-15", suggestions[0].Value);
    }

    private void Pages(params IEnumerable<Meetup> pages) => calendars.Replace("sample", new MeetupCalendar(pages));

    private async Task<string> InvokeAsync(string name, string text = "", string asker = "member") =>
        PlainTextRenderer.Render(await ReplyAsync(name, text, asker)) is var rendered && rendered.Length > 0
            ? rendered
            : "";

    private async Task<Message> ReplyAsync(
        string name, string text = "", string asker = "member") => (await NewDispatcher().AnswerAsync(
        new CommandInvocation(name, new CommandUser("local", asker), new CommandContext("local", "announcements"))
        {
            Text = text
        }, default)).Message;

    private CommandDispatcher NewDispatcher(IEnumerable<IBotCommand>? commands = null) =>
        Dispatchers.Create(Sample.Community, calendars, ledger, [platform], clock, commands, recaps: recaps);

    private readonly InMemoryLedger ledger = new();
    private readonly InMemoryRecaps recaps = new();

    private sealed class BrokenCommand : IBotCommand
    {
        public CommandSpec Spec { get; } = new("broken", "Breaks");

        public CommandAnswer Answer(CommandRequest request) => throw new InvalidOperationException("a bug");
    }
}
