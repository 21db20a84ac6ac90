using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading.Sites;
using CommunityBot.Core.Platforms;

namespace CommunityBot.ContentLoading.Pictures;

/// <summary>
/// Reads a picture of a community's site from the site's own folder, which may be newer than what is published;
/// otherwise fetches it.
/// </summary>
internal sealed class SitePictures(IReadOnlyList<CommunitySettings> communities, PictureDownload download)
    : IPictureSource
{
    /// <summary>Folders whose files generators publish at the root of the site.</summary>
    private static readonly string[] Folders = ["", "static", "public", "content", "source", "src", "docs"];

    public async Task<PictureFile?> ReadAsync(Uri address, CancellationToken cancellation) =>
        InFolder(address) ?? await download.GetAsync(address, cancellation);

    private PictureFile? InFolder(Uri address)
    {
        foreach (var community in communities)
        {
            if (community.Site is not { } site || PathBelow(site, address) is not { Length: > 0 } path)
            {
                continue;
            }

            foreach (var source in community.Content.Where(source => Path.Exists(source.Path)))
            {
                var root = SiteFolder.RootOf(source.Path);
                foreach (var folder in Folders)
                {
                    if (Read(root, Path.Combine(root, folder, path)) is { } picture)
                    {
                        return picture;
                    }
                }
            }
        }

        return null;
    }

    /// <summary>Null for the address of another site.</summary>
    private static string? PathBelow(Uri site, Uri address)
    {
        var start = site.AbsolutePath.TrimEnd('/') + "/";
        return Uri.Compare(site, address, UriComponents.HostAndPort, UriFormat.Unescaped,
                StringComparison.OrdinalIgnoreCase) == 0
            && address.AbsolutePath.StartsWith(start, StringComparison.Ordinal)
            ? Uri.UnescapeDataString(address.AbsolutePath[start.Length..])
            : null;
    }

    /// <summary>Only a file that really is below the root, also behind links.</summary>
    private static PictureFile? Read(string root, string path)
    {
        try
        {
            if (!File.Exists(path)
                || !RealPath.Of(path).StartsWith(
                    root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                || new FileInfo(path).Length is 0 or > PictureDownload.MaximumBytes)
            {
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            return PictureType.Of(bytes) is { } type ? new PictureFile(bytes, type) : null;
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
