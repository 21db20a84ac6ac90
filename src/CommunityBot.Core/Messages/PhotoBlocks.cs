using CommunityBot.Core.Photos;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>The pictures of a recap in a message: a few, because people open the page for the others.</summary>
public static class PhotoBlocks
{
    private const int MaxPhotos = 4;

    /// <summary>Below the limit of every platform for all files of a message.</summary>
    private const int MaxTotalBytes = 8 * 1024 * 1024;

    /// <param name="photos">Stored ones; the first that fit are taken.</param>
    public static IEnumerable<Block> Of(IEnumerable<Photo> photos, Phrases phrases)
    {
        var (count, total) = (0, 0);
        foreach (var photo in photos)
        {
            if (count < MaxPhotos && total + photo.Size <= MaxTotalBytes)
            {
                (count, total) = (count + 1, total + photo.Size);
                yield return new Block.Photo(photo, CaptionOf(photo, phrases));
            }
        }
    }

    public static string CaptionOf(Photo photo, Phrases phrases) => photo.Credit.Length == 0
        ? photo.AltIn(phrases)
        : $"{photo.AltIn(phrases)} – {Phrases.Format(phrases.Photos.CreditFormat, photo.Credit)}";

    /// <summary>The message with the bytes of its pictures, without those that are not stored any more.</summary>
    public static async Task<Message> LoadAsync(Message message, IPhotos? photos, CancellationToken cancellation)
    {
        if (!message.Blocks.Any(block => block is Block.Photo))
        {
            return message;
        }

        var blocks = new List<Block>();
        foreach (var block in message.Blocks)
        {
            if (block is not Block.Photo photo)
            {
                blocks.Add(block);
            }
            else if (photos is not null && await photos.BytesAsync(photo.Shown, cancellation) is { } bytes)
            {
                blocks.Add(photo with { Bytes = bytes });
            }
        }

        return message with { Blocks = blocks };
    }
}
