using CommunityBot.Composition.Settings;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Recaps;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Writes the pages of recaps into the folder of the settings: whole or not at all, never outside of it, and never over
/// a page that somebody else has written or changed.
/// </summary>
internal sealed partial class RecapFolder(
    BotSettings settings, RecordedPages recorded, IRecaps recaps, ILogger<RecapFolder> log) : IRecapPages
{
    /// <summary>Files whose name ends so are not read (<see cref="FileNames.WhyNotRead"/>).</summary>
    private const string BesideMark = "~";

    public string Place => "folder";

    public bool IsSetFor(Community community) => SettingsOf(community).RecapsFolder is not null;

    public async Task<RecapPageResult> WriteAsync(
        Community community, string lineage, RecapPageFiles page, CancellationToken cancellation)
    {
        var own = SettingsOf(community);
        var folder = own.RecapsFolder!;
        try
        {
            return await WriteAsync(own, folder, lineage, page, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotWritten(exception, folder);
            return new RecapPageResult.Failed(exception.Message);
        }
    }

    private async Task<RecapPageResult> WriteAsync(
        CommunitySettings own, string folder, string lineage, RecapPageFiles page, CancellationToken cancellation)
    {
        var known = await recaps.FileAsync(own.Community.Id, lineage, cancellation);
        var name = known?.Path ?? page.Page.Name;
        var path = Path.Combine(RealPath.Of(folder), name);
        if (Path.GetFileName(name) != name || RealPath.Of(path) != path)
        {
            return new RecapPageResult.Failed($"{name} leads out of {folder}");
        }

        var bytes = page.Page.ToBytes();
        var hash = RecordedPages.HashOf(bytes);
        var current = File.Exists(path) ? RecordedPages.HashOf(await File.ReadAllBytesAsync(path, cancellation)) : null;
        if (current == hash && known?.Hashes[0] == hash)
        {
            return new RecapPageResult.Written(name);
        }

        if (current is not null && current != hash
            && known?.Hashes.Contains(current, StringComparer.Ordinal) is not true)
        {
            await ReplaceAsync(path + BesideMark, bytes, cancellation);
            return new RecapPageResult.Beside(name, name + BesideMark);
        }

        await recorded.RecordAsync(own, lineage, Path.GetFileName(folder), page.Page, cancellation);
        await ReplaceAsync(path, bytes, cancellation);
        return new RecapPageResult.Written(name);
    }

    private CommunitySettings SettingsOf(Community community) =>
        settings.Communities.First(each => each.Community.Id == community.Id);

    /// <summary>A reader sees the old file or the new one; a hidden file that is left over is not read.</summary>
    internal static async Task ReplaceAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var temporary = Path.Combine(
            Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await file.WriteAsync(bytes, cancellation);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page of a recap could not be written to {Folder}.")]
    private partial void LogNotWritten(Exception exception, string folder);
}
