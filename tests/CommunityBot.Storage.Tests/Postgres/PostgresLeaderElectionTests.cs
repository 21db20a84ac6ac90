using System.Diagnostics;

using CommunityBot.Core.Platforms;
using CommunityBot.Storage.Postgres;
using CommunityBot.Testing;
using CommunityBot.Testing.RealPostgres;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace CommunityBot.Storage.Tests.Postgres;

/// <summary>Tests that one instance leads and that another takes over within ten seconds of its loss.</summary>
[Collection(SharedPostgres.Name)]
public sealed class PostgresLeaderElectionTests(PostgresServer server) : IAsyncLifetime
{
    /// <summary>Ten seconds are promised; a busy machine gets more.</summary>
    private static readonly TimeSpan TakeoverLimit = TimeSpan.FromSeconds(45);

    private readonly List<(CancellationTokenSource Life, Task Running)> instances = [];
    private readonly LogMessages log = new();
    private PostgresAddress address = null!;

    public async ValueTask InitializeAsync() => address = PostgresAddress.Parse(await server.NewDatabaseAsync());

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
    public async Task The_first_instance_leads_and_the_second_knows_its_name()
    {
        var first = Instance("first");
        await first.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);
        var second = Instance("second");
        await log.UntilAsync("second is a follower: first leads").WaitAsync(TakeoverLimit);

        Assert.IsType<LeadershipStatus.Leader>(first.Status);
        Assert.False(second.WaitForLeadershipAsync(default).IsCompleted);
    }

    [Fact]
    public async Task When_the_leader_stops_the_other_instance_leads()
    {
        var first = Instance("first");
        var term = await first.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);
        var second = Instance("second");
        await log.UntilAsync("second is a follower: first leads").WaitAsync(TakeoverLimit);

        await instances[0].Life.CancelAsync();

        await second.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);
        Assert.True(term.IsCancellationRequested);
    }

    [Fact]
    public async Task A_disconnected_leader_continues_until_it_learns_that_another_has_taken_over()
    {
        await RunSqlAsync("CREATE ROLE loner LOGIN PASSWORD 'loner'");
        var loner = new NpgsqlConnectionStringBuilder(address.ConnectionString)
        {
            Username = "loner",
            Password = "loner"
        };
        var first = Instance("first", PostgresAddress.Parse(loner.ConnectionString));
        var term = await first.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);
        var second = Instance("second");
        await log.UntilAsync("second is a follower: first leads").WaitAsync(TakeoverLimit);

        await RunSqlAsync("ALTER ROLE loner NOLOGIN");
        await RunSqlAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'loner'");

        await second.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);
        await log.UntilAsync("first cannot determine the leader").WaitAsync(TakeoverLimit);
        Assert.IsType<LeadershipStatus.Leader>(first.Status);
        Assert.False(term.IsCancellationRequested);

        await RunSqlAsync("ALTER ROLE loner LOGIN");
        await CancelledAsync(term).WaitAsync(TakeoverLimit);
        Assert.IsType<LeadershipStatus.Leader>(second.Status);
    }

    [Fact]
    public async Task A_frozen_leader_is_replaced_because_it_sends_nothing()
    {
        // Opens the connection like a leader and then sends nothing: to the server, a suspended process or a cut cable
        // looks the same.
        await using var frozen = new NpgsqlConnection(address.ToNamedConnectionString("communitybot frozen"));
        await frozen.OpenAsync();
        await PostgresLeaderElection.TryTakeLockAsync(frozen, default);
        var other = Instance("other");
        await log.UntilAsync("other is a follower: frozen leads").WaitAsync(TakeoverLimit);
        var began = Stopwatch.GetTimestamp();

        await other.WaitForLeadershipAsync(default).WaitAsync(Waiting.Limit);

        Assert.True(Stopwatch.GetElapsedTime(began) < TakeoverLimit);
    }

    [Fact]
    public async Task The_leader_continues_while_the_database_is_down()
    {
        var first = Instance("first");
        var term = await first.WaitForLeadershipAsync(default).WaitAsync(TakeoverLimit);

        await server.CrashAsync();
        await log.UntilAsync("first cannot determine the leader").WaitAsync(TakeoverLimit);
        await server.RestartAsync();
        await log.UntilAsync("first is the leader:", times: 2).WaitAsync(TakeoverLimit);

        Assert.False(term.IsCancellationRequested);
    }

    private PostgresLeaderElection Instance(string name, PostgresAddress? at = null)
    {
        var election = new PostgresLeaderElection(at ?? address, name, TimeProvider.System, log);
        var life = new CancellationTokenSource();
        instances.Add((life, election.RunAsync(life.Token)));
        return election;
    }

    private static Task CancelledAsync(CancellationToken token)
    {
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        token.Register(() => cancelled.TrySetResult());
        return cancelled.Task;
    }

    /// <summary>Collects the log messages of the instances, so that tests can wait for them.</summary>
    private sealed class LogMessages : ILogger<PostgresLeaderElection>
    {
        private readonly Lock gate = new();
        private readonly List<string> sentences = [];
        private TaskCompletionSource more = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task UntilAsync(string start, int times = 1)
        {
            while (true)
            {
                Task next;
                lock (gate)
                {
                    if (sentences.Count(sentence => sentence.StartsWith(start, StringComparison.Ordinal)) >= times)
                    {
                        return;
                    }

                    next = more.Task;
                }

                await next;
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (gate)
            {
                sentences.Add(formatter(state, exception));
                more.SetResult();
                more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }

    private async Task RunSqlAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
