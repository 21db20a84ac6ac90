using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Recaps;

/// <summary>The page of a recap as the files that are written of it.</summary>
/// <param name="Title">The heading of the recap, with the word for it in the community's language.</param>
/// <param name="Page">The page with the name of its file; a page that was written before keeps its name.</param>
public sealed record RecapPageFiles(string Title, Attachment Page)
{
    /// <summary>
    /// The pictures that the page shows. In the folder they are written before it, and removed after it
    /// (<see cref="Photos.PhotoPages"/>).
    /// </summary>
    public IReadOnlyList<RecapPageFile> Beside { get; init; } = [];

    /// <summary>All files, the page first.</summary>
    /// <param name="name">The name of the page's file.</param>
    public IReadOnlyList<RecapPageFile> Under(string name) => [new RecapPageFile(name, Page.ToBytes()), .. Beside];
}

/// <summary>One file of a page.</summary>
/// <param name="Path">Relative to the folder of the pages, with slashes.</param>
public sealed record RecapPageFile(string Path, ReadOnlyMemory<byte> Bytes);
