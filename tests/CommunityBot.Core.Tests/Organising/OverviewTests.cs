using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Organising;

/// <summary>Tests the organisers' overview, which only they see.</summary>
public sealed class OverviewTests : IContentProblems
{
    private readonly CurrentCalendars calendars = new();
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 20, 12, 0));
    private readonly List<ContentProblem> problems = [];

    public OverviewTests() => Pages(Sample.Meetup);

    [Fact]
    public async Task It_lists_the_upcoming_posts_with_time_and_channel()
    {
        var said = await TextAsync();

        Assert.Contains("Overview for the organisers of Sample Community", said, StringComparison.Ordinal);
        Assert.Contains("Friday 22 May 2020, 13:00", said, StringComparison.Ordinal);
        Assert.Contains(
            "Reminder a week before – Clusters in many clouds → local:announcements", said, StringComparison.Ordinal);
        Assert.Contains("None.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unconfirmed posts", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Personal_reminders_are_not_listed()
    {
        var key = new PostKey(
            "sample", "for-you", Sample.Meetup.Id.Value, "", ChannelRef.ToPerson(new("local", "someone")));
        await ledger.RecordAsync(
            (await ledger.ClaimAsync(key, clock.Now, default))! with { State = PostState.Unknown }, default);

        var said = await TextAsync();

        Assert.DoesNotContain("someone", said, StringComparison.Ordinal);
        Assert.DoesNotContain("for-you", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unresolved_post_is_listed_with_the_two_buttons_that_resolve_it()
    {
        var key = await AddUnresolvedAsync("week-before");

        var message = await ReplyAsync();
        Assert.Contains(
            "not have been posted (the line broke)", PlainTextRenderer.Render(message), StringComparison.Ordinal);
        Assert.DoesNotContain("week-before – Clusters", PlainTextRenderer.Render(message), StringComparison.Ordinal);
        var leave = Buttons(message).Single(button => button is { Command: "outcome", Argument: var what }
            && what.StartsWith("leave", StringComparison.Ordinal));
        await InvokeAsync(leave.Command, leave.Argument);

        Assert.DoesNotContain("not have been posted", await TextAsync(), StringComparison.Ordinal);
        Assert.Equal(
            PostState.Posted, (await ledger.ReadAsync("sample", default)).Single(entry => entry.Key == key).State);
    }

    [Fact]
    public async Task Long_lists_have_pages_and_a_page_past_the_end_is_the_last()
    {
        problems.AddRange(Enumerable.Range(1, 40).Select(number => new ContentProblem(
            number == 40
                ? ProblemSeverity.Error
                : ProblemSeverity.Warning, $"events/{number:00}.md", 3, "no-date", "No date.", "Write one.")));
        problems.Add(new ContentProblem(ProblemSeverity.Note, "events/note.md", 1, "note", "A note.", "Nothing."));
        for (var number = 1; number <= 6; number++)
        {
            await AddUnresolvedAsync($"week-before-{number}");
        }

        var first = await ReplyAsync();
        var later = Buttons(first).Single(button => button.Argument.StartsWith("problems", StringComparison.Ordinal));
        var second = await ReplyAsync(later.Argument);

        Assert.Contains("events/40.md:3", PlainTextRenderer.Render(first), StringComparison.Ordinal);
        Assert.DoesNotContain("events/20.md:3", PlainTextRenderer.Render(first), StringComparison.Ordinal);
        Assert.Contains("events/20.md:3", PlainTextRenderer.Render(second), StringComparison.Ordinal);
        Assert.DoesNotContain("events/note.md", PlainTextRenderer.Render(second), StringComparison.Ordinal);
        Assert.Equal(8, Buttons(first).Count(button => button.Command == "outcome"));
        Assert.Equal(4, Buttons(await ReplyAsync("open 2")).Count(button => button.Command == "outcome"));
        Assert.Contains(
            "page 3 of 3", PlainTextRenderer.Render(await ReplyAsync("problems 99")), StringComparison.Ordinal);
        Assert.True(first.Blocks.Count < 30);
    }

    [Fact]
    public async Task A_recap_is_missing_then_written_then_published()
    {
        clock.Now = Instant.FromUtc(2020, 5, 30, 12, 0);
        var missing = await ReplyAsync();
        Assert.Contains("not written yet", PlainTextRenderer.Render(missing), StringComparison.Ordinal);
        Assert.Equal(["recap connect-may-2020", "preview connect-may-2020", "takeaways "], CommandsOf(missing));
        Assert.Contains("layout: recap", await TextAsync("preview", "connect-may-2020"), StringComparison.Ordinal);

        Pages(Sample.Meetup, Recap);
        var written = await ReplyAsync();
        Assert.Contains("page ready, not published yet", PlainTextRenderer.Render(written), StringComparison.Ordinal);
        Assert.Equal(["publish recap-may-2020", "preview connect-may-2020", "takeaways "], CommandsOf(written));
        Assert.Contains(
            "Nothing has been posted", await TextAsync("preview", "connect-may-2020"), StringComparison.Ordinal);
        Assert.Empty(platform.Posts);

        await InvokeAsync("publish", "recap-may-2020");
        Assert.Contains("published in local:announcements", await TextAsync(), StringComparison.Ordinal);
        Assert.Empty(CommandsOf(await ReplyAsync()));
    }

    [Theory]
    [InlineData("overview")]
    [InlineData("preview")]
    public async Task Only_organisers_see_it(string command)
    {
        var invocation = new CommandInvocation(
            command,
            new CommandUser("local", "member"),
            new CommandContext("local", "announcements"))
        { Text = "connect-may-2020" };

        Assert.False(NewDispatcher().IsAllowed(invocation));
        Assert.True(NewDispatcher().IsAllowed(invocation with { User = new("local", "organiser") }));
        var answer = PlainTextRenderer.Render((await NewDispatcher().AnswerAsync(invocation, default)).Message);
        Assert.Contains("is for the organisers", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Clusters", answer, StringComparison.Ordinal);
    }

    public IReadOnlyList<ContentProblem> Of(string community) => problems;

    private static Meetup Recap => Sample.Meetup with
    {
        Id = new("recap-may-2020"),
        Kind = MeetupKind.Recap,
        Talks = [new Talk("Meshes across clouds") { Takeaways = ["Start small."] }],
    };

    private static IEnumerable<Button.Invoke> Buttons(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).OfType<Button.Invoke>();

    private static IEnumerable<string> CommandsOf(Message message) =>
        Buttons(message)
            .Where(button => button.Command is "recap" or "publish" or "preview" or "takeaways")
            .Select(button => $"{button.Command} {button.Argument}");

    private async Task<PostKey> AddUnresolvedAsync(string kind)
    {
        var plan = Planners.Full.Plan(
            Sample.Community, calendars.Of("sample"), [], clock.Now, clock.Now + Duration.FromDays(30));
        var key = plan.FirstOrDefault(post => post.Key.Kind == kind)?.Key
            ?? new PostKey("sample", kind, Sample.Meetup.Id.Value, "", Sample.Announcements);
        await ledger.RecordAsync((await ledger.ClaimAsync(key, clock.Now, default))! with
        {
            State = PostState.Unknown,
            Reason = "the line broke"
        }, default);
        return key;
    }

    private void Pages(params IEnumerable<Meetup> pages) => calendars.Replace("sample", new MeetupCalendar(pages));

    private async Task<string> TextAsync(string command = "overview", string text = "") =>
        PlainTextRenderer.Render(await InvokeAsync(command, text));

    private Task<Message> ReplyAsync(string text = "") => InvokeAsync("overview", text);

    private async Task<Message> InvokeAsync(string command, string text) => (await NewDispatcher().AnswerAsync(
        new CommandInvocation(
            command,
            new CommandUser("local", "organiser"),
            new CommandContext("local", "announcements"))
        { Text = text }, default)).Message;

    private CommandDispatcher NewDispatcher() => Dispatchers.Create(
        Sample.Community, calendars, ledger, [platform], clock, problems: this);
}
