using System.Text.Json.Nodes;

using CommunityBot.Discord.Tests.Soak;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>Tests for leaks; not parallel, because process memory is measured.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryFailureTests
{
    /// <summary>https://github.com/discord-net/Discord.Net/issues/1474, 1764, 1956: memory and sockets grow.</summary>
    [Fact]
    public async Task F11_large_guilds_and_many_events_leak_neither_memory_nor_connections()
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
        await discord.SendCommandAsync("agenda");
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 20; i++)
        {
            await discord.Gateway.SendRawAsync(server);
        }

        await discord.SendCommandAsync("agenda");

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 16 * 1024 * 1024);
        Assert.Equal(1, discord.Gateway.Attempts);
    }
}
