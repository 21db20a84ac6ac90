using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Organising;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Tests.Commands;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests posts that a platform refuses for now: they are retried until they expire, and organisers are notified once.
/// </summary>
public sealed class BlockedPostsTests
{
    private static readonly ChannelRef[] Channels = [new("local", "a"), new("local", "b"), new("local", "c")];

    private static readonly ChannelRef[] OrganiserChannels = [new("local", "organisers"), new("other", "organisers")];

    private static readonly DeliveryOutcome.Blocked NoToken = new(BlockCause.Token, "The token is refused.", "Set it.");

    private static readonly DeliveryOutcome.Blocked NoAccess =
        new(BlockCause.Access, "The bot may not post.", "Grant Send Messages.");

    private readonly FixedClock clock = new(Instant.FromUtc(2020, 5, 20, 12, 0));
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly ScriptedPlatform other = new("other");
    private readonly CurrentCalendars calendars = new();
    private AnnouncementRun run;

    public BlockedPostsTests()
    {
        calendars.Replace("sample", new MeetupCalendar([Sample.Meetup]));
        run = NewRun();
    }

    private Community Community { get; } = Sample.Community with
    {
        AnnouncementChannels = Channels,
        OrganiserChannels = OrganiserChannels,
    };

    [Fact]
    public async Task Posts_of_a_refused_token_wait_and_are_sent_when_it_is_accepted_again()
    {
        platform.Always = _ => NoToken;
        await RunUntilAsync(clock.Now + Duration.FromSeconds(20));
        Assert.Empty(platform.Posts);

        platform.Always = null;
        await RunUntilAsync(clock.Now + Duration.FromMinutes(5));

        Assert.Equal(["a", "b", "c"], platform.Posts.Select(post => post.Channel.Id).Order());
        var notice = Assert.Single(other.Posts);
        Assert.Contains("The token is refused. Set it.", notice.Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_platform_is_not_disturbed()
    {
        platform.Always = _ => NoToken;
        run = NewRun();

        await run.RunAsync(Community with { AnnouncementChannels = [.. Channels, new("other", "x")] }, default);

        Assert.Contains(other.Posts, post => post.Channel.Id == "x");
        Assert.Empty(platform.Posts);
    }

    [Fact]
    public async Task A_permission_lost_in_several_channels_is_one_notice_in_all_and_lists_them()
    {
        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;

        await RunUntilAsync(clock.Now + Duration.FromHours(3));
        run = NewRun();
        await RunUntilAsync(clock.Now + Duration.FromHours(3));

        var notice = Assert.Single(platform.Posts);
        Assert.Empty(other.Posts);
        var text = PlainTextRenderer.Render(notice.Message);
        Assert.All(Channels, channel => Assert.Contains(channel.ToString(), text, StringComparison.Ordinal));
        Assert.Contains("Grant Send Messages.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notice_that_the_first_organiser_channel_refuses_goes_to_the_next()
    {
        platform.Always = _ => NoAccess;

        await RunUntilAsync(clock.Now + Duration.FromHours(1));
        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromHours(1));

        Assert.Single(other.Posts);
        Assert.Empty(platform.Posts);
    }

    [Fact]
    public async Task A_notice_that_no_channel_accepts_is_sent_as_soon_as_one_does()
    {
        platform.Always = other.Always = _ => NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromHours(1));

        other.Always = null;
        await RunUntilAsync(clock.Now + Duration.FromMinutes(10));

        Assert.Single(other.Posts);
    }

    [Fact]
    public async Task A_refusal_on_a_later_day_is_a_notice_of_its_own()
    {
        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromHours(1));
        platform.Always = null;
        await RunUntilAsync(Instant.FromUtc(2020, 5, 28, 11, 0));
        platform.Posts.Clear();

        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;
        await RunUntilAsync(Instant.FromUtc(2020, 5, 28, 18, 0));

        var notice = Assert.Single(platform.Posts);
        Assert.Contains("Reminder the day before", PlainTextRenderer.Render(notice.Message), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_retries_at_once_for_organisers_only()
    {
        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromHours(1));
        var button = platform.Posts.Single().Message.Blocks.OfType<Block.Buttons>()
            .SelectMany(buttons => buttons.Items)
            .OfType<Button.Invoke>()
            .Single();
        platform.Always = null;
        platform.Posts.Clear();

        Assert.Contains("is for the organisers", await PressAsync(button, "member"), StringComparison.Ordinal);
        await run.RunAsync(Community, default);
        Assert.Empty(platform.Posts);

        Assert.Contains("Posts: 3", await PressAsync(button, "organiser"), StringComparison.Ordinal);
        await run.RunAsync(Community, default);
        Assert.Equal(3, platform.Posts.Count);
        Assert.Contains("No post is refused", await PressAsync(button, "organiser"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(9.5)]
    public async Task A_post_with_a_short_grace_is_sent_when_the_refusal_ends_within_it(double minutes)
    {
        await RunUntilAsync(Instant.FromUtc(2020, 5, 29, 11, 59));
        platform.Always = _ => NoToken;
        await RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 0) + Duration.FromMinutes(minutes));
        platform.Posts.Clear();

        platform.Always = null;
        await RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 10));

        Assert.Equal(3, platform.Posts.Count(post => post.Key.Kind == "starting-now"));
    }

