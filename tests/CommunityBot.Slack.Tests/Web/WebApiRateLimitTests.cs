using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Web;

public sealed class WebApiRateLimitTests
{
    [Fact]
    public async Task A_channel_gets_one_message_per_second_in_order_and_others_do_not_wait()
    {
        var wire = new ManualTime(DateTimeOffset.UnixEpoch);
        var turns = new ChannelRateLimits(wire);

        var busy = Enumerable.Range(0, 4).Select(_ => turns.TakeAsync("C1", default)).ToList();
        var other = turns.TakeAsync("C2", default);

        Assert.True(other.IsCompletedSuccessfully);
        Assert.Equal([true, false, false, false], busy.Select(turn => turn.IsCompleted));
        wire.Advance(TimeSpan.FromSeconds(1));
        await busy[1].WaitAsync(Waiting.Limit);
        Assert.False(busy[2].IsCompleted);
        wire.Advance(TimeSpan.FromSeconds(2));
        await Task.WhenAll(busy).WaitAsync(Waiting.Limit);
    }

    [Fact]
    public async Task A_full_queue_rejects_posts_with_a_retry_time()
    {
        var turns = new ChannelRateLimits(new ManualTime(DateTimeOffset.UnixEpoch));
        var queued = Enumerable.Range(0, 31).Select(_ => turns.TakeAsync("C1", default)).ToList();

        Assert.Equal(TimeSpan.FromSeconds(31), await turns.TakeAsync("C1", default));
        Assert.Equal(TimeSpan.FromSeconds(31), await turns.TakeAsync("C1", default));
        Assert.True(queued[0].IsCompleted);
    }

    // discord.js#2527, #210 on the other platform: bursts of 429s, each early retry extends the pause.
    [Fact]
    public async Task A_rate_limited_method_is_not_called_and_other_methods_continue()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl, wire: wire);
        var elsewhere = new ChannelRef("slack", slack.Channel("C0000000002").Id);
        slack.Fail("chat.postMessage", new FakeSlackFault.RateLimited(30));
        var first = await bot.Platform.PostAsync(Sample.PostAt(default), default);
        wire.Advance(TimeSpan.FromSeconds(10));

        var second = await bot.Platform.PostAsync(Sample.PostAt(default) with { Channel = elsewhere }, default);

        Assert.Equal(Duration.FromSeconds(30), Assert.IsType<DeliveryOutcome.NotSent>(first).RetryAfter);
        Assert.Equal(Duration.FromSeconds(20), Assert.IsType<DeliveryOutcome.NotSent>(second).RetryAfter);
        Assert.Single(slack.Calls);
        Assert.IsType<LookupResult.NotFound>(
            await bot.Platform.FindAsync(Sample.PostAt(slack.Time.GetUtcNow()), default));
        wire.Advance(TimeSpan.FromSeconds(20));
        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }
}
