using CommunityBot.Testing;

namespace CommunityBot.Wire.Tests;

public sealed class RecentIdsTests
{
    private readonly ManualTime time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void An_id_counts_once()
    {
        var seen = new RecentIds(time, TimeSpan.FromMinutes(30), capacity: 10);

        Assert.True(seen.Add("a"));
        Assert.False(seen.Add("a"));
        Assert.True(seen.Add("b"));
    }

    [Fact]
    public void An_id_counts_again_after_the_retention_time()
    {
        var seen = new RecentIds(time, TimeSpan.FromMinutes(30), capacity: 10);
        seen.Add("a");

        time.Advance(TimeSpan.FromMinutes(30));
        Assert.False(seen.Add("a"));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(seen.Add("a"));
    }

    [Fact]
    public void The_oldest_ids_are_forgotten_beyond_the_capacity()
    {
        var seen = new RecentIds(time, TimeSpan.FromMinutes(30), capacity: 2);
        seen.Add("a");
        seen.Add("b");
        seen.Add("c");

        Assert.False(seen.Add("b"));
        Assert.True(seen.Add("a"));
    }

    /// <summary>Otherwise a flood of repeated deliveries would empty the memory and then count as new.</summary>
    [Fact]
    public void Repeated_ids_forget_no_others()
    {
        var seen = new RecentIds(time, TimeSpan.FromMinutes(30), capacity: 2);
        seen.Add("a");
        seen.Add("b");

        Assert.False(seen.Add("b"));
        Assert.False(seen.Add("a"));
        Assert.False(seen.Add("b"));
    }

    [Fact]
    public void One_of_many_threads_is_the_first()
    {
        var seen = new RecentIds(time, TimeSpan.FromMinutes(30), capacity: 1000);
        var firsts = 0;
        Parallel.For(0, 4000, index =>
        {
            if (seen.Add($"{index % 500}"))
            {
                Interlocked.Increment(ref firsts);
            }
        });

        Assert.Equal(500, firsts);
    }
}
