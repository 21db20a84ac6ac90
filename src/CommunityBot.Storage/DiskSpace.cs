namespace CommunityBot.Storage;

/// <summary>Recognizes that a disk is full.</summary>
public static class DiskSpace
{
    /// <summary>
    /// ENOSPC and, for a quota of the user, EDQUOT, as .NET passes them on; then Windows' ERROR_DISK_FULL.
    /// </summary>
    private static readonly int[] NoSpace = [28, 122, unchecked((int)0x80070070)];

    /// <summary>Whether writing a file failed because there is no space left.</summary>
    public static bool IsExhausted(IOException exception) => NoSpace.Contains(exception.HResult);
}
