using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests for a German community on both platforms: posts and answers are in German, except that a member with a French
/// Discord client is answered in French.
/// </summary>
public sealed class LanguagesTests
{
    [Fact]
    public async Task Answers_use_the_communitys_language_or_the_members()
    {
        using var storage = new TemporaryFolder();
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        var clock = new ManualTime(new DateTimeOffset(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await HostedBot.StartAsync(
            Path.Combine(Repository.Root, "content", "events"), storage.Path, discord, slack, clock, "de");

        var post = (await discord.MessagesAsync(HostedBot.DiscordChannel, 1))[0].Body.ToString();
        Assert.Contains("Neu im Kalender", post, StringComparison.Ordinal);
        Assert.Contains("Erinnere mich", post, StringComparison.Ordinal);

        var answer = await slack.SendCommandAsync("/meetup", "agenda");
        Assert.StartsWith("Programm: ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("In diesem Kanal teilen", answer.BlockText, StringComparison.Ordinal);
        Assert.Contains(
            "Den Befehl", (await slack.SendCommandAsync("/meetup", "zebra")).Text, StringComparison.Ordinal);

        Assert.Contains("Programm: ", await OnDiscordAsync(discord, "en-US"), StringComparison.Ordinal);
        Assert.Contains("Programme\u00A0: ", await OnDiscordAsync(discord, "fr"), StringComparison.Ordinal);
        Assert.Empty(slack.Violations);
    }

    private static async Task<string> OnDiscordAsync(FakeDiscord discord, string locale)
    {
        var command = new JsonObject { ["id"] = "940000000000000001", ["name"] = "agenda", ["type"] = 1 };
        var interaction = await discord.SendAsync(2, command, new JsonObject { ["locale"] = locale });
        return (await interaction.Answer.WaitAsync(Waiting.Limit)).Text;
    }
}
