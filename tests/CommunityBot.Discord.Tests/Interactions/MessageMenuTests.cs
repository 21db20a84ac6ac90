using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Interactions;

/// <summary>Tests that a message command is dispatched with its message and answered ephemerally.</summary>
public sealed class MessageMenuTests
{
    private const string Entry = "Keep this";
    private const string Author = "920000000000000002";

    [Fact]
    public async Task The_dispatcher_gets_the_message_and_caller_under_the_commands_own_name()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);
        var message = discord.MessageFrom(
            Author, Bot.Channel, "**Meshes** scale, says <@920000000000000003>",
            discord.Cdn.Add("1", "room.jpg", [1, 2, 3], "image/jpeg", "The room"));

        var answer = await discord.SendMessageCommandAsync(Entry, message, new JsonObject { ["locale"] = "de" });

        var invocation = Assert.Single(bot.Dispatcher.Calls);
        Assert.Equal(("quotes", FakeDiscord.MemberId, "de", Bot.Channel, discord.Settings.GuildId),
            (
                invocation.Name,
                invocation.User.UserId,
                invocation.User.Locale,
                invocation.Context.ChannelId,
                invocation.Context.WorkspaceId));
        Assert.Equal(
            new TargetMessage(message.Id, "Meshes scale, says") { AuthorId = Author, AuthorName = "somebody" },
            invocation.TargetMessage! with { Files = [] });
        var file = Assert.Single(invocation.TargetMessage!.Files);
        Assert.Equal(
            ("1", "room.jpg", "image/jpeg", 3, "The room"),
            (file.Id, file.Name, file.MediaType, file.Size, file.Alt));
        Assert.Equal("answer to quotes", answer.Content);
        Assert.True(answer.IsEphemeral);
    }

    [Fact]
    public async Task Messages_without_a_human_author_are_recognised()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);
        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        var ours = Assert.Single(discord.Channel(Bot.Channel).Messages);
        var said = discord.MessageFrom(Author, Bot.Channel, "Meshes scale");

        await discord.SendMessageCommandAsync(Entry, ours);
        await discord.SendMessageCommandAsync(Entry, said, isGone: true);
        await discord.SendMessageCommandAsync(Entry, discord.MessageFrom(Author, Bot.Channel, ""));
        await discord.SendMessageCommandAsync(Entry, said with { Type = 7 });
        await discord.SendMessageCommandAsync(Entry, said with { Type = 19 });
        await discord.SendMessageCommandAsync(Entry, said, new JsonObject { ["guild_id"] = null, ["context"] = 1 });

        var seen = bot.Dispatcher.Calls.Select(invocation => invocation.TargetMessage!).ToList();
        Assert.Equal([true, false, false, false, false, false], seen.Select(target => target.IsOwn));
        Assert.Equal([false, true, false, false, false, false], seen.Select(target => target.IsDeleted));
        Assert.Equal([false, false, false, false, false, true], seen.Select(target => target.IsPrivate));
        Assert.Equal(["", "", "", "Meshes scale", "Meshes scale"], seen.Skip(1).Select(target => target.Text));
    }

    [Fact]
    public async Task A_removed_message_command_still_gets_an_answer()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await StartAsync(discord);

        var stale = await discord.SendAsync(
            2, discord.MessageCommandContent("Gone by now", discord.MessageFrom(Author, Bot.Channel, "Meshes scale")));

        Assert.Equal("answer to Gone by now", (await stale.Answer.WaitAsync(Waiting.Limit)).Content);
    }

    private static async Task<Bot> StartAsync(FakeDiscord discord)
    {
        var bot = Bot.For(discord);
        bot.Dispatcher.Commands = [
            .. bot.Dispatcher.Commands,
            new CommandSpec("quotes", "What was said") { MessageCommand = new(Entry, "Keeps what somebody said") }
        ];
        await bot.StartAsync();
        await discord.ConnectedAsync();
        return bot;
    }
}
