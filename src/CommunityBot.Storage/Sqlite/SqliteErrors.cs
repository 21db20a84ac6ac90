using Microsoft.Data.Sqlite;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Classifies the errors of files and of SQLite, and describes them to the operator.</summary>
internal static class SqliteErrors
{
    /// <summary>https://www.sqlite.org/rescode.html</summary>
    private const int Busy = 5, Locked = 6, InputOutput = 10, Full = 13;

    /// <summary>An <see cref="InputOutput"/> error of a file that was cut off.</summary>
    private const int ShortRead = 522;

    /// <summary>True for errors that end without a change of the settings.</summary>
    public static bool IsTemporary(Exception exception) =>
        IsFull(exception) || exception is SqliteException
        {
            SqliteErrorCode: Busy or Locked or InputOutput,
            SqliteExtendedErrorCode: not ShortRead,
        };

    public static bool IsFull(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == Full,
        IOException file => DiskSpace.IsExhausted(file),
        _ => false,
    };

    /// <param name="otherwise">The description of an error that is not temporary.</param>
    public static StorageException Describe(Exception exception, string folder, string otherwise) => new(
        exception switch
        {
            _ when IsFull(exception) =>
                $"The disk of the storage folder {folder} is full. Make room: until then nothing is posted, and what " +
                "is due waits.",
            SqliteException { SqliteErrorCode: Busy or Locked } =>
                $"The database in {folder} is locked by another program, such as a backup. Until it is free, nothing " +
                "is posted, and what is due waits.",
            _ => otherwise,
        },
        exception)
    {
        IsTemporary = IsTemporary(exception),
        IsDiskFull = IsFull(exception),
    };
}
