using System.Text.Json.Nodes;

using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests that an organiser deletes a post from its own menu on both platforms, and that nobody else can.
/// </summary>
public sealed class DeletedPostsTests
{
    private const string Entry = "Delete this post";
    private const string Shortcut = "ask:delete-post";
    private const string Organisers =
        $"\"local:you\", \"slack:{FakeSlack.MemberId}\", \"discord:{FakeDiscord.MemberId}\"";

    [Fact]
    public async Task Both_menus_delete_a_post_after_a_confirmation_and_it_stays_deleted()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        using var storage = new TemporaryFolder();
        var clock = new ManualTime(new(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));
        await using (var bot = await StartAsync(discord, slack, storage, clock, Organisers))
        {
            var (onDiscord, onSlack) = await PostsAsync(discord, slack);
            var asked = await discord.SendMessageCommandAsync(Entry, onDiscord);
            Assert.True(asked.IsEphemeral);
            Assert.Single(discord.Channel(HostedBot.DiscordChannel).Messages);
            var done = await discord.PressAsync(asked, asked.Components.Single(
                id => id.StartsWith("ask:delete-post:yes", StringComparison.Ordinal)));
            Assert.Contains("The post is deleted", done.Text, StringComparison.Ordinal);
            Assert.Empty(discord.Channel(HostedBot.DiscordChannel).Messages);

            var question = await (await slack.SendMessageShortcutAsync(Shortcut, onSlack)).Answer;
            Assert.Equal("ephemeral", question.ResponseType);
            var (id, value) = ButtonOf(question.Blocks);

            // Deleted by hand in the meantime: that is what was wanted.
            slack.Channel(HostedBot.SlackChannel).Delete(onSlack.Timestamp);
            Assert.Contains(
                "The post is deleted", (await slack.PressAsync(id, value)).Text, StringComparison.Ordinal);
        }

        await using var restarted = await StartAsync(discord, slack, storage, clock, Organisers);
        await restarted.Rounds.UntilAsync(() => clock.GetUtcNow().Day > 8, "a day has passed");
        var entries = await restarted.Services.GetRequiredService<ILedger>().ReadAsync("sample", default);
        Assert.Equal(2, entries.Count(entry => entry is { State: PostState.Deleted, MessageId: null }));
        Assert.Empty(discord.Channel(HostedBot.DiscordChannel).Messages);
        Assert.Empty(slack.Channel(HostedBot.SlackChannel).Messages);
        Assert.Empty(discord.SpecViolations);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_member_and_a_direct_message_are_refused_on_both_platforms()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        using var storage = new TemporaryFolder();
        var clock = new ManualTime(new(2020, 5, 8, 12, 0, 0, TimeSpan.Zero));
        await using var bot = await StartAsync(
            discord, slack, storage, clock, "\"local:you\", \"slack:U0000000009\", \"discord:930000000000000009\"");
        var (onDiscord, onSlack) = await PostsAsync(discord, slack);

        Assert.Contains(
            "for the organisers", (await discord.SendMessageCommandAsync(Entry, onDiscord)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "for the organisers",
            (await (await slack.SendMessageShortcutAsync(Shortcut, onSlack)).Answer).Text, StringComparison.Ordinal);

        Assert.Single(discord.Channel(HostedBot.DiscordChannel).Messages);
        Assert.Single(slack.Channel(HostedBot.SlackChannel).Messages);
        var entries = await bot.Services.GetRequiredService<ILedger>().ReadAsync("sample", default);
        Assert.DoesNotContain(entries, entry => entry.State is PostState.Deleted);
    }

    private static async Task<HostedBot> StartAsync(
        FakeDiscord discord, FakeSlack slack, TemporaryFolder storage, ManualTime clock, string organisers)
    {
        var bot = await HostedBot.StartAsync(
            Path.Combine(Repository.Root, "content", "events"), storage.Path, discord, slack, clock,
            organisers: organisers);
        await bot.Services.GetRequiredService<IContentChanges>().WaitForChangeAsync(seen: 0, default);
        await discord.ConnectedAsync();
        await slack.WaitForConnectionsAsync();
        return bot;
    }

    private static async Task<(FakeMessage OnDiscord, FakeSlackMessage OnSlack)> PostsAsync(
        FakeDiscord discord, FakeSlack slack)
    {
        await slack.UntilAsync(
            () => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the announcement on Slack");
        return (
            (await discord.MessagesAsync(HostedBot.DiscordChannel, 1))[0],
            slack.Channel(HostedBot.SlackChannel).Messages[0]);
    }

    private static (string Id, string Value) ButtonOf(JsonArray blocks) => blocks
        .SelectMany(block => block!["elements"]?.AsArray() ?? [])
        .Where(element => element?["action_id"]?.ToString().Contains("delete-post", StringComparison.Ordinal) == true)
        .Select(element => ($"{element!["action_id"]}", $"{element["value"]}")).Single();
}
