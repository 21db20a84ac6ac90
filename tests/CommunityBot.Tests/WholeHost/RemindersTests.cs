using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests that personal reminders are sent as direct messages, once each, despite faults and restarts.
/// </summary>
public sealed class RemindersTests
{
    private static readonly string DiscordPerson = FakeDiscord.DirectChannelOf(FakeDiscord.MemberId);
    private static readonly string SlackPerson = FakeSlack.DirectChannelOf(FakeSlack.MemberId);

    [Fact]
    public async Task Reminders_are_sent_a_day_and_an_hour_before_on_both_platforms()
    {
        using var storage = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(Utc(5, 8, 12, 0));

        await using (var bot = await HostedBot.StartAsync(Pages, storage.Path, discord, slack, clock))
        {
            await discord.MessagesAsync(HostedBot.DiscordChannel, 1);
            Assert.Contains(
                "I will message you", (await PressAsync(slack, "Remind me")).Text, StringComparison.Ordinal);
            Assert.Contains(
                "already", (await slack.SendCommandAsync("/meetup", "remind-me")).Text, StringComparison.Ordinal);
            Assert.Contains(
                "I will message you", (await discord.SendCommandAsync("remind-me")).Text, StringComparison.Ordinal);
            Assert.Contains(
                "Kubernetes in Hybrid",
                (await slack.SendCommandAsync("/meetup", "my-reminders")).BlockText,
                StringComparison.Ordinal);

            // The response is lost after the effect: the post is looked up in the direct message channel and found.
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1);
            await bot.Rounds.AdvanceToAsync(Utc(5, 22, 12, 0));
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 2);
            slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost(), times: 2);
            await bot.Rounds.AdvanceToAsync(Utc(5, 28, 12, 0));
            await slack.UntilAsync(() => slack.Channel(SlackPerson).Messages.Count == 1
                && slack.Channel(HostedBot.SlackChannel).Messages.Count == 3);
            await discord.MessagesAsync(DiscordPerson, 1);
        }

        await using (var bot = await HostedBot.StartAsync(Pages, storage.Path, discord, slack, clock))
        {
            await bot.Rounds.AdvanceToAsync(Utc(5, 29, 11, 0));
            await slack.UntilAsync(() => slack.Channel(SlackPerson).Messages.Count == 2, "the reminder an hour before");
            await discord.MessagesAsync(DiscordPerson, 2);

            // Slack accepts one message per second and channel, so the clock must advance for the channel posts as
            // well.
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 4);
            await discord.MessagesAsync(HostedBot.DiscordChannel, 4);
            await bot.Rounds.AdvanceToAsync(Utc(5, 29, 12, 0));
            await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 5);
        }

        Assert.Equal(
            ["Tomorrow", "In one hour"],
            slack.Channel(SlackPerson).Messages.Select(message => message.Text.Split(':')[0]));
        Assert.Equal(2, discord.Channel(DiscordPerson).Messages.Count);
        Assert.Contains("Don't remind me", slack.Channel(SlackPerson).Messages[0].BlockText, StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_cancelled_reminder_is_not_sent()
    {
        using var storage = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(Utc(5, 28, 11, 0));
        await using var bot = await HostedBot.StartAsync(Pages, storage.Path, discord, slack, clock);

        await slack.SendCommandAsync("/meetup", "remind-me connect-may-2020");
        Assert.Contains(
            "Reminder removed",
            (await slack.SendCommandAsync("/meetup", "remind-me stop connect-may-2020")).Text,
            StringComparison.Ordinal);
        await discord.SendCommandAsync("remind-me", ("meetup", "connect-may-2020"));
        await bot.Rounds.AdvanceToAsync(Utc(5, 28, 12, 0));
        await discord.MessagesAsync(DiscordPerson, 1);

        Assert.Empty(slack.Channel(SlackPerson).Messages);
        Assert.Contains(
            "no reminder", (await slack.SendCommandAsync("/meetup", "my-reminders")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_reminder_is_not_reported_to_the_organisers()
    {
        using var storage = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(Utc(5, 28, 11, 0));
        await using var bot = await HostedBot.StartAsync(Pages, storage.Path, discord, slack, clock);
        await slack.SendCommandAsync("/meetup", "remind-me");
        slack.Fail("conversations.open", new FakeSlackFault.Error("user_disabled"), times: 10);

        await bot.Rounds.AdvanceToAsync(Utc(5, 28, 12, 0));
        await bot.SaidAsync("user_disabled");

        Assert.Contains("sample/for-you/", bot.Log, StringComparison.Ordinal);
        var said = await bot.Services.GetRequiredService<IChatLog>().ReadAsync(100, default);
        Assert.DoesNotContain(said, entry => entry.Html.Contains("for-you", StringComparison.Ordinal));
    }

    private static async Task<FakeSlackAnswer> PressAsync(FakeSlack slack, string label)
    {
        await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count > 0);
        var button = slack.Channel(HostedBot.SlackChannel).Messages[0].Blocks
            .Where(block => block!["type"]!.ToString() is "actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .Single(element => element!["text"]?["text"]?.ToString() == label)!;
        return await slack.PressAsync(button["action_id"]!.ToString(), button["value"]!.ToString());
    }

    private static string Pages => Path.Combine(Repository.Root, "content", "events");

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) =>
        new(2020, month, day, hour, minute, 0, TimeSpan.Zero);
}
