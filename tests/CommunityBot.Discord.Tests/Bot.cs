using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NodaTime;

namespace CommunityBot.Discord.Tests;

/// <summary>The Discord platform connected to the fake.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const string Channel = "910000000000000001";

    private Bot(FakeDiscord discord, DiscordPlatform platform, DispatcherDouble desk)
    {
        Discord = discord;
        Platform = platform;
        Dispatcher = desk;
    }

    public FakeDiscord Discord { get; }

    public DiscordPlatform Platform { get; }

    public DispatcherDouble Dispatcher { get; }

    /// <summary>Composed, but not connected yet.</summary>
    public static Bot For(
        FakeDiscord discord, TimeProvider? time = null, string? token = null, string? guildId = null,
        ILoggerFactory? loggers = null,
        int shards = 1, bool compress = false, bool crosspost = false, ILeaderElection? election = null,
        IPictureSource? pictures = null)
    {
        var desk = new DispatcherDouble();
        var settings = new DiscordSettings
        {
            ApiBaseUrl = discord.ApiBaseUrl,
            GuildId = guildId,
            Shards = shards,
            Compress = compress,
            Crosspost = crosspost,
        };
        var platform = DiscordServices.Build(
            new DiscordAccount(settings, new Secret(token ?? discord.Token)),
            desk,
            time ?? TimeProvider.System,
            loggers ?? NullLoggerFactory.Instance,
            election,
            pictures);
        return new Bot(discord, platform, desk);
    }

    public static async Task<Bot> ConnectedAsync(FakeDiscord discord, TimeProvider? time = null, string? guildId = null)
    {
        var bot = For(discord, time, guildId: guildId);
        await bot.StartAsync();
        await discord.ConnectedAsync();
        return bot;
    }

    public static Post PostOf(
        Message message, string occurrence = "", string channel = Channel, Instant? claimedAt = null)
    {
        var place = new ChannelRef("discord", channel);
        return new Post(
            new PostKey("cnk", "day-before", "connect-may-2020", occurrence, place), place, message,
            claimedAt ?? Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
    }

    public static Post Sample(string occurrence = "", string channel = Channel) => PostOf(
        new Message("Tomorrow: an evening about clusters")
        {
            Title = "An evening about clusters",
            Blocks = [new Block.Buttons([new Button.Invoke("Agenda", "agenda", "connect-may-2020")])],
        },
        occurrence,
        channel);

    public Task StartAsync() => Platform.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Platform.StopAsync(CancellationToken.None);
        Platform.Dispose();
        Assert.Empty(Discord.SpecViolations);
    }
}
