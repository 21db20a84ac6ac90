using System.Diagnostics;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing.RealPostgres;

using Microsoft.Extensions.Logging.Abstractions;

using Npgsql;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>One leads, and when it goes, however it goes, another does within ten seconds.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresLeadershipTests(PostgresServer server) : IAsyncLifetime
{
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(10);

    private readonly List<(CancellationTokenSource Life, Task Running)> instances = [];
    private PostgresAddress address = null!;

    public async ValueTask InitializeAsync() => address = PostgresAddress.Read(await server.NewDatabaseAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var (life, running) in instances)
        {
            await life.CancelAsync();
            await running;
            life.Dispose();
        }
    }

    [Fact]
    public async Task The_first_leads_and_the_second_knows_who()
    {
        var first = Instance("first");
        await first.LeadAsync(default).WaitAsync(Promise);
        var second = Instance("second");
        await FollowsAsync(second, "first leads");

        Assert.IsType<LeadershipStatus.Leading>(first.Status);
        Assert.False(second.LeadAsync(default).IsCompleted);
    }

    [Fact]
    public async Task When_the_leader_stops_the_other_leads()
    {
        var first = Instance("first");
        var term = await first.LeadAsync(default).WaitAsync(Promise);
        var second = Instance("second");
        await FollowsAsync(second, "first leads");

        await instances[0].Life.CancelAsync();

        await second.LeadAsync(default).WaitAsync(Promise);
        Assert.True(term.IsCancellationRequested);
    }

    [Fact]
    public async Task A_leader_whose_line_is_cut_lets_go_and_somebody_leads_again()
    {
        var first = Instance("first");
        var term = await first.LeadAsync(default).WaitAsync(Promise);
        var second = Instance("second");
        await FollowsAsync(second, "first leads");

        await RunSqlAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'communitybot first'");

        await CancelledAsync(term).WaitAsync(Promise);
        await Task.WhenAny(first.LeadAsync(default), second.LeadAsync(default)).WaitAsync(Promise);
    }

    [Fact]
    public async Task A_leader_that_is_frozen_loses_its_place_because_it_says_nothing()
    {
        // As the leader opens it, and then never a word: what a stopped process or a cut cable looks like from the server.
        await using var frozen = new NpgsqlConnection(address.Named("communitybot frozen"));
        await frozen.OpenAsync();
        await PostgresLeadership.OpenTermAsync(frozen, default);
        var other = Instance("other");
        await FollowsAsync(other, "frozen leads");
        var began = Stopwatch.GetTimestamp();

        await other.LeadAsync(default).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.True(Stopwatch.GetElapsedTime(began) < Promise);
    }

    [Fact]
    public async Task When_the_database_comes_back_somebody_leads()
    {
        var first = Instance("first");
        var term = await first.LeadAsync(default).WaitAsync(Promise);

        await server.CrashAsync();
        await CancelledAsync(term).WaitAsync(Promise);
        await server.ComeBackAsync();

        Assert.False((await first.LeadAsync(default).WaitAsync(Promise)).IsCancellationRequested);
    }

    private PostgresLeadership Instance(string name)
    {
        var leadership = new PostgresLeadership(address, name, TimeProvider.System, NullLogger<PostgresLeadership>.Instance);
        var life = new CancellationTokenSource();
        instances.Add((life, leadership.RunAsync(life.Token)));
        return leadership;
    }

    /// <summary>Waits for what an instance says of itself, by asking the database until it does: a question a round, no sleeping.</summary>
    private async Task FollowsAsync(PostgresLeadership instance, string reason)
    {
        var began = Stopwatch.GetTimestamp();
        while (instance.Status is not LeadershipStatus.Following following || following.Reason != reason)
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Promise, $"{instance.Status} instead of {reason}");
            await RunSqlAsync("SELECT pg_sleep(0.05)");
        }
    }

    private static Task CancelledAsync(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.Register(() => cancelled.TrySetResult());
        return cancelled.Task;
    }

    private async Task RunSqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
