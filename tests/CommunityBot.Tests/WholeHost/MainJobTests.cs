using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// End-to-end tests: real pages, both platforms, a dropped connection, a restart, and no duplicate post.
/// </summary>
public sealed class MainJobTests
{
    [Fact]
    public Task The_projects_own_pages_work_end_to_end_on_both_platforms() =>
        LiveThroughMayAsync(Path.Combine(Repository.Root, "content", "events"));

    [Fact]
    public Task The_seed_documents_work_end_to_end_on_both_platforms() =>
        LiveThroughMayAsync(Needs.Seeds());

    private static async Task LiveThroughMayAsync(string content)
    {
        using var storage = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(Utc(5, 8, 12, 0));

        await using (var bot = await HostedBot.StartAsync(content, storage.Path, discord, slack, clock))
        {
            await PostedAsync(discord, slack, 1);
            await bot.Rounds.AdvanceToAsync(Utc(5, 22, 12, 0));
            await PostedAsync(discord, slack, 2);
            await bot.Rounds.AdvanceToAsync(Utc(5, 28, 12, 0));
            await PostedAsync(discord, slack, 3);
            await AnsweredAsync(discord, slack);

            // A dropped connection is resumed, and commands sent during the outage are answered.
            discord.DropConnections();
            slack.DropConnections();
            await AnsweredAsync(discord, slack);
        }

        await using (var bot = await HostedBot.StartAsync(content, storage.Path, discord, slack, clock))
        {
            await AnsweredAsync(discord, slack);
            await bot.Rounds.AdvanceToAsync(Utc(5, 29, 11, 0));
            await PostedAsync(discord, slack, 4);
            await bot.Rounds.AdvanceToAsync(Utc(5, 29, 12, 0));
            await PostedAsync(discord, slack, 5);
        }

        Assert.Equal(5, discord.Channel(HostedBot.DiscordChannel).Messages.Count);
        Assert.Equal(5, slack.Channel(HostedBot.SlackChannel).Messages.Count);
        Assert.Single(
            discord.Channel(HostedBot.DiscordChannel).Messages,
            message => message.Text.Contains("Tomorrow", StringComparison.Ordinal));
        Assert.Single(
            slack.Channel(HostedBot.SlackChannel).Messages,
            message => message.Text.Contains("Tomorrow", StringComparison.Ordinal));
        Assert.Empty(slack.Violations);
    }

    private static async Task PostedAsync(FakeDiscord discord, FakeSlack slack, int count)
    {
        await discord.MessagesAsync(HostedBot.DiscordChannel, count);
        await slack.UntilAsync(
            () => slack.Channel(HostedBot.SlackChannel).Messages.Count >= count, $"{count} posts in Slack");
    }

    private static async Task AnsweredAsync(FakeDiscord discord, FakeSlack slack)
    {
        Assert.Contains(
            "Kubernetes in Hybrid and Multi-Cloud Environments",
            (await discord.SendCommandAsync("next-meetup")).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Welcome",
            (await discord.SendCommandAsync("agenda", ("meetup", "connect-may-2020"))).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "Jetstack", (await discord.SendCommandAsync("speaker", ("name", "paul jones"))).Text,
            StringComparison.Ordinal);

        Assert.Contains(
            "Kubernetes in Hybrid and Multi-Cloud Environments",
            Said(await slack.SendCommandAsync("/next-meetup")),
            StringComparison.Ordinal);
        Assert.Contains(
            "Welcome", Said(await slack.SendCommandAsync("/agenda", "connect-may-2020")), StringComparison.Ordinal);
        Assert.Contains(
            "Jetstack", Said(await slack.SendCommandAsync("/speaker", "paul jones")), StringComparison.Ordinal);
    }

    private static string Said(FakeSlackAnswer answer) => answer.Text + "\n" + answer.BlockText;

    private static DateTimeOffset Utc(int month, int day, int hour, int minute) =>
        new(2020, month, day, hour, minute, 0, TimeSpan.Zero);
}
