using CommunityBot.Core.Platforms;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Leadership by an advisory lock that lives exactly as long as one dedicated connection: it falls when the process
/// dies, when the line is cut, and, because the server ends a session that says nothing for some seconds, when the
/// process is frozen. See https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS; needs a
/// connection to PostgreSQL itself, not to a pooler that hands sessions around.
/// <para>
/// A leader that loses the database goes on until it learns that another leads: while the database is away for all,
/// somebody has to answer. When it is away for the leader alone, two hold the line for a while, which Discord allows:
/// it takes the first answer to a question and refuses the second.
/// </para>
/// </summary>
/// <param name="instance">This instance's name, shown to the others.</param>
public sealed partial class PostgresLeaderElection(
    PostgresAddress address, string instance, TimeProvider time,
    ILogger<PostgresLeaderElection> log) : ILeaderElection, IDisposable
{
    /// <summary>"cbleader" in ASCII.</summary>
    private const long LockNumber = 0x63626c6561646572;

    private const string NamePrefix = "communitybot ";

    private const string WhoLeads =
        """
        SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE locktype = 'advisory' AND granted AND objsubid = 1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND (classid::bigint << 32) | objid::bigint = @lock
        """;

    /// <summary>How often the leader proves that it is there, and the others ask whether it still is.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Three proofs missed: together with one question of a follower, others take over within ten seconds.
    /// </summary>
    private static readonly TimeSpan SessionTimeout = TimeSpan.FromSeconds(6);

    private readonly Lock gate = new();
    private TaskCompletionSource<CancellationToken> next = Waiting();
    private CancellationTokenSource? term;
    private LeadershipStatus status = new LeadershipStatus.Follower("the database has not been asked yet");

    public LeadershipStatus Status
    {
        get
        {
            lock (gate)
            {
                return status;
            }
        }
    }

    /// <summary>Who leads, as seen from outside; null when nobody does.</summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public static async Task<string?> PeekAsync(PostgresAddress address, CancellationToken cancellation)
    {
        await using var store = PostgresStore.Look(address);
        var leader = await store.RunAsync(connection => ExecuteAsync(connection, WhoLeads, cancellation), cancellation);
        return (leader as string)?.Replace(NamePrefix, "", StringComparison.Ordinal);
    }

    public Task<CancellationToken> LeadAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return next.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Stands for leadership until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await CampaignAsync(cancellation);
            }
            catch (Exception exception) when (PostgresErrors.IsOurs(exception) && !cancellation.IsCancellationRequested)
            {
                Doubt("the database does not answer");
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                await FollowAsync("this instance is stopping");
            }

            await Task.Delay(Every, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => term?.Dispose();

    /// <summary>
    /// One connection's life: asks for the lock until it has it, then shows itself until the line breaks.
    /// </summary>
    private async Task CampaignAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(address.Named(NamePrefix + instance));
        await connection.OpenAsync(cancellation);
        var holds = false;
        while (true)
        {
            if (holds)
            {
                await ExecuteAsync(connection, "SELECT 1", cancellation);
            }
            else if (await OpenTermAsync(connection, cancellation))
            {
                holds = true;
                Lead();
            }
            else
            {
                await YieldAsync(await ExecuteAsync(connection, WhoLeads, cancellation) as string);
            }

            await Task.Delay(Every, time, cancellation);
        }
    }

    /// <summary>
    /// Asks for the lock, on a session that the server ends when it falls silent. True when it is ours.
    /// </summary>
    internal static async Task<bool> OpenTermAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection, $"SET idle_session_timeout = {(long)SessionTimeout.TotalMilliseconds}", cancellation);
        return await ExecuteAsync(connection, "SELECT pg_try_advisory_lock(@lock)", cancellation) is true;
    }

    private void Lead()
    {
        LeadershipStatus before;
        lock (gate)
        {
            before = status;
            status = new LeadershipStatus.Leader();
            if (term is null)
            {
                term = new CancellationTokenSource();
                next.TrySetResult(term.Token);
            }
        }

        if (before is not LeadershipStatus.Leader { Doubt: null })
        {
            LogLeading(instance);
        }
    }

    /// <param name="leader">As its connection is called; null when it has just gone.</param>
    private Task YieldAsync(string? leader)
    {
        if (leader == PostgresAddress.Shortened(NamePrefix + instance))
        {
            Doubt("its own former connection still stands");
            return Task.CompletedTask;
        }

        return FollowAsync(leader is null
            ? "another instance leads"
            : $"{leader.Replace(NamePrefix, "", StringComparison.Ordinal)} leads");
    }

    private void Doubt(string reason)
    {
        LeadershipStatus before;
        lock (gate)
        {
            before = status;
            status = term is null ? new LeadershipStatus.Follower(reason) : new LeadershipStatus.Leader(reason);
        }

        if (before != Status)
        {
            LogDoubt(instance, reason);
        }
    }

    private async Task FollowAsync(string reason)
    {
        CancellationTokenSource? ended;
        bool isNews;
        lock (gate)
        {
            ended = term;
            term = null;
            isNews = status is not LeadershipStatus.Follower following || following.Reason != reason;
            status = new LeadershipStatus.Follower(reason);
            if (ended is not null)
            {
                next = Waiting();
            }
        }

        if (ended is not null)
        {
            await ended.CancelAsync();
        }

        if (isNews)
        {
            LogFollowing(instance, reason);
        }
    }

    private static async Task<object?> ExecuteAsync(
        NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = PostgresStore.Command(connection, sql);
        if (sql.Contains("@lock", StringComparison.Ordinal))
        {
            command.Parameters.AddWithValue("lock", LockNumber);
        }

        return await command.ExecuteScalarAsync(cancellation);
    }

    private static TaskCompletionSource<CancellationToken> Waiting() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Instance} leads: it holds the connections that only one instance may hold.")]
    private partial void LogLeading(string instance);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Instance} cannot tell who leads: {Reason}. What it holds it keeps until it learns that another " +
            "does.")]
    private partial void LogDoubt(string instance, string reason);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "{Instance} follows: {Reason}. It takes over when nobody leads.")]
    private partial void LogFollowing(string instance, string reason);
}
