using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>
/// Regression tests for rate limit bugs reported in other libraries:
/// https://github.com/discord-net/Discord.Net/pull/1546,
/// https://github.com/discordjs/discord.js/issues/2527, https://github.com/DSharpPlus/DSharpPlus/issues/221.
/// </summary>
public sealed class RateLimitFailureTests
{
    private readonly FastTime time = new(speed: 10);

    [Fact]
    public async Task F10_many_posts_to_one_channel_queue_without_exceeding_the_limit()
    {
        await using var discord = await FakeDiscord.StartAsync(time);
        discord.RateLimits.Limit(
            "messages", "POST", @"^channels/(\d+)/messages$", limit: 5, per: TimeSpan.FromSeconds(5));
        await using var bot = Bot.For(discord, time);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 14)
            .Select(i => bot.Platform.PostAsync(Bot.Sample($"{i}"), CancellationToken.None)));

        Assert.All(outcomes, outcome => Assert.IsType<DeliveryOutcome.Delivered>(outcome));
        Assert.Equal(0, discord.RateLimits.Refusals);
        Assert.Equal(14, discord.Channel(Bot.Channel).Messages.Count);
    }

    [Fact]
    public async Task F10_a_rate_limited_channel_does_not_delay_other_channels()
    {
        var still = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync(still);
        discord.RateLimits.Limit(
            "messages", "POST", @"^channels/(\d+)/messages$", limit: 1, per: TimeSpan.FromSeconds(20));
        await using var bot = Bot.For(discord, still);
        await bot.Platform.PostAsync(Bot.Sample("first"), CancellationToken.None);

        var blocked = bot.Platform.PostAsync(Bot.Sample("second"), CancellationToken.None);
        var elsewhere = await bot.Platform.PostAsync(Bot.Sample("third", "910000000000000002"), CancellationToken.None);

        Assert.IsType<DeliveryOutcome.Delivered>(elsewhere);
        Assert.False(blocked.IsCompleted);
        still.Advance(TimeSpan.FromSeconds(21));
        Assert.IsType<DeliveryOutcome.Delivered>(await blocked.WaitAsync(Waiting.Limit));
        Assert.Equal(0, discord.RateLimits.Refusals);
    }

    [Fact]
    public async Task F10_routes_with_the_same_bucket_share_its_limit()
    {
        await using var discord = await FakeDiscord.StartAsync(time);
        discord.RateLimits.Limit(
            "shared", "(POST|PATCH)", @"^channels/(\d+)/messages", limit: 2, per: TimeSpan.FromSeconds(5));
        await using var bot = Bot.For(discord, time);
        var first = Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.PostAsync(Bot.Sample("0"), CancellationToken.None));
        await bot.Platform.EditAsync(Bot.Sample("0"), first.MessageId, CancellationToken.None);

        await bot.Platform.EditAsync(Bot.Sample("0"), first.MessageId, CancellationToken.None);
        await bot.Platform.PostAsync(Bot.Sample("1"), CancellationToken.None);
        await bot.Platform.EditAsync(Bot.Sample("0"), first.MessageId, CancellationToken.None);

        Assert.Equal(0, discord.RateLimits.Refusals);
    }

    [Fact]
    public async Task F10_no_request_is_sent_before_the_reset()
    {
        await using var discord = await FakeDiscord.StartAsync(time);
        discord.RateLimits.Limit(
            "messages", "POST", @"^channels/(\d+)/messages$", limit: 1, per: TimeSpan.FromSeconds(2));
        await using var somebodyElse = Bot.For(discord, time);
        await using var bot = Bot.For(discord, time);
        await somebodyElse.Platform.PostAsync(Bot.Sample("0"), CancellationToken.None);

        // This client has not used up the limit itself; one 429 must be enough to learn it.
        var outcome = await bot.Platform.PostAsync(Bot.Sample("1"), CancellationToken.None);

        Assert.IsType<DeliveryOutcome.Delivered>(outcome);
        Assert.Equal(1, discord.RateLimits.Refusals);
    }

    [Fact]
    public async Task F10_a_global_limit_delays_every_channel()
    {
        var still = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync(still);
        await using var bot = Bot.For(discord, still);
        discord.Faults.Add("POST", Bot.Channel, new FakeFault.RateLimited(10, "global"));
        var first = bot.Platform.PostAsync(Bot.Sample("0"), CancellationToken.None);
        await discord.UntilAsync(d => d.Requests is [{ Status: 429 }], "the first is told to wait");
        await LearntAsync(still);

        var second = bot.Platform.PostAsync(Bot.Sample("1", "910000000000000002"), CancellationToken.None);

        // Another bot's request completes first; this bot's second request has not been sent yet.
        await using var another = Bot.For(discord);
        await another.Platform.PostAsync(Bot.Sample("2", "910000000000000002"), CancellationToken.None);
        Assert.Equal(2, discord.Requests.Count);
        still.Advance(TimeSpan.FromSeconds(11));
        var outcomes = await Task.WhenAll(first, second).WaitAsync(Waiting.Limit);
        Assert.All(outcomes, outcome => Assert.IsType<DeliveryOutcome.Delivered>(outcome));
    }

    [Fact]
    public async Task F10_a_cancelled_request_leaves_the_queue_to_the_others()
    {
        var still = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync(still);
        discord.RateLimits.Limit(
            "messages", "POST", @"^channels/(\d+)/messages$", limit: 1, per: TimeSpan.FromSeconds(20));
        await using var bot = Bot.For(discord, still);
        await bot.Platform.PostAsync(Bot.Sample("0"), CancellationToken.None);
        using var given = new CancellationTokenSource();
        var impatient = bot.Platform.PostAsync(Bot.Sample("1"), given.Token);
        var patient = bot.Platform.PostAsync(Bot.Sample("2"), CancellationToken.None);

        await given.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        still.Advance(TimeSpan.FromSeconds(21));

        Assert.IsType<DeliveryOutcome.Delivered>(await patient.WaitAsync(Waiting.Limit));
    }

    [Fact]
    public void F10_invalid_requests_are_counted_and_stop_the_bot_long_before_a_ban()
    {
        var still = new ManualTime(TimeProvider.System.GetUtcNow());
        var refusals = new InvalidRequestLimit(still);
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(TimeSpan.Zero, refusals.Wait);
            refusals.Count(403, isShared: false);
        }

        Assert.Equal(TimeSpan.FromMinutes(10), refusals.Wait);
        still.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(TimeSpan.Zero, refusals.Wait);
    }

    [Fact]
    public async Task F10_a_refused_token_is_not_used_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, token: "wrong");

        var first = await bot.Platform.PostAsync(Bot.Sample("0"), CancellationToken.None);
        var second = await bot.Platform.PostAsync(Bot.Sample("1"), CancellationToken.None);

        Assert.All(
            [first, second],
            outcome => Assert.Contains(
                "DISCORD_TOKEN", Assert.IsType<DeliveryOutcome.Blocked>(outcome).Remedy, StringComparison.Ordinal));

        // One request for each attempt: none is repeated.
        Assert.Equal(2, discord.Requests.Count);
    }

    /// <summary>
    /// Waits until the client sleeps longer than any request timeout, that is, until it obeys the limit.
    /// </summary>
    private static async Task LearntAsync(ManualTime still)
    {
        using var patience = new CancellationTokenSource(Waiting.Limit);
        while (still.NextDue - still.GetUtcNow() != TimeSpan.FromSeconds(10))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
