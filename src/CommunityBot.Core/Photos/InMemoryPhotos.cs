namespace CommunityBot.Core.Photos;

/// <summary>Pictures of a program that forgets them when it ends.</summary>
public sealed class InMemoryPhotos : IPhotos
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string Community, string Reference), Photo> photos = [];
    private readonly Dictionary<(string Community, string Reference), byte[]> files = [];

    public Task<IReadOnlyList<Photo>> ReadAsync(string community, CancellationToken cancellation) =>
        Select(photo => photo.Community == community);

    public Task<IReadOnlyList<Photo>> FindAsync(string request, CancellationToken cancellation) =>
        Select(photo => photo.Request == request);

    public Task<bool> AddAsync(Photo photo, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(photos.TryAdd(KeyOf(photo), photo));
        }
    }

    public Task<bool> ChangeAsync(Photo photo, PhotoState from, CancellationToken cancellation)
    {
        lock (gate)
        {
            var key = KeyOf(photo);
            if (photos.GetValueOrDefault(key)?.State != from)
            {
                return Task.FromResult(false);
            }

            photos[key] = photo;
            if (photo.State is not PhotoState.Stored)
            {
                files.Remove(key);
            }

            return Task.FromResult(true);
        }
    }

    public Task<bool> StoreAsync(Photo photo, byte[] bytes, CancellationToken cancellation)
    {
        lock (gate)
        {
            var key = KeyOf(photo);
            if (photos.GetValueOrDefault(key)?.State is not PhotoState.Agreed)
            {
                return Task.FromResult(false);
            }

            photos[key] = photo with { State = PhotoState.Stored };
            files[key] = bytes;
            return Task.FromResult(true);
        }
    }

    public Task<byte[]?> BytesAsync(Photo photo, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult(files.GetValueOrDefault(KeyOf(photo)));
        }
    }

    public Task RemoveAsync(Photo photo, CancellationToken cancellation)
    {
        lock (gate)
        {
            photos.Remove(KeyOf(photo));
            files.Remove(KeyOf(photo));
            return Task.CompletedTask;
        }
    }

    private Task<IReadOnlyList<Photo>> Select(Func<Photo, bool> fits)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Photo>>(
            [
                .. photos.Values.Where(fits).OrderBy(photo => photo.AddedAt)
                    .ThenBy(photo => photo.Message, StringComparer.Ordinal)
                    .ThenBy(photo => photo.File, StringComparer.Ordinal),
            ]);
        }
    }

    private static (string Community, string Reference) KeyOf(Photo photo) => (photo.Community, photo.Reference);
}
