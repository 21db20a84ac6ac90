using System.Globalization;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// The SQLite database: one file in the storage folder, one connection, WAL with a sync on every commit. A lock file
/// keeps a second bot from using the same folder.
/// </summary>
public sealed class SqliteStore : SqlStore
{
    private readonly string folder;
    private readonly SqliteConnection connection;
    private readonly SqlSession session;
    private readonly SemaphoreSlim connectionLock = new(1, 1);

    /// <summary>Null for read-only access, which may share the folder with a bot.</summary>
    private readonly FileStream? folderLock;

    private SqliteStore(string folder, SqliteConnection connection, FileStream? folderLock)
    {
        this.folder = folder;
        this.connection = connection;
        this.folderLock = folderLock;

        // SQLite runs statements synchronously, and a started transaction is not cancelled halfway.
        session = new SqlSession((sql, parameters) => Command(connection, sql, parameters), CancellationToken.None);
    }

    internal override bool IsShared => false;

    internal override string ForUpdate => "";

    internal override string TableExists => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table";

    /// <summary>Opens or creates the database in a folder and applies pending migrations.</summary>
    /// <exception cref="StorageException">The folder cannot be written, is in use by another bot, or contains a newer
    /// or damaged file.</exception>
    public static SqliteStore Open(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        var folderLock = LockFolder(folder);
        var file = DatabasePath(folder);
        try
        {
            var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
            connection.Open();
            Execute(
                connection,
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; " +
                "PRAGMA foreign_keys = ON;");
            SqliteMigrations.Apply(connection, file);
            return new SqliteStore(folder, connection, folderLock);
        }
        catch (SqliteException exception)
        {
            folderLock.Dispose();
            throw new StorageException(
                $"The database {file} cannot be opened ({exception.Message}). If it is damaged, restore a backup or " +
                "move it away; without it the bot may announce meetups again.", exception);
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a folder read-only, while a bot may be running on it; a folder without a database has no tables.
    /// </summary>
    /// <exception cref="StorageException">The file cannot be read.</exception>
    public static SqliteStore OpenExisting(string folder)
    {
        try
        {
            return new SqliteStore(folder, OpenReadOnly(folder) ?? OpenEmpty(), folderLock: null);
        }
        catch (SqliteException exception)
        {
            throw CannotRead(folder, exception);
        }
    }

    /// <summary>A read-only connection; null when there is no database yet.</summary>
    internal static SqliteConnection? OpenReadOnly(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        var file = DatabasePath(folder);
        if (!File.Exists(file))
        {
            return null;
        }

        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = file,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false
            }.ToString());
        connection.Open();
        return connection;
    }

    public override void Dispose()
    {
        connection.Dispose();
        folderLock?.Dispose();
        connectionLock.Dispose();
    }

    public override ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs work on the only connection, one caller at a time.</summary>
    internal override async Task<T> RunAsync<T>(Func<SqlSession, Task<T>> work, CancellationToken cancellation)
    {
        await connectionLock.WaitAsync(cancellation);
        try
        {
            return await work(session);
        }
        catch (SqliteException exception) when (folderLock is null)
        {
            throw CannotRead(folder, exception);
        }
        finally
        {
            connectionLock.Release();
        }
    }

    internal override Task<T> InTransactionAsync<T>(
        Func<SqlSession, Task<T>> work, CancellationToken cancellation) => RunAsync(
        async session =>
        {
            Execute(connection, "BEGIN IMMEDIATE;");
            try
            {
                var result = await work(session);
                Execute(connection, "COMMIT;");
                return result;
            }
            catch
            {
                Execute(connection, "ROLLBACK;");
                throw;
            }
        },
        cancellation);

    /// <summary>Creates a command with named parameters.</summary>
    internal static SqliteCommand Command(
        SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue("@" + name, value ?? DBNull.Value);
        }

        return command;
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static SqliteConnection OpenEmpty()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static StorageException CannotRead(string folder, SqliteException exception) =>
        new($"The SQLite database in {folder} cannot be read ({exception.Message}).", exception);

    private static string DatabasePath(string folder) => Path.Combine(folder, "communitybot.db");

    private static FileStream LockFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(
                $"The storage folder {folder} cannot be created ({exception.Message}). Set storage.path to a folder " +
                "that the bot can write to.", exception);
        }

        try
        {
            var stream = new FileStream(
                Path.Combine(folder, "communitybot.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            stream.SetLength(0);
            stream.Write(
                System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            stream.Flush();
            return stream;
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StorageException(
                $"The storage folder {folder} is not writable. Grant the bot write permission or change " +
                "storage.path.", exception);
        }
        catch (IOException exception)
        {
            throw new StorageException(
                $"The storage folder {folder} cannot be locked ({exception.Message}). If another bot uses it, stop " +
                "that bot or change storage.path.", exception);
        }
    }
}
