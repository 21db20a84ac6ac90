using System.Collections.Concurrent;

using CommunityBot.Core.Photos;
using CommunityBot.Storage;

namespace CommunityBot.PublicPages;

/// <summary>
/// The pictures of a community's recaps as answers, in bounded memory. Whether a picture may be shown is decided
/// before, so that one whose author takes the consent back is gone at once.
/// </summary>
internal sealed class PublicPhotos(IPhotos photos) : IDisposable
{
    private const int MaxKeptBytes = 48 * 1024 * 1024;

    /// <summary>Short, because a picture can be withdrawn.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>One is read at a time: many requests for one picture read it once.</summary>
    private readonly SemaphoreSlim reading = new(1);

    private readonly ConcurrentDictionary<string, PublicAnswer> kept = new(StringComparer.Ordinal);
    private long keptBytes;

    public void Dispose() => reading.Dispose();

    /// <summary>Null if the bytes are not stored any more, or cannot be read now.</summary>
    public async Task<PublicAnswer?> AnswerAsync(Photo photo, CancellationToken cancellation)
    {
        if (kept.TryGetValue(photo.Reference + photo.Hash, out var known))
        {
            return known;
        }

        await reading.WaitAsync(cancellation);
        try
        {
            return kept.GetValueOrDefault(photo.Reference + photo.Hash) ?? await ReadAsync(photo, cancellation);
        }
        catch (StorageException)
        {
            return null;
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<PublicAnswer?> ReadAsync(Photo photo, CancellationToken cancellation)
    {
        if (await photos.BytesAsync(photo, cancellation) is not { } bytes)
        {
            return null;
        }

        if (keptBytes + bytes.Length > MaxKeptBytes)
        {
            kept.Clear();
            keptBytes = 0;
        }

        var answer = new PublicAnswer(photo.MediaType, bytes) { Lifetime = Lifetime };
        kept[photo.Reference + photo.Hash] = answer;
        keptBytes += bytes.Length;
        return answer;
    }
}
