using System.Text.Json.Nodes;

using CommunityBot.Discord.Tests.Soak;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>Memory is only the bot's own while nothing else runs.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryFailureTests
{
    /// <summary>https://github.com/discord-net/Discord.Net/issues/1474, 1764, 1956: memory and sockets grow.</summary>
    [Fact]
    public async Task F11_large_servers_and_many_events_leave_memory_and_connections_as_they_were()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        var members = new JsonArray([.. Enumerable.Range(0, 30_000).Select(i => new JsonObject
        {
            ["user"] = new JsonObject { ["id"] = $"92{i:D16}", ["username"] = $"member {i}" },
        })]);
        var server = new JsonObject
        {
            ["op"] = 0,
            ["s"] = 2,
            ["t"] = "GUILD_CREATE",
            ["d"] = new JsonObject { ["members"] = members }
        };
        await discord.Gateway.SendRawAsync(server);
        await discord.AskAsync("agenda");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 20; i++)
        {
            await discord.Gateway.SendRawAsync(server);
        }

        await discord.AskAsync("agenda");

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16 * 1024 * 1024);
        Assert.Equal(1, discord.Gateway.Attempts);
    }
}
