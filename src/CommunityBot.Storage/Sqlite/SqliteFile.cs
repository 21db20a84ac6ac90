using System.Buffers.Binary;

using Microsoft.Data.Sqlite;
using Microsoft.Win32.SafeHandles;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// Watches the file of an open database: whether it is still the one that was opened, at its path, and a database of
/// this bot. SQLite itself continues to write to a file that was deleted or replaced.
/// </summary>
internal sealed class SqliteFile : IDisposable
{
    /// <summary>SQLite's <c>application_id</c> of a database of this bot: "CMBT".</summary>
    public const int ApplicationId = 0x434D4254;

    private const int HeaderLength = 100;

    private readonly string path;
    private readonly SafeFileHandle handle;
    private bool hasLog;

    /// <summary>Call it before SQLite opens the file, and dispose it after SQLite has closed it.</summary>
    public SqliteFile(string path)
    {
        this.path = path;
        handle = File.OpenHandle(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
    }

    /// <summary>Null while everything is in order; otherwise what happened.</summary>
    public string? Fault()
    {
        if (!FileIdentity.IsAt(path, handle))
        {
            return $"the database {path} was deleted or replaced";
        }

        var log = File.Exists(path + "-wal");
        if (hasLog && !log)
        {
            return $"the write-ahead log {path}-wal was deleted";
        }

        hasLog = log;
        return HasHeader() ? null : $"the database {path} was overwritten";
    }

    public void Dispose() => handle.Dispose();

    /// <summary>Throws if an open database is not one of this bot.</summary>
    /// <exception cref="StorageException">Another program's database.</exception>
    public static void ThrowIfForeign(SqliteConnection connection, string file)
    {
        var application = Number(connection, "PRAGMA application_id;");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table';");
        var ledgers = Number(
            connection, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'ledger';");
        if (application is not 0 and not ApplicationId || (ledgers == 0 && tables > 0))
        {
            throw new StorageException(
                $"The database {file} belongs to another program. Restore the bot's own database, or change " +
                "storage.path.");
        }

        if (ledgers == 0)
        {
            throw new StorageException(
                $"The database {file} has no ledger. Restore a backup of it; or delete it to start with an empty " +
                "ledger, and the bot announces upcoming meetups again.");
        }
    }

    /// <summary>https://www.sqlite.org/fileformat.html#the_database_header</summary>
    private bool HasHeader()
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        return RandomAccess.Read(handle, header, fileOffset: 0) == HeaderLength
            && header.StartsWith("SQLite format 3\0"u8)
            && BinaryPrimitives.ReadInt32BigEndian(header[68..]) == ApplicationId;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = SqliteStore.Command(connection, sql);
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
