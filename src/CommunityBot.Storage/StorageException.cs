namespace CommunityBot.Storage;

/// <summary>The storage cannot be used; the message gives the operator the reason and what to do.</summary>
public sealed class StorageException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Whether it may work later without a change of settings: the database is away.</summary>
    public bool IsTemporary { get; init; }

    /// <summary>Whether the disk of the storage is full.</summary>
    public bool IsDiskFull { get; init; }
}
