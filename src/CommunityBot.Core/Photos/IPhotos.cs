namespace CommunityBot.Core.Photos;

/// <summary>Persistent storage of the pictures for recaps, and of their authors' consent.</summary>
public interface IPhotos
{
    /// <summary>Of all meetups and in every state, in the order in which they were added.</summary>
    Task<IReadOnlyList<Photo>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>The pictures of one message, in any community.</summary>
    /// <param name="request"><see cref="Photo.Request"/>.</param>
    Task<IReadOnlyList<Photo>> FindAsync(string request, CancellationToken cancellation);

    /// <summary>False when the file of the message is known.</summary>
    Task<bool> AddAsync(Photo photo, CancellationToken cancellation);

    /// <summary>
    /// Replaces what is known of a picture, except its bytes, which are deleted unless it is still stored. False when
    /// its state is not <paramref name="from"/> any more: somebody else was first.
    /// </summary>
    Task<bool> ChangeAsync(Photo photo, PhotoState from, CancellationToken cancellation);

    /// <summary>
    /// Stores the bytes of a picture whose author agrees. False when the consent was taken back before, or another
    /// instance has stored them; nothing is stored then.
    /// </summary>
    /// <param name="photo">With its hash, type and size.</param>
    Task<bool> StoreAsync(Photo photo, byte[] bytes, CancellationToken cancellation);

    /// <summary>The stored bytes; null if there are none.</summary>
    Task<byte[]?> BytesAsync(Photo photo, CancellationToken cancellation);

    /// <summary>Forgets a picture.</summary>
    Task RemoveAsync(Photo photo, CancellationToken cancellation);
}
