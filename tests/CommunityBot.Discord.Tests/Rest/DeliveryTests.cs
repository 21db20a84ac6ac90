using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

using NodaTime;

namespace CommunityBot.Discord.Tests.Rest;

/// <summary>Tests for delivery outcomes: delivered, refused, not sent or unknown.</summary>
public sealed class DeliveryTests
{
    private const string Messages = "/messages";

    [Fact]
    public async Task A_post_is_delivered_and_pings_no_one()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);

        var outcome = await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        var message = Assert.Single(discord.Channel(Bot.Channel).Messages);
        Assert.Equal(new DeliveryOutcome.Delivered(message.Id), outcome);
        Assert.Equal("""{"parse":[]}""", message.Body["allowed_mentions"]!.ToJsonString());
        Assert.Equal(Bot.Sample().Key.Reference, message.Nonce);
    }

    [Fact]
    public async Task Posting_twice_within_minutes_creates_one_message()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);

        var first = await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        var second = await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        Assert.Equal(first, second);
        Assert.Single(discord.Channel(Bot.Channel).Messages);
    }

    [Fact]
    public async Task A_response_lost_after_posting_is_unknown_and_the_message_is_found()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Faults.Add("POST", Messages, new FakeFault.DisconnectAfter());
        var post = Bot.Sample();

        var outcome = await bot.Platform.PostAsync(post, CancellationToken.None);
        var lookup = await bot.Platform.FindAsync(post, CancellationToken.None);

        Assert.IsType<DeliveryOutcome.Unknown>(outcome);
        Assert.Equal(new LookupResult.Found(Assert.Single(discord.Channel(Bot.Channel).Messages).Id), lookup);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_server_error_is_unknown_because_it_may_follow_a_post(int status)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Faults.Add("POST", Messages, new FakeFault.StatusAfter(status));

        Assert.IsType<DeliveryOutcome.Unknown>(await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));
        Assert.Single(discord.Requests);
    }

    [Fact]
    public async Task A_timeout_after_sending_is_unknown()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, time);
        discord.Faults.Add("POST", Messages, new FakeFault.SilentAfter());
        var posting = bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        await discord.MessagesAsync(Bot.Channel, 1);

        time.Advance(TimeSpan.FromSeconds(16));

        Assert.IsType<DeliveryOutcome.Unknown>(await posting.WaitAsync(Waiting.Limit));
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent()
    {
        var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        await discord.DisposeAsync();

        var outcome = await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        Assert.IsType<DeliveryOutcome.NotSent>(outcome);
    }

    [Theory]
    [InlineData("see", "50001", "View Channel")]
    [InlineData("send", "50013", "Send Messages")]
    [InlineData("gone", "10003", "910000000000000001")]
    public async Task A_refusal_names_the_channel_and_the_remedy(string lack, string code, string remedy)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Channel(Bot.Channel).CanSee = lack != "see";
        discord.Channel(Bot.Channel).CanSend = lack != "send";
        discord.Channel(Bot.Channel).IsDeleted = lack == "gone";

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));

        Assert.Equal(BlockCause.Access, refused.Cause);
        Assert.Contains(code, refused.Reason, StringComparison.Ordinal);
        Assert.Contains(remedy, refused.Remedy, StringComparison.Ordinal);
        Assert.Contains(Bot.Channel, refused.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(400)]
    public async Task A_page_of_a_proxy_is_no_refusal_by_discord(int status)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Faults.Add("POST", Messages, new FakeFault.Html(status));

        var blocked = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));

        Assert.Equal(BlockCause.Proxy, blocked.Cause);
        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_discord_rejects_is_refused_for_good()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Faults.Add("POST", Messages, new FakeFault.Status(400, 50035, "Invalid Form Body"));

        Assert.IsType<DeliveryOutcome.Refused>(await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));
    }

    [Fact]
    public async Task A_short_retry_after_is_waited_for()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, time);
        discord.Faults.Add("POST", Messages, new FakeFault.RateLimited(2.5));
        var posting = bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        await PassAsync(time, posting, TimeSpan.FromSeconds(3));

        Assert.IsType<DeliveryOutcome.Delivered>(await posting);
        Assert.Equal(2, discord.Requests.Count);
    }

    [Fact]
    public async Task A_long_retry_after_is_returned_as_not_sent()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Faults.Add("POST", Messages, new FakeFault.RateLimited(600));

        var outcome = Assert.IsType<DeliveryOutcome.NotSent>(
            await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));

        Assert.Equal(Duration.FromSeconds(600), outcome.RetryAfter);
    }

    [Fact]
    public async Task A_missing_post_is_not_found_and_one_behind_many_others_is_found()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        await bot.Platform.PostAsync(Bot.Sample("first"), CancellationToken.None);
        var channel = discord.Channel(Bot.Channel);
        for (var i = 0; i < 250; i++)
        {
            channel.Insert(discord.MessageFrom(FakeDiscord.MemberId, Bot.Channel, $"chat {i}"));
        }

        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(Bot.Sample("first"), CancellationToken.None));
        Assert.IsType<LookupResult.NotFound>(
            await bot.Platform.FindAsync(Bot.Sample("second"), CancellationToken.None));
    }

    [Fact]
    public async Task Without_read_permission_the_lookup_is_inconclusive()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Channel(Bot.Channel).CanReadHistory = false;

        var cannot = Assert.IsType<LookupResult.Unavailable>(
            await bot.Platform.FindAsync(Bot.Sample(), CancellationToken.None));

        Assert.Contains("Read Message History", cannot.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_replaces_the_message_and_removes_what_is_no_longer_in_it()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));

        var outcome = await bot.Platform.EditAsync(
            Bot.PostOf(new Message("Called off")), delivered.MessageId, CancellationToken.None);

        Assert.Equal(delivered, outcome);
        Assert.Equal("Called off", Assert.Single(discord.Channel(Bot.Channel).Messages).Text);
    }

    [Fact]
    public async Task Editing_a_deleted_message_is_refused()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);

        Assert.IsType<DeliveryOutcome.Refused>(await bot.Platform.EditAsync(Bot.Sample(), "1", CancellationToken.None));
    }

    /// <summary>Advances the clock whenever a timer is pending, until the task completes.</summary>
    private static async Task PassAsync(ManualTime time, Task task, TimeSpan step)
    {
        using var patience = new CancellationTokenSource(Waiting.Limit);
        while (!task.IsCompleted)
        {
            patience.Token.ThrowIfCancellationRequested();
            if (time.NextDue is { } due && due - time.GetUtcNow() <= step)
            {
                time.AdvanceTo(due);
            }

            await Task.Yield();
        }
    }
}
