using System.Data.Common;

namespace CommunityBot.Storage;

/// <summary>
/// The database behind the table classes: SQLite for one process, PostgreSQL for several. The tables contain the
/// statements; a store provides connections, transactions and retries.
/// </summary>
public abstract class SqlStore : IDisposable, IAsyncDisposable
{
    private protected SqlStore()
    {
    }

    /// <summary>
    /// True when other processes may use the database, so that the holder of a claim may be alive in one of them.
    /// </summary>
    internal abstract bool IsShared { get; }

    /// <summary>
    /// Appended to a SELECT in a transaction to lock its rows; empty where a transaction locks the whole database.
    /// </summary>
    internal abstract string ForUpdate { get; }

    /// <summary>A SELECT that returns one row if the table named <c>@table</c> exists, and none otherwise.</summary>
    internal abstract string TableExists { get; }

    /// <summary>
    /// Why the store can no longer be used, for the operator; null while it can. A store that fails per operation
    /// (PostgreSQL) has none.
    /// </summary>
    public virtual string? Fault => null;

    /// <summary>Checks that a post could be recorded now, without changing anything.</summary>
    /// <exception cref="StorageException">It could not.</exception>
    public virtual Task ProbeAsync(CancellationToken cancellation) =>
        ExecuteAsync("UPDATE ledger SET state = state WHERE 1 = 0", [], cancellation);

    public abstract void Dispose();

    public abstract ValueTask DisposeAsync();

    /// <summary>
    /// Runs work on a connection, each statement in a transaction of its own. PostgreSQL retries the work on a broken
    /// connection; it must therefore be idempotent.
    /// </summary>
    internal abstract Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellation);

    /// <summary>Like <see cref="RunAsync{T}"/>, in one transaction.</summary>
    internal abstract Task<T> InTransactionAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellation);

    /// <returns>True when the statement changed exactly one row.</returns>
    internal Task<bool> ExecuteAsync(
        string sql, (string Name, object? Value)[] parameters, CancellationToken cancellation) =>
        RunAsync(async session => await session.ExecuteAsync(sql, parameters) == 1, cancellation);

    internal Task<IReadOnlyList<T>> ReadAsync<T>(
        string sql,
        (string Name, object? Value)[] parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation) =>
        RunAsync(session => session.ReadAsync(sql, read, parameters), cancellation);

    /// <summary>Like <see cref="ReadAsync{T}"/>; empty when the table does not exist.</summary>
    internal Task<IReadOnlyList<T>> PeekAsync<T>(
        string table,
        string sql,
        (string Name, object? Value)[] parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation) => RunAsync(
        async session => await session.ReadAsync(TableExists, _ => true, ("table", table)) is []
            ? []
            : await session.ReadAsync(sql, read, parameters),
        cancellation);
}
