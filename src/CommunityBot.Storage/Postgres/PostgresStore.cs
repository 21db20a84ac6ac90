using Npgsql;

namespace CommunityBot.Storage.Postgres;

/// <summary>
/// The shared database: several instances of the bot remember in it together. An operation ends within seconds, well or
/// with a <see cref="StorageException"/>; nothing here waits for a database that is away.
/// </summary>
public sealed class PostgresStore : IDisposable, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    private PostgresStore(PostgresAddress address)
    {
        Address = address;
        source = NpgsqlDataSource.Create(address.ConnectionString);
    }

    public PostgresAddress Address { get; }

    /// <summary>
    /// How many posts were taken over, by this opening, from the memory the instance had for itself before.
    /// </summary>
    public int Inherited { get; private set; }

    /// <summary>Reaches the database and brings its tables up to date, one instance after the other.</summary>
    /// <param name="folder">Where this instance remembered before it shared its memory; see
    /// <see cref="Inherited"/>.</param>
    /// <exception cref="StorageException">Wrong password, no such host or database, a newer schema: the sentence says
    /// which.</exception>
    public static PostgresStore Open(PostgresAddress address, string? folder = null)
    {
        var store = new PostgresStore(address);
        try
        {
            using var connection = store.source.OpenConnection();
            store.Inherited = PostgresMigrations.Apply(connection, address, folder);
            return store;
        }
        catch (Exception exception) when (PostgresErrors.IsOurs(exception))
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

    /// <summary>A store that changes no table: for looking, and for whoever knows that the tables are there.</summary>
    internal static PostgresStore Look(PostgresAddress address) => new(address);

    /// <summary>
    /// Runs work on a connection of the pool. When that connection turns out to be dead the work is done once more on a
    /// new one, so it has to come to the same when it is done twice.
    /// </summary>
    internal async Task<T> RunAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await OnceAsync(work, cancellation);
        }
        catch (Exception exception) when (PostgresErrors.IsTransient(exception))
        {
            source.Clear();
        }
        catch (Exception exception) when (PostgresErrors.IsOurs(exception))
        {
            throw PostgresErrors.Describe(exception, Address);
        }

        try
        {
            return await OnceAsync(work, cancellation);
        }
        catch (Exception exception) when (PostgresErrors.IsOurs(exception))
        {
            throw PostgresErrors.Describe(exception, Address);
        }
    }

    /// <summary>
    /// The same inside one transaction, which the server ends when we fall silent in the midst of it: an instance that
    /// was frozen there would keep its rows from all others for as long as it sleeps. Our statements follow each other
    /// within milliseconds, and whoever waits for the rows waits longer than this (<see cref="PostgresAddress"/>).
    /// </summary>
    internal Task<T> InTransactionAsync<T>(
        Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation) => RunAsync(
        async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await using (var limit = Command(connection, "SET LOCAL idle_in_transaction_session_timeout = '3s'"))
            {
                await limit.ExecuteNonQueryAsync(cancellation);
            }

            var result = await work(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        },
        cancellation);

    /// <summary>A command with its parameters by name.</summary>
    internal static NpgsqlCommand Command(
        NpgsqlConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value is string text ? PostgresText.Of(text) : value ?? DBNull.Value);
        }

        return command;
    }

    /// <summary>Every row of a command, which is disposed of with it.</summary>
    internal static async Task<List<T>> RowsAsync<T>(
        NpgsqlCommand select, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using (select)
        await using (var reader = await select.ExecuteReaderAsync(cancellation))
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellation))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    public void Dispose() => source.Dispose();

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> OnceAsync<T>(Func<NpgsqlConnection, Task<T>> work, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        return await work(connection);
    }
}
