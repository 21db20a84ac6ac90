using System.Security.Cryptography;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Writes the pages of recaps into the folder of the settings: whole or not at all, never outside of it, and never over
/// a page that somebody else has written or changed.
/// </summary>
internal sealed partial class RecapFolder(
    BotSettings settings, ContentLibrary library, IRecaps recaps, ILogger<RecapFolder> log) : IRecapPages
{
    /// <summary>Files whose name ends so are not read (<see cref="FileNames.WhyNotRead"/>).</summary>
    private const string BesideMark = "~";

    public async Task<RecapPageResult> WriteAsync(
        Community community, string lineage, Attachment page, CancellationToken cancellation)
    {
        var own = settings.Communities.First(each => each.Community.Id == community.Id);
        if (own.RecapsFolder is not { } folder)
        {
            return new RecapPageResult.NoFolder();
        }

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
        CommunitySettings own, string folder, string lineage, Attachment page, CancellationToken cancellation)
    {
        var known = await recaps.FileAsync(own.Community.Id, lineage, cancellation);
        var name = known?.Path ?? page.Name;
        var path = Path.Combine(RealPath.Of(folder), name);
        if (Path.GetFileName(name) != name || RealPath.Of(path) != path)
        {
            return new RecapPageResult.Failed($"{name} leads out of {folder}");
        }

        var bytes = page.ToBytes();
        var hash = Hash(bytes);
        var current = File.Exists(path) ? Hash(await File.ReadAllBytesAsync(path, cancellation)) : null;
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

        await recaps.SaveAsync(
            new RecapFile(
                own.Community.Id,
                lineage,
                name,
                [hash, .. known?.Hashes.Take(1) ?? []],
                [FingerprintOf(own, folder, name, bytes), .. known?.Fingerprints.Take(1) ?? []]),
            cancellation);
        await ReplaceAsync(path, bytes, cancellation);
        return new RecapPageResult.Written(name);
    }

    /// <summary>What the bot reads in its own page: a talk about which it says nothing is not in it.</summary>
    private string FingerprintOf(CommunitySettings own, string folder, string name, byte[] bytes)
    {
        var document = ContentDocument.Decode(name, bytes) with { Location = $"{Path.GetFileName(folder)}/{name}" };
        var context = new ReadingContext(own.Community.Zone) { DateOrder = own.DateOrder };
        return library.Read(document, context).Meetups.FirstOrDefault(read => read.Kind is MeetupKind.Recap)
            is { } read
            ? RecapWords.FingerprintOf(read)
            : "";
    }

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

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The page of a recap could not be written to {Folder}.")]
    private partial void LogNotWritten(Exception exception, string folder);
}
