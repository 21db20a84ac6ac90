using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests posts with an unknown outcome: organisers get buttons, and the pressed button takes effect.</summary>
public sealed class UnresolvedPostsTests
{
    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 20, 12, 0));
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly CurrentCalendars calendars = new();

    public UnresolvedPostsTests() => calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));

    [Fact]
    public async Task Organisers_get_one_notice_and_its_button_posts_the_message()
    {
        await LoseResponseAsync(hasArrived: false);
        var buttons = Assert.Single(Notices()).Message.Blocks
            .OfType<Block.Buttons>()
            .Single().Items.OfType<Button.Invoke>().ToList();
        await RunAsync();
        Assert.Single(Notices());
        Assert.Empty(Announcements());

        Assert.Contains("is for the organisers", await PressAsync(buttons[0], "member"), StringComparison.Ordinal);
        Assert.Contains("will be posted", await PressAsync(buttons[0], "organiser"), StringComparison.Ordinal);
        await RunAsync();

        Assert.Single(Announcements());
        Assert.Contains("already been resolved", await PressAsync(buttons[0], "organiser"), StringComparison.Ordinal);
        Assert.Contains("already been resolved", await PressAsync(buttons[1], "organiser"), StringComparison.Ordinal);
        await RunAsync();
        Assert.Single(Announcements());
    }

    [Fact]
    public async Task A_post_left_as_it_is_is_neither_looked_up_nor_posted_again()
    {
        await LoseResponseAsync(hasArrived: true);
        var leave = Notices()[0].Message.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>().Last();

        Assert.Contains("left as it is", await PressAsync(leave, "organiser"), StringComparison.Ordinal);
        var attempts = platform.Attempts;
        clock.Now += Duration.FromHours(1);
        await RunAsync();

        Assert.Equal(attempts, platform.Attempts);
        Assert.Single(Announcements());
    }

    [Fact]
    public async Task A_lost_response_that_the_next_lookup_resolves_makes_no_notice()
    {
        platform.Next(_ => new DeliveryOutcome.Unknown("the line was cut"));
        await RunAsync();
        clock.Now += Duration.FromMinutes(1);
        await RunAsync();

        Assert.Single(Announcements());
        Assert.Empty(Notices());
    }

    [Fact]
    public async Task A_button_press_during_a_lookup_changes_nothing()
    {
        await LoseResponseAsync(hasArrived: false);
        var again = Notices()[0].Message.Blocks.OfType<Block.Buttons>().Single().Items.OfType<Button.Invoke>().First();
        clock.Now += Duration.FromMinutes(10);
        var open = (await ledger.ReadAsync(Sample.Community.Id, default)).Single(
            entry => entry.State is PostState.Unknown);
        Assert.NotNull(await ledger.ClaimAsync(open.Key, clock.Now, default));

        Assert.Contains("try again in a minute", await PressAsync(again, "organiser"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("again")]
    [InlineData("again no-such-post")]
    [InlineData("destroy everything")]
    public async Task An_invalid_argument_is_answered_and_changes_nothing(string argument)
    {
        await LoseResponseAsync(hasArrived: false);

        Assert.NotEmpty(await PressAsync(new Button.Invoke("", UnresolvedPosts.Command, argument), "organiser"));
        Assert.Single(await ledger.ReadAsync(Sample.Community.Id, default), entry => entry.State is PostState.Unknown);
    }

    [Fact]
    public void It_is_not_a_slash_command() => Assert.Empty(NewDispatcher().Commands);

    private async Task LoseResponseAsync(bool hasArrived)
    {
        platform.CanBeRead = false;
        platform.Next(post =>
        {
            if (hasArrived)
            {
                platform.Posts.Add(post);
            }

            return new DeliveryOutcome.Unknown("the answer was lost");
        });
        await RunAsync();
    }

    private Task<AnnouncementRunReport> RunAsync() => new AnnouncementRun(
        Planners.Full, new Announcer(ledger, [platform], clock), ledger, calendars, clock, new NoReminders(),
        new NoTakeaways(), Identities.Create(ledger, calendars)).RunAsync(Sample.Community, default);

    private async Task<string> PressAsync(Button.Invoke button, string who) => (await NewDispatcher().AnswerAsync(
        new CommandInvocation(button.Command, new CommandUser("local", who), new CommandContext("local", "organisers"))
        {
            Text = button.Argument
        }, default)).Message.Summary;

    private CommandDispatcher NewDispatcher() =>
        Dispatchers.Create(Sample.Community, calendars, ledger, [platform], clock, [new ResolvePostCommand()]);

    private List<Post> Notices() => platform.Posts.FindAll(post => post.Key.Kind == "notice");

    private List<Post> Announcements() => platform.Posts.FindAll(post => post.Key.Kind != "notice");
}
