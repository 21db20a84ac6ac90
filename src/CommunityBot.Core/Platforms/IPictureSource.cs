namespace CommunityBot.Core.Platforms;

/// <summary>Reads pictures for platforms that store them themselves, such as the covers of scheduled events.</summary>
public interface IPictureSource
{
    /// <summary>
    /// The picture at an address, from the content folder of its site or fetched; null if there is none that can be
    /// used. Never throws, except when cancelled: a post is not delayed or lost because of its picture.
    /// </summary>
    Task<PictureFile?> ReadAsync(Uri address, CancellationToken cancellation);
}

/// <summary>The bytes of a picture.</summary>
/// <param name="MediaType">image/png, image/jpeg or image/gif, as its first bytes say.</param>
public sealed record PictureFile(ReadOnlyMemory<byte> Bytes, string MediaType);
