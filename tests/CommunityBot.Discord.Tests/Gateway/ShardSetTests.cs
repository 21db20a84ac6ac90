using System.IO.Compression;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Gateway;

/// <summary>Tests for several shards and for compressed connections.</summary>
public sealed class ShardSetTests
{
    [Fact]
    public async Task Each_shard_has_a_session_and_a_guilds_command_arrives_on_one_shard()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, shards: 3);
        await bot.StartAsync();
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 3, "three sessions stand");

        await discord.SendCommandAsync("agenda");

        var identifies = discord.Gateway.Received.Where(message => message["op"]!.GetValue<int>() == 2);
        Assert.Equal(
            ["[0,3]", "[1,3]", "[2,3]"], identifies.Select(message => message["d"]!["shard"]!.ToJsonString()).Order());
        Assert.Single(bot.Dispatcher.Calls);
        Assert.Equal(1, discord.Commands.Replacements);
    }

    [Fact]
    public async Task Without_a_setting_the_recommended_shard_count_is_used()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { RecommendedShards = 2 });
        await using var bot = Bot.For(discord, shards: DiscordSettings.AutoShards);
        await bot.StartAsync();

        await discord.UntilAsync(d => d.Gateway.LiveSessions == 2, "two sessions stand");
    }

    [Fact]
    public async Task A_fatal_close_of_one_shard_stops_all_shards()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Gateway.Behaviour.IdentifyCloseCode = 4011;
        var log = new LogBook();
        await using var bot = Bot.For(discord, shards: 2, loggers: log);
        await bot.StartAsync();

        await log.UntilAsync("stopped permanently");

        await discord.UntilAsync(d => d.Gateway.OpenConnections == 0, "nobody is connected");
        Assert.IsType<PlatformStatus.Stopped>(bot.Platform.Status);
    }

    [Fact]
    public async Task A_compressed_connection_works_and_resumes_after_a_drop()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, compress: true);
        await bot.StartAsync();
        Assert.Equal("answer to agenda", (await discord.SendCommandAsync("agenda")).Content);

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Resumes == 1 && d.Gateway.LiveSessions == 1, "the session is resumed");

        Assert.Equal("answer to next-meetup", (await discord.SendCommandAsync("next-meetup")).Content);
    }

    [Fact]
    public void A_compressed_message_in_fragments_is_decoded_and_garbage_is_ignored()
    {
        using var packed = new MemoryStream();
        using var packing = new ZLibStream(packed, CompressionLevel.Optimal);
        packing.Write("{\"op\":11}"u8);
        packing.Flush();
        var bytes = packed.ToArray();

        using var inflation = new GatewayDecompressor();
        Assert.Null(inflation.Decompress(bytes.AsSpan(0, 5)));
        Assert.Equal("{\"op\":11}"u8.ToArray(), inflation.Decompress(bytes.AsSpan(5))?.ToArray());

        using var other = new GatewayDecompressor();
        Assert.Null(other.Decompress([0x78, 1, 2, 3, 0x00, 0x00, 0xff, 0xff]));
    }
}
