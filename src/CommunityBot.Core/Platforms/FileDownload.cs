namespace CommunityBot.Core.Platforms;

/// <summary>What became of the download of a file of a message; a closed family of nested cases.</summary>
public abstract record FileDownload
{
    private FileDownload()
    {
    }

    public sealed record Downloaded(byte[] Bytes) : FileDownload;

    /// <summary>Nothing is at the address any more: it has expired, or the file was deleted.</summary>
    public sealed record Gone : FileDownload;

    /// <summary>The file has more bytes than were asked for.</summary>
    public sealed record TooLarge : FileDownload;

    /// <summary>A person has to remove the cause: a missing scope, a refused token, an address elsewhere.</summary>
    public sealed record Refused(string Reason) : FileDownload;

    /// <summary>A retry may succeed.</summary>
    public sealed record Failed(string Reason) : FileDownload;
}
