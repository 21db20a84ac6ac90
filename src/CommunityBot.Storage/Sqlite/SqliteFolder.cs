using System.Globalization;

namespace CommunityBot.Storage.Sqlite;

/// <summary>
/// The storage folder of one bot: the lock that keeps a second bot out, and the marker of a folder that has a ledger.
/// An empty or missing database beside the marker is never replaced by a new one, because the bot would announce
/// everything again.
/// </summary>
internal sealed class SqliteFolder : IDisposable
{
    private const string MarkerText =
        "This folder has a ledger, communitybot.db. Without it, the bot announces every upcoming meetup again.\n" +
        "To start with an empty ledger all the same, delete this file too.\n";

    private readonly string folder;
    private readonly FileStream lockFile;

    private SqliteFolder(string folder, FileStream lockFile)
    {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    public static string DatabasePath(string folder) => Path.Combine(folder, "communitybot.db");

    public string Database => DatabasePath(folder);

    private string Marker => Path.Combine(folder, "communitybot.ledger");

    /// <summary>Locks the folder for this process; the system releases the lock when the process ends.</summary>
    /// <exception cref="StorageException">The folder cannot be written, or another bot uses it.</exception>
    public static SqliteFolder Lock(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SqliteErrors.Describe(
                exception,
                folder,
                $"The storage folder {folder} cannot be created ({exception.Message}). Set storage.path to a folder " +
                "that the bot can write to.");
        }

        var path = Path.Combine(folder, "communitybot.lock");
        try
        {
            var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(HolderPath(folder), string.Create(
                CultureInfo.InvariantCulture, $"process {Environment.ProcessId} on {Environment.MachineName}"));
            return new SqliteFolder(folder, stream);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new StorageException(
                $"The storage folder {folder} is not writable. Grant the bot write permission or change " +
                "storage.path.", exception);
        }
        catch (IOException exception)
        {
            throw SqliteErrors.Describe(
                exception,
                folder,
                HolderOf(folder) is { } holder
                    ? $"The storage folder {folder} is used by another bot ({holder}). Two bots would post " +
                      "everything twice: stop that bot or change storage.path."
                    : $"The storage folder {folder} cannot be locked ({exception.Message}). If another bot uses it, " +
                      "stop that bot or change storage.path.");
        }
    }

    /// <summary>True when the folder has no ledger yet, so that one may be created.</summary>
    /// <exception cref="StorageException">The ledger of this folder is gone or empty.</exception>
    public bool IsNew()
    {
        var file = new FileInfo(Database);
        if (file is { Exists: true, Length: > 0 })
        {
            return false;
        }

        if (file.Exists)
        {
            throw new StorageException(
                $"The database {Database} is empty. Restore a backup of it; or delete it to start with an empty " +
                "ledger, and the bot announces upcoming meetups again.");
        }

        if (File.Exists(Marker) || File.Exists(Database + "-wal"))
        {
            throw new StorageException(
                $"The database {Database} is missing. Restore a backup of it; or delete {Marker} and " +
                $"{Database}-wal too, to start with an empty ledger, and the bot announces upcoming meetups again.");
        }

        return true;
    }

    /// <summary>Marks the folder as one that has a ledger.</summary>
    public void Mark()
    {
        if (!File.Exists(Marker))
        {
            File.WriteAllText(Marker, MarkerText);
        }
    }

    /// <summary>Null while the lock is in the folder; otherwise what happened to it.</summary>
    public string? Fault() => FileIdentity.IsAt(lockFile.Name, lockFile.SafeFileHandle)
        ? null
        : $"the storage folder {folder} was removed, replaced or taken over by another bot";

    public void Dispose() => lockFile.Dispose();

    /// <summary>A file of its own, because a locked file cannot be read by others.</summary>
    private static string HolderPath(string folder) => Path.Combine(folder, "communitybot.pid");

    /// <summary>The process that holds the lock; null if it is not known.</summary>
    private static string? HolderOf(string folder)
    {
        try
        {
            return File.ReadAllText(HolderPath(folder)) is { Length: > 0 } text ? text : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
