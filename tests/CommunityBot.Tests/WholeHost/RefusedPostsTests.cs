using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// The whole bot between both platforms while one of them refuses posts for now: what is due waits, the other platform
/// is not disturbed, and organisers get one message in all.
/// </summary>
public sealed class RefusedPostsTests : IDisposable
{
    private const string DiscordOrganisers = "910000000000000002";
    private const string SlackOrganisers = "C0000000002";

    private readonly TemporaryFolder storage = new();
    private readonly TemporaryFolder pages = new();
    private readonly ManualTime clock = new(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));

    public RefusedPostsTests() => File.WriteAllText(
        Path.Combine(pages.Path, "connect.md"),
        "---\ntitle: Connect\nlayout: event\nevent_date: 29 May 2020\n---\n\n13:00 – 15:00, online\n\n## " +
        "Speakers\n\nPaul Jones (Jetstack)\n");

    public void Dispose()
    {
        storage.Dispose();
        pages.Dispose();
    }

    [Fact]
    public async Task A_refused_discord_token_delays_posts_and_leaves_slack_alone()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        slack.Channel(SlackOrganisers);
        discord.IsTokenValid = false;
        await using var bot = await StartAsync(discord, slack);
        await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the post on Slack");
        await slack.UntilAsync(() => slack.Channel(SlackOrganisers).Messages.Count == 1, "the notice");
        await bot.SaidAsync("refused for now");

        discord.IsTokenValid = true;
        await bot.Rounds.UntilAsync(
            () => discord.Channel(HostedBot.DiscordChannel).Messages.Count == 1, "the post on Discord");

        Assert.Single(slack.Channel(HostedBot.SlackChannel).Messages);
        var notice = Assert.Single(slack.Channel(SlackOrganisers).Messages);
        Assert.Contains("DISCORD_TOKEN", notice.Text, StringComparison.Ordinal);
        Assert.Empty(discord.Channel(DiscordOrganisers).Messages);
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("token_revoked")]
    [InlineData("not_in_channel")]
    public async Task A_refusal_on_slack_delays_posts_and_leaves_discord_alone(string code)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code), times: 3);
        await using var bot = await StartAsync(discord, slack);
        await discord.MessagesAsync(HostedBot.DiscordChannel, 1);
        await discord.MessagesAsync(DiscordOrganisers, 1);

        await bot.Rounds.UntilAsync(
            () => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the post on Slack");

        Assert.Single(discord.Channel(HostedBot.DiscordChannel).Messages);
        var notice = Assert.Single(discord.Channel(DiscordOrganisers).Messages);
        Assert.Contains(code, notice.Text.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_button_on_the_notice_posts_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        discord.Channel(HostedBot.DiscordChannel).CanSend = false;
        await using var bot = await StartAsync(discord, slack);
        var notice = (await discord.MessagesAsync(DiscordOrganisers, 1))[0];
        Assert.Contains("Send Messages", notice.Text, StringComparison.Ordinal);
        Assert.Contains(
            $"<#{HostedBot.DiscordChannel}>: Discord refused",
            (await discord.SendCommandAsync("overview")).Text,
            StringComparison.Ordinal);
        discord.Channel(HostedBot.DiscordChannel).CanSend = true;

        var answer = await discord.PressAsync(notice, notice.Buttons.Single(id => id.Contains("try-again")));

        Assert.Contains("tries again now", answer.Text, StringComparison.Ordinal);
        await bot.Rounds.AdvanceToAsync(clock.GetUtcNow());
        await discord.MessagesAsync(HostedBot.DiscordChannel, 1);
        Assert.Single(discord.Channel(DiscordOrganisers).Messages);
    }

    private Task<HostedBot> StartAsync(FakeDiscord discord, FakeSlack slack) => HostedBot.StartAsync(
        pages.Path, storage.Path, discord, slack, clock,
        organisers: $"\"discord:{FakeDiscord.MemberId}\"",
        announcements: "\"week-before\": { \"enabled\": false }",
        organiserChannels: $"\"discord:{DiscordOrganisers}\", \"slack:{SlackOrganisers}\"");
}
