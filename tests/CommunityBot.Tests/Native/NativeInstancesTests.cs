using CommunityBot.Testing.RealPostgres;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.Native;

/// <summary>Two native processes with one PostgreSQL, whose driver and scheduler use reflection elsewhere.</summary>
[Collection(SharedPostgres.Name)]
public sealed class NativeInstancesTests(PostgresServer server)
{
    [Fact]
    public async Task Each_post_is_sent_once_and_a_killed_leader_is_replaced()
    {
        await using var native = await NativeBot.CreateAsync();
        native.Environment["STORAGE_POSTGRES"] = await server.NewDatabaseAsync();
        native.WritePage(1);

        var first = await native.RunAsync();
        await native.Discord.ConnectedAsync();
        await native.RunAsync();
        await native.Discord.MessagesAsync(NativeBot.DiscordChannel, 1);
        first.Kill();
        await native.Discord.UntilAsync(
            discord => discord.Gateway is { Identifies: 2, LiveSessions: 1 }, "the other has taken over");
        native.WritePage(2);
        await native.Discord.MessagesAsync(NativeBot.DiscordChannel, 2);
        await native.Slack.UntilAsync(
            () => native.Slack.Channel(NativeBot.SlackChannel).Messages.Count == 2, "the second post on Slack");

        Assert.Equal(2, native.Discord.Channel(NativeBot.DiscordChannel).Messages.Count);
        Assert.Equal(2, native.Slack.Channel(NativeBot.SlackChannel).Messages.Count);
    }
}
