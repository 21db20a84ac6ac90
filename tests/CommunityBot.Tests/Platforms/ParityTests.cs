using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Tests.WholeHost;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// Tests that a meetup, agenda, speaker and recap have the same words, links and timestamps on Discord and Slack.
/// </summary>
public sealed class ParityTests(DiscordUnderTest discord, SlackUnderTest slack) : IClassFixture<DiscordUnderTest>,
IClassFixture<SlackUnderTest>
{
    /// <summary>Words that only one platform has, because the other provides the same feature differently.</summary>
    private static readonly string[] OnlyOnSlack = ["share", "in", "this", "channel"];

    [Theory]
    [InlineData("next-meetup", "")]
    [InlineData("agenda", "connect-may-2020")]
    [InlineData("speaker", "paul jones")]
    [InlineData("speaker", "")]
    [InlineData("speaker", "nobody of this name")]
    [InlineData("help", "")]
    public async Task A_command_has_the_same_content_on_both_platforms(string command, string text)
    {
        var there = Facts.OnDiscord(await discord.AskAsync(command, text));
        var here = Facts.OnSlack(await slack.AskAsync(command, text));

        AssertSame(there, here);
        Assert.True(there.Words.Count > 5, string.Join(' ', there.Words));
    }

    [Fact]
    public async Task Announcements_and_recaps_have_the_same_content_on_both_platforms()
    {
        var there = await PostedAsync(discord, new ChannelRef("discord", HostedBot.DiscordChannel));
        var here = await PostedAsync(slack, new ChannelRef("slack", HostedBot.SlackChannel));

        Assert.Equal(there.Count, here.Count);
        foreach (var (one, other) in there.Zip(here))
        {
            AssertSame(Facts.OnDiscord(one), Facts.OnSlack(other));
        }

        Assert.NotEmpty(Facts.OnDiscord(there[0]).Moments);
        Assert.NotEmpty(Facts.OnDiscord(there[^1]).Addresses);
    }

    /// <summary>A scheduled announcement, and a recap requested by an organiser.</summary>
    private static async Task<IReadOnlyList<RenderedMessage>> PostedAsync(PlatformUnderTest on, ChannelRef channel)
    {
        await on.Discord.MessagesAsync(HostedBot.DiscordChannel, 1);
        await on.Slack.UntilAsync(() => on.Slack.Channel(HostedBot.SlackChannel).Messages.Count > 0);
        var organiser = new CommandUser("local", "you");
        var recap = new CommandInvocation("publish", organiser, new CommandContext("local", "organisers"))
        {
            Text = "cloud-native-london-november-2020"
        };

        Assert.Contains(
            "posted", (await on.Desk.AnswerAsync(recap, default)).Message.Summary, StringComparison.Ordinal);

        var standing = await on.MessagesAsync(channel);

        // More than these two if another kind has a post due at that moment.
        Assert.True(standing.Count >= 2, $"{standing.Count} posts");
        return standing;
    }

    private static void AssertSame(Facts discord, Facts slack)
    {
        Assert.Equal(discord.Moments, slack.Moments);
        Assert.Equal(discord.Addresses, slack.Addresses);
        Assert.Equal([], discord.Words.Except(slack.Words));
        Assert.Equal([], slack.Words.Except(discord.Words).Except(OnlyOnSlack));
    }
}
