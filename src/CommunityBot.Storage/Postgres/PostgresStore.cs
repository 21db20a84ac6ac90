using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The PostgreSQL database shared by all instances of the bot. Every operation finishes within seconds, with a result
/// or a <see cref="StorageException"/>; none waits for an unreachable database.
/// </summary>
public sealed class PostgresStore : SqlStore
{
    private readonly NpgsqlDataSource source;

    private PostgresStore(PostgresAddress address)
    {
        Address = address;
        source = NpgsqlDataSource.Create(address.ConnectionString);
    }

    public PostgresAddress Address { get; }

    internal override bool IsShared => true;

    internal override string ForUpdate => " FOR UPDATE";

    internal override string TableExists => "SELECT 1 WHERE to_regclass(@table) IS NOT NULL";

    /// <summary>The number of posts that this start imported from the instance's former SQLite storage.</summary>
    public int ImportedPosts { get; private set; }

    /// <summary>Connects and applies pending migrations; instances that start together take turns.</summary>
    /// <param name="folder">The SQLite storage folder that this instance used before, to import from; see
    /// <see cref="ImportedPosts"/>.</param>
    /// <exception cref="StorageException">Wrong password, unknown host or database, or a newer schema; the message
    /// names the cause.</exception>
    public static PostgresStore Open(PostgresAddress address, string? folder = null)
    {
        var store = new PostgresStore(address);
        try
        {
            using var connection = store.source.OpenConnection();
            store.ImportedPosts = PostgresMigrations.Apply(connection, address, folder);
            return store;
        }
        catch (Exception exception) when (PostgresErrors.IsDatabaseError(exception))
        {
            store.Dispose();
            throw PostgresErrors.Describe(exception, address);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>
    /// A store that applies no migrations: for read-only inspection, and for callers that know the tables exist.
    /// </summary>
    public static PostgresStore OpenExisting(PostgresAddress address) => new(address);

    /// <summary>
    /// Runs work on a pooled connection and retries it once on a new connection when the first turns out to be broken;
    /// the work must therefore be idempotent.
    /// </summary>
    internal async Task<T> OnConnectionAsync<T>(
        Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await RunOnceAsync(work, cancellation);
        }
        catch (Exception exception) when (PostgresErrors.IsTransient(exception))
        {
            source.Clear();
        }
        catch (Exception exception) when (PostgresErrors.IsDatabaseError(exception))
        {
            throw PostgresErrors.Describe(exception, Address);
        }

        try
        {
            return await RunOnceAsync(work, cancellation);
        }
        catch (Exception exception) when (PostgresErrors.IsDatabaseError(exception))
        {
            throw PostgresErrors.Describe(exception, Address);
        }
    }

    internal override Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellation) =>
        OnConnectionAsync(connection => work(Session(connection, cancellation)), cancellation);

    /// <summary>
    /// Like <see cref="RunAsync{T}"/>, in one transaction. Idle transactions are terminated after 3 s
    /// (<c>idle_in_transaction_session_timeout</c>), so a frozen instance cannot keep row locks. Statements within a
    /// transaction follow each other within milliseconds, and the command timeout of instances that wait for the rows
    /// is longer (<see cref="PostgresAddress"/>).
    /// </summary>
    internal override Task<T> InTransactionAsync<T>(
        Func<SqlSession, Task<T>> work, CancellationToken cancellation) => OnConnectionAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using (var limit = Command(connection, "SET LOCAL idle_in_transaction_session_timeout = '3s'"))
            {
                await limit.ExecuteNonQueryAsync(cancellation);
            }

            var result = await work(Session(connection, cancellation));
            await transaction.CommitAsync(cancellation);
            return result;
        },
        cancellation);

    /// <summary>Creates a command with named parameters.</summary>
    internal static NpgsqlCommand Command(
        NpgsqlConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(
                name, value is string text ? PostgresText.Sanitize(text) : value ?? DBNull.Value);
        }

        return command;
    }

    public override void Dispose() => source.Dispose();

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private static SqlSession Session(NpgsqlConnection connection, CancellationToken cancellation) =>
        new((sql, parameters) => Command(connection, sql, parameters), cancellation);

    private async Task<T> RunOnceAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await work(connection);
    }
}
