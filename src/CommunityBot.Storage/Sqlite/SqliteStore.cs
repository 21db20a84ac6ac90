using System.Globalization;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// The SQLite database: one file in the storage folder, one connection, WAL with a sync on every commit. A lock file
/// keeps a second bot from using the same folder.
/// </summary>
public sealed class SqliteStore : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly FileStream folderLock;
    private readonly SemaphoreSlim connectionLock = new(1, 1);

    private SqliteStore(SqliteConnection connection, FileStream folderLock)
    {
        this.connection = connection;
        this.folderLock = folderLock;
    }

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
            return new SqliteStore(connection, folderLock);
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

    public void Dispose()
    {
        connection.Dispose();
        folderLock.Dispose();
        connectionLock.Dispose();
    }

    /// <summary>Runs work on the only connection in a transaction of its own, one caller at a time.</summary>
    internal async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await connectionLock.WaitAsync(cancellation);
        try
        {
            Execute(connection, "BEGIN IMMEDIATE;");
            try
            {
                var result = work(connection);
                Execute(connection, "COMMIT;");
                return result;
            }
            catch
            {
                Execute(connection, "ROLLBACK;");
                throw;
            }
        }
        finally
        {
            connectionLock.Release();
        }
    }

    internal async Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellation)
    {
        await connectionLock.WaitAsync(cancellation);
        try
        {
            return work(connection);
        }
        finally
        {
            connectionLock.Release();
        }
    }

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

    /// <summary>Reads all rows of a command, and disposes of the command.</summary>
    internal static List<T> ReadRows<T>(SqliteCommand select, Func<SqliteDataReader, T> read)
    {
        using (select)
        using (var reader = select.ExecuteReader())
        {
            var rows = new List<T>();
            while (reader.Read())
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    internal static void Execute(SqliteConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

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
