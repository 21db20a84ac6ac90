using Microsoft.Win32.SafeHandles;

namespace CommunityBot.Storage.Sqlite;

/// <summary>Whether a path still leads to the file that was opened.</summary>
internal static class FileIdentity
{
    private const int Attempts = 3;

    /// <summary>
    /// Compares length and times of the path with those of the open file, because .NET has no portable file id. The
    /// file is not opened again: closing a second handle would release SQLite's locks in this process.
    /// </summary>
    public static bool IsAt(string path, SafeFileHandle opened)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var there = new FileInfo(path);
            if (!there.Exists)
            {
                return false;
            }

            // Repeated, because a write between the two reads changes both.
            if (there.Length == RandomAccess.GetLength(opened)
                && there.LastWriteTimeUtc == File.GetLastWriteTimeUtc(opened)
                && there.CreationTimeUtc == File.GetCreationTimeUtc(opened))
            {
                return true;
            }
        }

        return false;
    }
}
