using CommunityBot.Core.Platforms;
using CommunityBot.Health;
using CommunityBot.Testing;

using Quartz;

namespace CommunityBot.Tests.Health;

/// <summary>What is late for a moment is no fault; what does not happen is one.</summary>
public sealed class LateRunsTests
{
    private static readonly DateTimeOffset Due = new(2020, 5, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_firing_that_stays_overdue_is_missing_and_one_that_happens_is_not()
    {
        var late = new LateRuns();

        Assert.Equal(0, late.Observe(Overdue(Due), TimeSpan.Zero));
        Assert.Equal(0, late.Observe(Overdue(Due), LateRuns.Limit - TimeSpan.FromSeconds(1)));
        Assert.Equal(1, late.Observe(Overdue(Due), LateRuns.Limit));
        Assert.Equal(0, late.Observe(Overdue(Due.AddMinutes(1)), LateRuns.Limit));
    }

    [Fact]
    public void A_machine_that_was_suspended_for_hours_is_only_late()
    {
        var late = new LateRuns();

        Assert.Equal(0, late.Observe(Overdue(Due.AddHours(-9)), TimeSpan.FromHours(9)));
        Assert.Equal(0, late.Observe(Overdue(), TimeSpan.FromHours(9) + LateRuns.Limit));
    }

    [Fact]
    public void A_connection_that_is_renewed_is_no_fault_and_one_that_stays_away_is()
    {
        var time = new ManualTime(Due);
        var connections = new PlatformConnections(time);
        var renewing = new PlatformStatus.Connecting("renewing");
        Assert.NotNull(connections.FaultOf("chat", renewing, isFollower: false));
        Assert.Null(connections.FaultOf("chat", new PlatformStatus.Connected(), isFollower: false));

        time.Advance(PlatformConnections.Patience - TimeSpan.FromSeconds(1));
        Assert.Null(connections.FaultOf("chat", renewing, isFollower: false));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(connections.FaultOf("chat", renewing, isFollower: false));
        Assert.Null(connections.FaultOf("chat", renewing, isFollower: true));
        Assert.NotNull(connections.FaultOf("chat", new PlatformStatus.Stopped("No.", "Do."), isFollower: true));
        Assert.Null(connections.FaultOf("chat", new PlatformStatus.NotConfigured("off"), isFollower: false));
    }

    private static Dictionary<TriggerKey, DateTimeOffset> Overdue(params DateTimeOffset[] due) =>
        due.ToDictionary(_ => new TriggerKey("sample/next", "announcements"), moment => moment);
}
