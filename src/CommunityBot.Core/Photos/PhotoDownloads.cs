using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Photos;

/// <summary>
/// Downloads the pictures whose authors agree, and stores them without their metadata. Each can be repeated after a
/// crash: bytes are stored together with the state, and only while the author agrees.
/// </summary>
public sealed class PhotoDownloads(IPhotos photos, IEnumerable<IChatPlatform> platforms, IClock clock)
{
    private readonly Dictionary<string, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Name);

    /// <param name="photo">In the state <see cref="PhotoState.Agreed"/>.</param>
    public async Task<PhotoResult> DownloadAsync(Photo photo, CancellationToken cancellation)
    {
        if (photo.Address is not { } address)
        {
            return new PhotoResult.Gone();
        }

        var download = platforms.GetValueOrDefault(photo.Author.Platform) is
        { Status: not PlatformStatus.NotConfigured } platform
            ? await TryAsync(platform, photo.Community, address, cancellation)
            : new FileDownload.Failed("the platform is not configured");
        switch (download)
        {
            case FileDownload.Downloaded(var bytes):
                return await StoreAsync(photo, bytes, cancellation);
            case FileDownload.TooLarge:
                await photos.RemoveAsync(photo, cancellation);
                return new PhotoResult.TooLarge(photo.Name);
            case FileDownload.Gone:
                await photos.ChangeAsync(photo with { Address = null }, PhotoState.Agreed, cancellation);
                return new PhotoResult.Gone();
            case FileDownload.Refused(var reason):
                return await WaitAsync(photo, reason, cancellation);
            case FileDownload.Failed(var reason):
                return await WaitAsync(photo, reason, cancellation);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private async Task<PhotoResult> StoreAsync(Photo photo, byte[] bytes, CancellationToken cancellation)
    {
        if (CleanPicture.Of(bytes) is not { } picture)
        {
            await photos.RemoveAsync(photo, cancellation);
            return new PhotoResult.NotAPicture(photo.Name);
        }

        var isStored = await photos.StoreAsync(
            photo with
            {
                Address = null,
                Reason = null,
                Hash = picture.Hash,
                MediaType = picture.MediaType,
                Size = picture.Bytes.Length,
                ConsentAt = photo.ConsentAt ?? clock.GetCurrentInstant(),
            },
            picture.Bytes,
            cancellation);
        return isStored ? new PhotoResult.Stored() : new PhotoResult.Overtaken();
    }

    private async Task<PhotoResult> WaitAsync(Photo photo, string reason, CancellationToken cancellation)
    {
        await photos.ChangeAsync(photo with { Reason = reason }, PhotoState.Agreed, cancellation);
        return new PhotoResult.Waiting(reason);
    }

    private static async Task<FileDownload> TryAsync(
        IChatPlatform platform, string community, Uri address, CancellationToken cancellation)
    {
        try
        {
            return await platform.DownloadAsync(community, address, CleanPicture.MaxBytes, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return new FileDownload.Failed(exception.Message);
        }
    }
}

/// <summary>What became of a picture; a closed family of nested cases.</summary>
public abstract record PhotoResult
{
    private PhotoResult()
    {
    }

    public sealed record Stored : PhotoResult;

    /// <summary>The author has been asked.</summary>
    public sealed record Asked : PhotoResult;

    /// <summary>The author has not been asked yet; the bot tries again.</summary>
    public sealed record NotAskedYet(string Reason) : PhotoResult;

    /// <summary>The platform refuses direct messages to the author.</summary>
    public sealed record Unreachable(string Reason) : PhotoResult;

    /// <summary>The address has expired, or the file was deleted; a new address is needed.</summary>
    public sealed record Gone : PhotoResult;

    /// <summary>Not downloaded yet; the bot tries again.</summary>
    public sealed record Waiting(string Reason) : PhotoResult;

    /// <param name="Name">Of the file.</param>
    public sealed record TooLarge(string Name) : PhotoResult;

    /// <param name="Name">Of the file.</param>
    public sealed record NotAPicture(string Name) : PhotoResult;

    /// <summary>The consent was taken back before, or another instance was first.</summary>
    public sealed record Overtaken : PhotoResult;

    /// <summary>The caller is not the author.</summary>
    public sealed record NotYours : PhotoResult;

    /// <summary>The author refuses, or took the consent back.</summary>
    public sealed record Withdrawn : PhotoResult;

    public sealed record NotFound : PhotoResult;
}
