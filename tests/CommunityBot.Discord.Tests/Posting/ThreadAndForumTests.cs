using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

using NodaTime;

namespace CommunityBot.Discord.Tests.Posting;

/// <summary>Tests for threads of posts, forum posts and deleted posts.</summary>
public sealed class ThreadAndForumTests
{
    private const string Forum = "910000000000000002";
    private const ulong CreatePublicThreads = 1UL << 35;

    [Theory]
    [InlineData(0, 11)]
    [InlineData(5, 10)]
    public async Task A_thread_is_started_from_the_post_and_named_after_its_meetup(int channelType, int threadType)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.RolePermissions |= CreatePublicThreads;
        discord.Channel(Bot.Channel).Type = channelType;

        await bot.Platform.PostAsync(WithThread(), default);

        var thread = Assert.Single(discord.Threads);
        Assert.Equal(
            (discord.Channel(Bot.Channel).Messages[0].Id, threadType, "Clusters in many clouds"),
            (thread.Id, thread.Type, thread.Name));
    }

    [Fact]
    public async Task A_thread_that_cannot_be_started_does_not_undo_the_post()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(WithThread(), default));

        Assert.Single(discord.Channel(Bot.Channel).Messages);
        Assert.Empty(discord.Threads);
    }

    [Fact]
    public async Task After_a_crash_between_post_and_thread_the_next_lookup_starts_the_thread()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.RolePermissions |= CreatePublicThreads;
        await bot.Platform.PostAsync(WithThread() with { Options = DeliveryOptions.None }, default);
        Assert.Empty(discord.Threads);

        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(WithThread(), default));
        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(WithThread(), default));

        Assert.Single(discord.Threads);
    }

    [Fact]
    public async Task A_forum_post_is_a_named_thread_whose_message_can_be_edited_and_deleted()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        discord.Channel(Forum).Type = 15;
        var post = Bot.Sample(channel: Forum);

        var posted = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));
        var thread = Assert.Single(discord.Threads);
        Assert.Equal((Forum, "An evening about clusters"), (thread.ParentId, thread.Name));
        Assert.Equal(
            "An evening about clusters",
            Assert.Single(thread.Messages).Body["embeds"]![0]!["title"]!.ToString());

        thread.IsArchived = true;
        var edited = await bot.Platform.EditAsync(
            post with { Message = new Message("Moved") }, posted.MessageId, default);
        Assert.IsType<DeliveryOutcome.Delivered>(edited);
        Assert.Equal("Moved", Assert.Single(thread.Messages).Content);

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.DeleteAsync(post, posted.MessageId, default));
        Assert.Empty(thread.Messages);
    }

    [Theory]
    [InlineData("cut after", false)]
    [InlineData("cut after", true)]
    [InlineData("5xx after", false)]
    [InlineData("5xx", false)]
    public async Task A_lost_response_creates_no_second_forum_post(string trouble, bool isArchived)
    {
        var time = new FastTime(speed: 20);
        await using var discord = await FakeDiscord.StartAsync(time);
        discord.Channel(Forum).Type = 15;
        discord.Faults.Add("POST", Forum + "/threads", trouble switch
        {
            "cut after" => new FakeFault.DisconnectAfter(),
            "5xx after" => new FakeFault.StatusAfter(502),
            _ => new FakeFault.Status(500),
        });
        var clock = new FixedClock(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
        var ledger = new InMemoryLedger();
        var post = Bot.Sample(channel: Forum);

        for (var i = 0; i < 3; i++)
        {
            // Each run is a new process that knows only the ledger.
            await using var bot = Bot.For(discord, time);
            await new Announcer(ledger, [new Alive(bot.Platform)], clock).PostAsync(
                post.Key, post.Message, clock.Now, facts: null, clock.Now + Duration.FromDays(1), default);
            clock.Now += Duration.FromHours(1);
            discord.Threads.ToList().ForEach(thread => thread.IsArchived = isArchived);
        }

        Assert.Single(Assert.Single(discord.Threads).Messages);
        Assert.Contains(await ledger.ReadAsync(post.Key.Community, default), entry => entry.State == PostState.Posted);
    }

    [Fact]
    public async Task A_message_is_deleted_once_and_a_missing_one_counts_as_deleted()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        var post = Bot.Sample();
        var id = ((DeliveryOutcome.Delivered)await bot.Platform.PostAsync(post, default)).MessageId;
        discord.Faults.Add("DELETE", "messages", new FakeFault.DisconnectAfter());

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.DeleteAsync(post, id, default));
        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.DeleteAsync(post, id, default));

        Assert.Empty(discord.Channel(Bot.Channel).Messages);
    }

    [Fact]
    public async Task Only_the_configured_role_is_mentioned()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord);
        var post = Bot.PostOf(new Message("@everyone <@&930000000000000009> come")) with
        {
            Options = new DeliveryOptions { Mentions = ["930000000000000001"] },
        };

        await bot.Platform.PostAsync(post, default);

        Assert.Equal(["930000000000000001"], Assert.Single(discord.Channel(Bot.Channel).Messages).MentionedRoles);
    }

    private static Post WithThread() =>
        Bot.Sample() with { Options = new DeliveryOptions { ThreadName = "Clusters in many clouds" } };

    /// <summary>A platform that reports as connected, so that the announcer uses it.</summary>
    private sealed class Alive(IChatPlatform platform) : IChatPlatform
    {
        public string Name => platform.Name;

        public PlatformStatus Status { get; } = new PlatformStatus.Connected();

        public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
            platform.PostAsync(post, cancellation);

        public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
            platform.FindAsync(post, cancellation);

        public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
            platform.EditAsync(post, messageId, cancellation);
    }
}
