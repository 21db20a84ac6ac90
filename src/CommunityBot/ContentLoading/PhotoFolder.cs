using System.Security.Cryptography;

using CommunityBot.Composition.Settings;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Photos;

namespace CommunityBot.ContentLoading;

/// <summary>Writes the pictures of recaps into the folder of the pages (<see cref="RecapFolder"/>).</summary>
internal sealed partial class PhotoFolder(BotSettings settings, ILogger<PhotoFolder> log) : IPhotoFolder
{
    private static readonly string[] Extensions = [".jpg", ".png", ".webp", ".gif"];

    public async Task<bool> WriteAsync(
        Community community, string name, byte[] bytes, CancellationToken cancellation)
    {
        if (FolderOf(community) is not { } folder)
        {
            return true;
        }

        try
        {
            var path = Path.Combine(RealPath.Of(folder), name);
            if (Path.GetFileName(name) != name || RealPath.Of(path) != path)
            {
                return false;
            }

            if (!File.Exists(path) || new FileInfo(path).Length != bytes.Length)
            {
                await RecapFolder.ReplaceAsync(path, bytes, cancellation);
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception, folder);
            return false;
        }
    }

    public async Task KeepOnlyAsync(
        Community community, IReadOnlyCollection<string> names, CancellationToken cancellation)
    {
        if (FolderOf(community) is not { } folder)
        {
            return;
        }

        try
        {
            foreach (var path in Directory.EnumerateFiles(RealPath.Of(folder)))
            {
                if (Extensions.Contains(Path.GetExtension(path), StringComparer.Ordinal)
                    && !names.Contains(Path.GetFileName(path))
                    && new FileInfo(path).Length <= CleanPicture.MaxBytes
                    && PhotoFile.IsOwn(
                        community.Id, Path.GetFileName(path),
                        Convert.ToHexStringLower(
                            SHA256.HashData(await File.ReadAllBytesAsync(path, cancellation)))))
                {
                    File.Delete(path);
                }
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogFailed(exception, folder);
        }
    }

    private string? FolderOf(Community community) =>
        settings.Communities.First(each => each.Community.Id == community.Id).RecapsFolder is { } folder
        && Directory.Exists(folder) ? folder : null;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The pictures of recaps could not be written to {Folder}.")]
    private partial void LogFailed(Exception exception, string folder);
}