    [Fact]
    public async Task An_edit_that_is_refused_for_now_is_made_later()
    {
        await RunUntilAsync(clock.Now + Duration.FromHours(1));
        calendars.Replace("sample", new MeetupCalendar([Sample.Meetup with { Title = "Other clouds" }]));
        platform.Always = _ => NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromHours(2));

        platform.Always = null;
        await RunUntilAsync(clock.Now + Duration.FromHours(1));

        Assert.All(
            platform.Posts.Where(post => post.Key.Kind == "announced"),
            post => Assert.Contains("Other clouds", post.Message.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_overview_lists_what_is_refused_with_the_button()
    {
        platform.Always = post => post.Channel.Id == "organisers" ? null : NoAccess;
        await RunUntilAsync(clock.Now + Duration.FromMinutes(1));

        var overview = await new OverviewBuilder(
            Planners.Full, ledger, calendars, new Identities.NoProblems(), clock, new NoReminders(),
            new InMemoryKnownMeetups())
            .BuildAsync(Community, default);
        var text = PlainTextRenderer.Render(new OverviewCommand().Answer(new CommandRequest(
            new CommandInvocation("overview", new CommandUser("local", "organiser"), new CommandContext("local", "a")),
            Community, calendars.Of("sample"), clock.Now)
        {
            Overview = overview,
        }).Reply);

        Assert.Contains("Refused posts", text, StringComparison.Ordinal);
        Assert.Contains("local:a, local:b, local:c: The bot may not post. Grant", text, StringComparison.Ordinal);
        Assert.Contains("Try again", text, StringComparison.Ordinal);
    }

    private AnnouncementRun NewRun() => new(
        Planners.ForMembers, new Announcer(ledger, [platform, other], clock), ledger, calendars, clock,
        new NoReminders(), new NoTakeaways(), Identities.Create(ledger, calendars));

    private async Task RunUntilAsync(Instant end)
    {
        while (true)
        {
            var next = (await run.RunAsync(Community, default)).NextWakeUp;
            if (clock.Now >= end)
            {
                return;
            }

            Assert.True(next > clock.Now, "the next wake-up must be in the future, or the bot spins");
            clock.Now = Instant.Min(next, end);
        }
    }

    private async Task<string> PressAsync(Button.Invoke button, string who) => (await Dispatchers.Create(
            Community, calendars, ledger, [platform, other], clock, [new RetryPostsCommand()])
        .AnswerAsync(
            new CommandInvocation(
                button.Command, new CommandUser("local", who), new CommandContext("local", "organisers"))
            {
                Text = button.Argument
            },
            default)).Message.Summary;
}
