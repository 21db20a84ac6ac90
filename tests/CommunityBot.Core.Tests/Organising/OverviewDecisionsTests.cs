using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Organising;

/// <summary>
/// Tests what organisers decide in the overview: refused and unconfirmed posts come first, each coming post can be
/// previewed, and a message never has more buttons than every platform shows.
/// </summary>
public sealed class OverviewDecisionsTests : IContentProblems
{
    private readonly CurrentCalendars calendars = new();
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 20, 12, 0));

    public OverviewDecisionsTests() => calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));

    [Theory]
    [InlineData("en", "Try again", "It is there")]
    [InlineData("de", "Erneut versuchen", "Er ist da")]
    [InlineData("fr", "Réessayer", "Il est là")]
    public async Task Posts_in_doubt_come_first_with_their_two_buttons(string language, string again, string there)
    {
        await AddAsync("week-before", PostState.Unknown, "the line broke");
        await AddAsync("day-before", PostState.Refused, "too long");

        var reply = await ReplyAsync(language: language);

        var headings = reply.Blocks.OfType<Block.Heading>().Select(heading => heading.Text).ToList();
        var words = Phrases.For(language)!.Organisers;
        Assert.Equal(
            [words.UnconfirmedPosts, words.RefusedPosts, words.UpcomingPosts, words.PageProblems], headings);
        Assert.Equal(
            [again, there],
            Buttons(reply).Where(button => button.Command == UnresolvedPosts.Command).Select(button => button.Label));
    }

    [Fact]
    public async Task A_refused_post_is_tried_again()
    {
        var key = await AddAsync("week-before", PostState.Refused, "too long");

        var option = Assert.Single(Menu(await ReplyAsync(), UnresolvedPosts.Command).Options);
        Assert.Contains(
            "will be posted", await TextAsync(UnresolvedPosts.Command, option.Value), StringComparison.Ordinal);

        Assert.Equal(PostState.Waiting, await StateOfAsync(key));
    }

    [Fact]
    public async Task A_refused_post_whose_time_is_over_stays_refused()
    {
        var key = await AddAsync("week-before", PostState.Refused, "too long");
        clock.Now += Duration.FromDays(5);

        Assert.DoesNotContain(
            (await ReplyAsync()).Blocks.OfType<Block.SelectMenu>(), menu => menu.Command == UnresolvedPosts.Command);
        Assert.Contains(
            "The time of this post is over",
            await TextAsync(UnresolvedPosts.Command, $"again {key.Reference}"),
            StringComparison.Ordinal);
        Assert.Equal(PostState.Refused, await StateOfAsync(key));
    }

    [Fact]
    public async Task A_seen_post_counts_as_posted()
    {
        var key = await AddAsync("week-before", PostState.Unknown, "the line broke");

        await TextAsync(UnresolvedPosts.Command, $"leave {key.Reference}");

        Assert.Equal(PostState.Posted, await StateOfAsync(key));
        Assert.DoesNotContain("the line broke", await TextAsync("overview", ""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_coming_post_can_be_previewed_as_it_would_be_at_its_time()
    {
        var options = Menu(await ReplyAsync(), PreviewCommand.Name).Options;

        var plan = Planners.Full.Plan(
            Sample.Community, calendars.Of("sample"), [], clock.Now, clock.Now + Duration.FromDays(62));
        Assert.Equal(plan.Select(post => PreviewCommand.ArgumentOf(post.Key)).Distinct(), options.Select(o => o.Value));
        foreach (var (post, option) in plan.Zip(options))
        {
            var preview = await TextAsync(PreviewCommand.Name, option.Value);
            Assert.Contains("Nothing has been posted", preview, StringComparison.Ordinal);
            Assert.Contains(
                PlainTextRenderer.Render(post.Compose(Instant.Max(post.Due, clock.Now))).Split('\n')[0],
                preview, StringComparison.Ordinal);
        }

        Assert.Empty(platform.Posts);
    }

    [Fact]
    public async Task Everything_in_doubt_at_once_stays_within_the_buttons_of_a_message()
    {
        clock.Now = Instant.FromUtc(2020, 5, 30, 12, 0);
        for (var number = 1; number <= 9; number++)
        {
            await AddAsync($"unknown-{number}", PostState.Unknown, "the line broke");
            await AddAsync($"refused-{number}", PostState.Refused, "too long");
        }

        var reply = await ReplyAsync();

        var rows = reply.Blocks.Sum(block => block switch
        {
            Block.Buttons buttons => (buttons.Items.Count + 4) / 5,
            Block.SelectMenu => 1,
            _ => 0,
        });
        Assert.InRange(rows, 4, 5);
        Assert.Equal(8, Buttons(reply).Count(button => button.Command == UnresolvedPosts.Command));
        Assert.Equal(
            ["1. Try again", "1. It is there", "2. Try again"],
            Buttons(reply).Where(button => button.Command == UnresolvedPosts.Command).Take(3)
                .Select(button => button.Label));
    }

    [Fact]
    public async Task Buttons_that_do_not_fit_are_announced()
    {
        clock.Now = Instant.FromUtc(2020, 5, 30, 12, 0);
        for (var number = 1; number <= 9; number++)
        {
            await AddAsync($"unknown-{number}", PostState.Unknown, "the line broke");
        }

        calendars.Replace("sample", new MeetupCalendar(Enumerable.Range(1, 3).Select(number => Sample.Meetup with
        {
            Id = new MeetupId($"meetup-{number}"),
        })));

        Assert.Contains(
            "The buttons for what follows appear once", PlainTextRenderer.Render(await ReplyAsync()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PreviewCommand.Name)]
    [InlineData(UnresolvedPosts.Command)]
    public async Task Others_change_and_see_nothing(string command)
    {
        var key = await AddAsync("week-before", PostState.Unknown, "the line broke");
        var argument = command == PreviewCommand.Name ? $"post {key.Reference}" : $"again {key.Reference}";

        foreach (var person in new[] { "member", "former-organiser", "" })
        {
            var said = await TextAsync(command, argument, person);
            Assert.Contains("is for the organisers", said, StringComparison.Ordinal);
        }

        Assert.Equal(PostState.Unknown, await StateOfAsync(key));
    }

    [Fact]
    public async Task A_forged_reference_is_answered_and_changes_nothing()
    {
        var key = await AddAsync("week-before", PostState.Unknown, "the line broke");

        Assert.Contains(
            "no such post", await TextAsync(UnresolvedPosts.Command, "again 0123456789abcdef"),
            StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "no such post", await TextAsync(PreviewCommand.Name, "post 0123456789abcdef"),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(PostState.Unknown, await StateOfAsync(key));
    }

    public IReadOnlyList<ContentProblem> Of(string community) => [];

    private static Block.SelectMenu Menu(Message message, string command) =>
        message.Blocks.OfType<Block.SelectMenu>().Single(menu => menu.Command == command);

    private static IEnumerable<Button.Invoke> Buttons(Message message) =>
        message.Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items).OfType<Button.Invoke>();

    private async Task<PostState> StateOfAsync(PostKey key) =>
        (await ledger.ReadAsync("sample", default)).Single(entry => entry.Key == key).State;

    private async Task<PostKey> AddAsync(string kind, PostState state, string reason)
    {
        var plan = Planners.Full.Plan(
            Sample.Community, calendars.Of("sample"), [], clock.Now, clock.Now + Duration.FromDays(30));
        var key = plan.FirstOrDefault(post => post.Key.Kind == kind)?.Key
            ?? new PostKey("sample", kind, Sample.Meetup.Id.Value, "", Sample.Announcements);
        await ledger.RecordAsync((await ledger.ClaimAsync(key, clock.Now, default))! with
        {
            State = state,
            Reason = reason,
            LeaseUntil = null,
        }, default);
        return key;
    }

    private Task<Message> ReplyAsync(string text = "", string language = "en") =>
        InvokeAsync("overview", text, "organiser", language);

    private async Task<string> TextAsync(string command, string text, string person = "organiser") =>
        PlainTextRenderer.Render(await InvokeAsync(command, text, person, "en"));

    private async Task<Message> InvokeAsync(string command, string text, string person, string language) =>
        (await Dispatchers.Create(
            Sample.Community, calendars, ledger, [platform], clock, problems: this).AnswerAsync(
            new CommandInvocation(
                command,
                new CommandUser("local", person) { Locale = language },
                new CommandContext("local", "announcements"))
            {
                Text = text,
            }, default)).Message;
}
