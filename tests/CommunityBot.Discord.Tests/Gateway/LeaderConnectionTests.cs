using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Gateway;

/// <summary>Tests for two instances of one bot: only the leader connects, both post.</summary>
public sealed class LeaderConnectionTests
{
    [Fact]
    public async Task Only_the_leader_connects_and_the_follower_still_posts()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var follower = new AppointedLeadership();
        await using var second = Bot.For(discord, election: follower);
        await second.StartAsync();
        await using var first = Bot.For(discord, election: new AppointedLeadership(leads: true));
        await first.StartAsync();
        await discord.ConnectedAsync();

        Assert.IsType<DeliveryOutcome.Delivered>(await second.Platform.PostAsync(Bot.Sample(), default));

        Assert.Equal(1, discord.Gateway.Identifies);
        Assert.Contains(
            "the other one leads",
            Assert.IsType<PlatformStatus.Connecting>(second.Platform.Status).Reason,
            StringComparison.Ordinal);
        Assert.Single(discord.Channel(Bot.Channel).Messages);
    }

    [Fact]
    public async Task When_leadership_moves_the_old_leader_disconnects_and_the_new_one_answers()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var (one, two) = (new AppointedLeadership(leads: true), new AppointedLeadership());
        await using var first = Bot.For(discord, election: one);
        await using var second = Bot.For(discord, election: two);
        await first.StartAsync();
        await second.StartAsync();
        await discord.ConnectedAsync();

        await one.DismissAsync();
        await discord.UntilAsync(d => d.Gateway.OpenConnections == 0, "the old leader has hung up");
        two.Appoint();
        await discord.UntilAsync(d => d.Gateway is { Identifies: 2, LiveSessions: 1 }, "the new leader is connected");
        await discord.SendCommandAsync("agenda");

        Assert.Empty(first.Dispatcher.Calls);
        Assert.Single(second.Dispatcher.Calls);
        Assert.IsType<PlatformStatus.Connecting>(first.Platform.Status);
    }

    [Fact]
    public async Task A_follower_stops_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = Bot.For(discord, election: new AppointedLeadership());
        await bot.StartAsync();

        await bot.Platform.StopAsync(default).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(0, discord.Gateway.Attempts);
    }

    /// <summary>A leader election whose result is set by the test.</summary>
    private sealed class AppointedLeadership : ILeaderElection, IDisposable
    {
        private CancellationTokenSource term = new();
        private TaskCompletionSource<CancellationToken> appointment = new(
            TaskCreationOptions.RunContinuationsAsynchronously);

        public AppointedLeadership(bool leads = false)
        {
            if (leads)
            {
                Appoint();
            }
        }

        public LeadershipStatus Status { get; private set; } = new LeadershipStatus.Follower("the other one leads");

        public Task<CancellationToken> WaitForLeadershipAsync(CancellationToken cancellation) =>
            appointment.Task.WaitAsync(cancellation);

        public void Dispose() => term.Dispose();

        public void Appoint()
        {
            Status = new LeadershipStatus.Leader();
            appointment.SetResult(term.Token);
        }

        public async Task DismissAsync()
        {
            var ended = term;
            Status = new LeadershipStatus.Follower("the other one leads");
            appointment = new TaskCompletionSource<CancellationToken>(
                TaskCreationOptions.RunContinuationsAsynchronously);
            term = new CancellationTokenSource();
            await ended.CancelAsync();
        }
    }
}
