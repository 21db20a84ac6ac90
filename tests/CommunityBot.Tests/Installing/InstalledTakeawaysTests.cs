using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.Installing;

/// <summary>
/// Tests for the message shortcut in a workspace that installed the app through OAuth, limited to its own community.
/// </summary>
public sealed class InstalledTakeawaysTests
{
    [Fact]
    public async Task An_organiser_is_served_and_the_same_id_in_another_workspace_is_not()
    {
        await using var bot = await InstallableBot.StartAsync();
        await bot.InstallAsync(bot.First);
        await bot.InstallAsync(bot.Second);
        await bot.Bot.StopAsync();
        await bot.RunAsync(at: "2020-05-29T15:00Z");
        await bot.Bot.SaidAsync("first: read ");
        await bot.Bot.SaidAsync("second: read ");
        var stranger = FakeSlackTeams.New("T0000000004", "Nobody's");

        var first = await ChooseAsync(bot, "Meshes scale.", bot.First, "C0000000002");
        var second = await ChooseAsync(bot, "They heal.", bot.Second, "C0000000003");
        var elsewhere = await ChooseAsync(bot, "They break.", stranger, "C0000000004");

        Assert.Contains("Takeaways for Friday 29 May 2020", first.BlockText, StringComparison.Ordinal);
        Assert.Contains("Added: “Meshes scale.”", first.BlockText, StringComparison.Ordinal);
        Assert.Contains("is for the organisers of second", second.Text, StringComparison.Ordinal);
        Assert.Contains("does not work here", elsewhere.Text, StringComparison.Ordinal);
        Assert.All([first, second, elsewhere], answer => Assert.Equal("ephemeral", answer.ResponseType));

        var list = await bot.Slack.SendCommandAsync("/meetup", "takeaways", channel: "C0000000002", team: bot.First);
        Assert.Contains("• Meshes scale.", list.BlockText, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "They", list.BlockText, StringComparison.Ordinal);
    }

    private static async Task<FakeSlackAnswer> ChooseAsync(
        InstallableBot bot, string said, FakeSlackTeam team, string channel) =>
        await (await bot.Slack.SendMessageShortcutAsync(
            "ask:takeaways", bot.Slack.Channel(channel, team).Post(said), channel: channel, team: team)).Answer;
}
