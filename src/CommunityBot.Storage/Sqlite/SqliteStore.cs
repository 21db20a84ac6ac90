using Microsoft.Data.Sqlite;

using SQLitePCL;

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
    private readonly SqliteFolder? lockedFolder;

    private readonly SqliteFile? file;

    private SqliteStore(string folder, SqliteConnection connection, SqliteFolder? lockedFolder, SqliteFile? file)
    {
        this.folder = folder;
        this.connection = connection;
        this.lockedFolder = lockedFolder;
        this.file = file;

        // SQLite runs statements synchronously, and a started transaction is not cancelled halfway.
        session = new SqlSession((sql, parameters) => Command(connection, sql, parameters), CancellationToken.None);
    }

    /// <summary>True when this start has created the ledger.</summary>
    public bool IsNew { get; private init; }

    public override string? Fault
    {
        get
        {
            try
            {
                return (lockedFolder?.Fault() ?? file?.Fault()) is { } fault
                    ? $"Nothing is posted any more: {fault}. Restore it and restart the bot; the bot does not start " +
                      "with an empty ledger, because it would announce everything again."
                    : null;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return $"Nothing is posted any more: the storage folder {folder} cannot be read ({exception.Message}).";
            }
        }
    }

    internal override bool IsShared => false;

    internal override string ForUpdate => "";

    internal override string TableExists => "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @table";

    /// <summary>
    /// Opens the database in a folder and applies pending migrations; creates it in a folder that never had one.
    /// </summary>
    /// <exception cref="StorageException">The folder cannot be written, is in use by another bot, has lost its database
    /// or contains a newer, damaged, empty or foreign file.</exception>
    public static SqliteStore Open(string folder)
    {
        Batteries_V2.Init();
        var locked = SqliteFolder.Lock(folder);
        try
        {
            var isNew = locked.IsNew();
            if (isNew)
            {
                Create(locked.Database);
            }

            return Open(folder, locked, isNew);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            locked.Dispose();
            throw SqliteErrors.Describe(
                exception,
                folder,
                $"The database {locked.Database} cannot be opened ({exception.Message}). If it is damaged, restore a " +
                "backup or move it away; without it the bot may announce meetups again.");
        }
        catch
        {
            locked.Dispose();
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
            return new SqliteStore(folder, OpenReadOnly(folder) ?? OpenEmpty(), lockedFolder: null, file: null);
        }
        catch (SqliteException exception)
        {
            throw CannotUse(folder, exception);
        }
    }

    /// <summary>A read-only connection; null when there is no database yet.</summary>
    internal static SqliteConnection? OpenReadOnly(string folder)
    {
        Batteries_V2.Init();
        var file = SqliteFolder.DatabasePath(folder);
        if (!File.Exists(file))
        {
            return null;
        }

        if (new FileInfo(file).Length == 0)
        {
            throw new StorageException($"The database {file} is empty. Restore a backup of it, or delete it.");
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

    /// <summary>
    /// Also writes a file beside the database, because a statement that changes nothing does not notice a full disk.
    /// </summary>
    public override async Task ProbeAsync(CancellationToken cancellation)
    {
        await base.ProbeAsync(cancellation);
        var probe = Path.Combine(folder, "communitybot.probe");
        try
        {
            // More than a file system stores within its directory.
            await File.WriteAllBytesAsync(probe, new byte[8192], cancellation);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.Describe(
                exception, folder, $"The storage folder {folder} cannot be written ({exception.Message}).");
        }
    }

    public override void Dispose()
    {
        connection.Dispose();
        file?.Dispose();
        lockedFolder?.Dispose();
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
            return Fault is { } fault ? throw new StorageException(fault) : await work(session);
        }
        catch (SqliteException exception)
        {
            throw CannotUse(folder, exception);
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
                // SQLite itself has ended the transaction if the disk is full; the first error is the one to report.
                if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
                {
                    Execute(connection, "ROLLBACK;");
                }

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

    /// <summary>
    /// Creates the database under another name and moves it into place, so that a crash leaves no empty file behind.
    /// </summary>
    private static void Create(string path)
    {
        var draft = path + ".new";
        File.Delete(draft);
        using (var connection = OpenFile(draft))
        {
            Execute(connection, $"PRAGMA synchronous = FULL; PRAGMA application_id = {SqliteFile.ApplicationId};");
            SqliteMigrations.Apply(connection, draft);
        }

        File.Move(draft, path);
    }

    private static SqliteStore Open(string folder, SqliteFolder locked, bool isNew)
    {
        var file = new SqliteFile(locked.Database);
        SqliteConnection? connection = null;
        try
        {
            connection = OpenFile(locked.Database);
            SqliteFile.ThrowIfForeign(connection, locked.Database);
            Execute(
                connection,
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; " +
                $"PRAGMA foreign_keys = ON; PRAGMA application_id = {SqliteFile.ApplicationId};");
            SqliteMigrations.Apply(connection, locked.Database);

            // The file's header is read from outside, so it must not be only in the write-ahead log.
            Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
            locked.Mark();
            return new SqliteStore(folder, connection, locked, file) { IsNew = isNew };
        }
        catch
        {
            connection?.Dispose();
            file.Dispose();
            throw;
        }
    }

    private static SqliteConnection OpenFile(string path)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static StorageException CannotUse(string folder, SqliteException exception) =>
        SqliteErrors.Describe(
            exception, folder, $"The SQLite database in {folder} cannot be read or written ({exception.Message}).");
}
