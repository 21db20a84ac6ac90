using CommunityBot.Core.Platforms;

using Microsoft.Extensions.Logging;

using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// Leader election by a PostgreSQL advisory lock on a dedicated session. The server releases the lock when the process
/// exits, when the connection is lost, and, because of <c>idle_session_timeout</c>, when the process is frozen for some
/// seconds. See https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS; requires a direct
/// connection, not a pooler that shares sessions.
/// <para>
/// A leader that loses the database keeps its connections until it learns that another instance leads: when the
/// database is unreachable for all, one instance must still respond. When it is unreachable for the leader only, two
/// instances are connected for a while, which Discord allows: it accepts the first response to an interaction and
/// rejects the second.
/// </para>
/// </summary>
/// <param name="instance">The name of this instance, visible to the other instances.</param>
public sealed partial class PostgresLeaderElection(
    PostgresAddress address, string instance, TimeProvider time,
    ILogger<PostgresLeaderElection> log) : ILeaderElection, IDisposable
{
    /// <summary>The key of the lock, "cbleader" in ASCII.</summary>
    private const long LockKey = 0x63626c6561646572;

    private const string NamePrefix = "communitybot ";

    private const string LeaderQuery =
        """
        SELECT application_name FROM pg_locks JOIN pg_stat_activity USING (pid)
        WHERE locktype = 'advisory' AND granted AND objsubid = 1
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND (classid::bigint << 32) | objid::bigint = @lock
        """;

    /// <summary>Interval of the leader's keep-alive query and of the followers' lock attempts.</summary>
    private static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Three missed keep-alives: with one follower interval on top, another instance takes over within ten seconds.
    /// </summary>
    private static readonly TimeSpan SessionTimeout = TimeSpan.FromSeconds(6);

    private readonly Lock gate = new();
    private TaskCompletionSource<CancellationToken> nextTerm = NewCompletion();
    private CancellationTokenSource? term;
    private LeadershipStatus status = new LeadershipStatus.Follower("not connected to the database yet");

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

    /// <summary>
    /// The name of the current leader, read without taking part in the election; null when no instance leads.
    /// </summary>
    /// <exception cref="StorageException">The database cannot be reached.</exception>
    public static async Task<string?> PeekAsync(PostgresAddress address, CancellationToken cancellation)
    {
        await using var store = PostgresStore.OpenExisting(address);
        var leader = await store.OnConnectionAsync(
            connection => ExecuteAsync(connection, LeaderQuery, cancellation), cancellation);
        return (leader as string)?.Replace(NamePrefix, "", StringComparison.Ordinal);
    }

    public Task<CancellationToken> WaitForLeadershipAsync(CancellationToken cancellation)
    {
        lock (gate)
        {
            return nextTerm.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Takes part in the election until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await RunOnConnectionAsync(cancellation);
            }
            catch (Exception exception)
                when (PostgresErrors.IsDatabaseError(exception) && !cancellation.IsCancellationRequested)
            {
                ReportUncertainty("the database is unreachable");
            }
            catch (Exception) when (cancellation.IsCancellationRequested)
            {
                await BecomeFollowerAsync("this instance is stopping");
            }

            await Task.Delay(KeepAliveInterval, time, cancellation).ConfigureAwait(
                ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => term?.Dispose();

    /// <summary>
    /// Runs on one connection: tries to take the lock until it succeeds, then sends keep-alives until the connection is
    /// lost.
    /// </summary>
    private async Task RunOnConnectionAsync(CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(address.ToNamedConnectionString(NamePrefix + instance));
        await connection.OpenAsync(cancellation);
        var holdsLock = false;
        while (true)
        {
            if (holdsLock)
            {
                await ExecuteAsync(connection, "SELECT 1", cancellation);
            }
            else if (await TryTakeLockAsync(connection, cancellation))
            {
                holdsLock = true;
                BecomeLeader();
            }
            else
            {
                await FollowLeaderAsync(await ExecuteAsync(connection, LeaderQuery, cancellation) as string);
            }

            await Task.Delay(KeepAliveInterval, time, cancellation);
        }
    }

    /// <summary>Sets the session's idle timeout and tries to take the lock; true when this session holds it.</summary>
    internal static async Task<bool> TryTakeLockAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection, $"SET idle_session_timeout = {(long)SessionTimeout.TotalMilliseconds}", cancellation);
        return await ExecuteAsync(connection, "SELECT pg_try_advisory_lock(@lock)", cancellation) is true;
    }

    private void BecomeLeader()
    {
        LeadershipStatus previous;
        lock (gate)
        {
            previous = status;
            status = new LeadershipStatus.Leader();
            if (term is null)
            {
                term = new CancellationTokenSource();
                nextTerm.TrySetResult(term.Token);
            }
        }

        if (previous is not LeadershipStatus.Leader { Doubt: null })
        {
            LogLeading(instance);
        }
    }

    /// <param name="leader">The application name of the leader's connection; null when it has just
    /// disconnected.</param>
    private Task FollowLeaderAsync(string? leader)
    {
        if (leader == PostgresAddress.Truncate(NamePrefix + instance))
        {
            ReportUncertainty("its own previous connection still holds the lock");
            return Task.CompletedTask;
        }

        return BecomeFollowerAsync(leader is null
            ? "another instance leads"
            : $"{leader.Replace(NamePrefix, "", StringComparison.Ordinal)} leads");
    }

    private void ReportUncertainty(string reason)
    {
        LeadershipStatus previous;
        lock (gate)
        {
            previous = status;
            status = term is null ? new LeadershipStatus.Follower(reason) : new LeadershipStatus.Leader(reason);
        }

        if (previous != Status)
        {
            LogUncertain(instance, reason);
        }
    }

    private async Task BecomeFollowerAsync(string reason)
    {
        CancellationTokenSource? ended;
        bool hasChanged;
        lock (gate)
        {
            ended = term;
            term = null;
            hasChanged = status is not LeadershipStatus.Follower following || following.Reason != reason;
            status = new LeadershipStatus.Follower(reason);
            if (ended is not null)
            {
                nextTerm = NewCompletion();
            }
        }

        if (ended is not null)
        {
            await ended.CancelAsync();
        }

        if (hasChanged)
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
            command.Parameters.AddWithValue("lock", LockKey);
        }

        return await command.ExecuteScalarAsync(cancellation);
    }

    private static TaskCompletionSource<CancellationToken> NewCompletion() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Instance} is the leader: it holds the connections that only one instance may hold.")]
    private partial void LogLeading(string instance);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Instance} cannot determine the leader: {Reason}. It keeps its connections until it learns that " +
            "another instance leads.")]
    private partial void LogUncertain(string instance, string reason);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "{Instance} is a follower: {Reason}. It takes over when no instance leads.")]
    private partial void LogFollowing(string instance, string reason);
}
