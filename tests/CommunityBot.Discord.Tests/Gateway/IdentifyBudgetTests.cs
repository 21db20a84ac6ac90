using CommunityBot.Discord.Gateway;
using CommunityBot.Testing;

namespace CommunityBot.Discord.Tests.Gateway;

/// <summary>Tests that repeated failures do not use up the 1000 session starts per day.</summary>
public sealed class IdentifyBudgetTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_bot_that_fails_all_day_stays_far_below_1000_identifies()
    {
        var budget = new IdentifyBudget(time);
        var identifies = 0;
        var midnight = time.GetUtcNow() + TimeSpan.FromDays(1);
        while (time.GetUtcNow() < midnight)
        {
            if (budget.WaitBefore(shard: 0, limit: null) is var wait && wait > TimeSpan.Zero)
            {
                time.Advance(wait);
                continue;
            }

            budget.RecordIdentify();
            identifies++;
        }

        Assert.InRange(identifies, 100, 600);
    }

    [Fact]
    public void With_no_session_start_left_it_waits_for_reset_after()
    {
        var wait = new IdentifyBudget(time).WaitBefore(0, new SessionStartLimit(0, TimeSpan.FromHours(3), 1));

        Assert.Equal(TimeSpan.FromHours(3), wait);
    }

    [Fact]
    public void The_last_session_starts_are_spread_until_the_reset()
    {
        var budget = new IdentifyBudget(time);
        budget.RecordIdentify();
        time.Advance(TimeSpan.FromSeconds(10));

        var wait = budget.WaitBefore(0, new SessionStartLimit(10, TimeSpan.FromHours(10), 1));

        Assert.Equal(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(10), wait);
    }

    [Fact]
    public void Shards_with_the_same_concurrency_key_identify_five_seconds_apart()
    {
        var budget = new IdentifyBudget(time);
        var told = new SessionStartLimit(900, TimeSpan.FromHours(10), Concurrency: 2);

        Assert.Equal(TimeSpan.Zero, budget.WaitBefore(0, told));
        Assert.Equal(TimeSpan.Zero, budget.WaitBefore(1, told));
        Assert.Equal(TimeSpan.FromSeconds(5), budget.WaitBefore(2, told));
    }
}
