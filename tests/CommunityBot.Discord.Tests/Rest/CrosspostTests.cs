using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Rest;

/// <summary>
/// Tests that posts in announcement channels are crossposted to following guilds when the settings enable it.
/// </summary>
public sealed class CrosspostTests
{
    [Fact]
    public async Task A_post_in_an_announcement_channel_is_crossposted_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Channel(Bot.Channel).Type = 5;
        await using var bot = Bot.For(discord, crosspost: true);

        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        Assert.True(Assert.Single(discord.Channel(Bot.Channel).Messages).IsCrossposted);
    }

    [Fact]
    public async Task An_ordinary_channel_is_tried_once_and_its_posts_are_delivered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, crosspost: true);

        await bot.Platform.PostAsync(Bot.Sample("1"), CancellationToken.None);
        var second = await bot.Platform.PostAsync(Bot.Sample("2"), CancellationToken.None);

        Assert.IsType<DeliveryOutcome.Delivered>(second);
        Assert.Single(discord.Requests, request => request.Path.EndsWith("/crosspost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_crosspost_leaves_the_post_delivered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Channel(Bot.Channel).Type = 5;
        discord.Faults.Add("POST", "/crosspost", new FakeFault.Status(403, 50013));
        var log = new LogBook();
        await using var bot = Bot.For(discord, crosspost: true, loggers: log);

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));
        await log.UntilAsync("could not be crossposted");
    }

    [Fact]
    public async Task Nothing_is_crossposted_unless_the_settings_enable_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Channel(Bot.Channel).Type = 5;
        await using var bot = Bot.For(discord);

        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        Assert.Single(discord.Requests);
    }
}
