using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;
using CommunityBot.Health;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.WholeHost;

using Microsoft.Extensions.DependencyInjection;

using NodaTime;

namespace CommunityBot.Tests.Health;

/// <summary>A platform that refuses posts is a failing part, whatever else is posted.</summary>
public sealed class RefusedPostsHealthTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 20, 12, 0);

    [Fact]
    public async Task The_whole_bot_is_not_ready_while_a_channel_refuses_posts()
    {
        using var pages = new TemporaryFolder();
        using var storage = new TemporaryFolder();
        File.WriteAllText(
            Path.Combine(pages.Path, "connect.md"),
            "---\ntitle: Connect\nlayout: event\nevent_date: 29 May 2020\n---\n\n13:00 – 15:00, online\n");
        var clock = new ManualTime(Now.ToDateTimeOffset());
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        discord.Channel(HostedBot.DiscordChannel).CanSend = false;
        await using var bot = await HostedBot.StartAsync(
            pages.Path, storage.Path, discord, slack, clock,
            announcements: "\"week-before\": { \"enabled\": false }");
        await bot.Rounds.UntilEndedAsync(1);

        Assert.Equal("discord refuses posts in 1 channel", (await PostsAsync(bot)).Fault);

        discord.Channel(HostedBot.DiscordChannel).CanSend = true;
        await bot.Rounds.UntilAsync(
            () => discord.Channel(HostedBot.DiscordChannel).Messages.Count == 1, "the post on Discord");

        Assert.Null((await PostsAsync(bot)).Fault);
    }

    /// <summary>The part as it is now: a sampler of its own has no cached answer.</summary>
    private static async Task<HealthPart> PostsAsync(HostedBot bot)
    {
        var sampler = ActivatorUtilities.CreateInstance<HealthSampler>(bot.Services);
        var checks = ActivatorUtilities.CreateInstance<HealthChecks>(bot.Services, sampler);
        return (await checks.CheckAsync()).Single(part => part.Name == "posts");
    }

    [Theory]
    [InlineData(PostState.Posted, PostState.Refused, 1)]
    [InlineData(PostState.Refused, PostState.Posted, 0)]
    [InlineData(PostState.Posted, PostState.Blocked, 1)]
    [InlineData(PostState.Blocked, PostState.Posted, 1)]
    [InlineData(PostState.Waiting, PostState.Posted, 0)]
    public void A_channel_refuses_while_a_refused_post_waits_or_if_the_last_one_was_refused(
        PostState first, PostState second, int refusing)
    {
        var found = RefusingChannels.Count(
            [Entry("a", "1", first, minute: 0), Entry("a", "2", second, minute: 1)]);

        Assert.Equal(refusing, found.Sum(platform => platform.Channels));
    }

    [Fact]
    public void Channels_are_counted_for_each_platform() => Assert.Equal(
        [("discord", 2), ("slack", 1)],
        RefusingChannels.Count(
        [
            Entry("slack:C1", "1", PostState.Blocked, 0),
            Entry("discord:1", "1", PostState.Blocked, 0),
            Entry("discord:1", "2", PostState.Blocked, 1),
            Entry("discord:2", "1", PostState.Refused, 0),
            Entry("local:a", "1", PostState.Posted, 0),
        ]));

    private static LedgerEntry Entry(string channel, string lineage, PostState state, int minute) => new(
        new PostKey("sample", "announced", lineage, "", ChannelRef.Read(channel) ?? new ChannelRef("local", channel)),
        state)
    {
        FirstClaimed = Now,
        RecordedAt = Now + Duration.FromMinutes(minute),
    };
}
