using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Tests.WholeHost;

namespace CommunityBot.Tests.Platforms;

/// <summary>
/// The same meetup, agenda, speaker and recap tell the same on Discord and on Slack: every word, link and moment.
/// </summary>
public sealed class ParityTests(DiscordUnderTest discord, SlackUnderTest slack) : IClassFixture<DiscordUnderTest>,
IClassFixture<SlackUnderTest>
{
    /// <summary>
    /// What one platform says besides, because it can do something that the other has another way for.
    /// </summary>
    private static readonly string[] OnlyOnSlack = ["share", "in", "this", "channel"];

    [Theory]
    [InlineData("next-meetup", "")]
    [InlineData("agenda", "connect-may-2020")]
    [InlineData("speaker", "paul jones")]
    [InlineData("speaker", "")]
    [InlineData("speaker", "nobody of this name")]
    [InlineData("help", "")]
    public async Task A_command_tells_the_same_on_both(string command, string text)
    {
        var there = Facts.OnDiscord(await discord.AskAsync(command, text));
        var here = Facts.OnSlack(await slack.AskAsync(command, text));

        AssertSame(there, here);
        Assert.True(there.Words.Count > 5, string.Join(' ', there.Words));
    }

    [Fact]
    public async Task An_announcement_and_a_recap_tell_the_same_on_both()
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

    /// <summary>What the bot announced by itself, and then a recap because an organiser asked for it.</summary>
    private static async Task<IReadOnlyList<Seen>> PostedAsync(PlatformUnderTest on, ChannelRef channel)
    {
        await on.Discord.MessagesAsync(HostedBot.DiscordChannel, 1);
        await on.Slack.UntilAsync(() => on.Slack.Channel(HostedBot.SlackChannel).Messages.Count > 0);
        var organiser = new CommandUser("local", "you");
        var recap = new CommandInvocation("recap", organiser, new CommandContext("local", "organisers"))
        {
            Text = "november 2020"
        };

        Assert.Contains(
            "posted", (await on.Desk.AnswerAsync(recap, default)).Message.Summary, StringComparison.Ordinal);

        var standing = await on.StandingAsync(channel);
        Assert.Equal(2, standing.Count);
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
