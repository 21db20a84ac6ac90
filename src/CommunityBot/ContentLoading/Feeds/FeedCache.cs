using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Composition.Settings;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// The last valid copy of one feed on disk: a line of JSON metadata, then the body, in one file that is replaced
/// atomically, so that an ETag always belongs to its body. The file name does not reveal the address.
/// </summary>
internal sealed class FeedCache(string storage, string community, FeedAddress address)
{
    private const int Version = 1;

    private readonly string folder = Path.Combine(storage, "feeds");

    public string FilePath => Path.Combine(
        folder, $"{community}-{Fingerprint(Encoding.UTF8.GetBytes(address.Reveal().AbsoluteUri))[..16]}.feed");

    /// <summary>Last write time and size, which change with each new copy; null if there is none.</summary>
    public (long Changed, long Size)? Stamp
    {
        get
        {
            var file = new FileInfo(FilePath);
            return file.Exists ? (file.LastWriteTimeUtc.Ticks, file.Length) : null;
        }
    }

    /// <summary>Null if there is no copy, or it is damaged.</summary>
    public CachedFeed? Load()
    {
        try
        {
            var file = File.ReadAllBytes(FilePath);
            var end = Array.IndexOf(file, (byte)'\n');
            if (end <= 0 || JsonSerializer.Deserialize(file.AsSpan(0, end), FeedCacheJson.Default.FeedCacheEntry)
                is not { Version: Version } entry)
            {
                return null;
            }

            var bytes = file[(end + 1)..];
            return Fingerprint(bytes) == entry.Sha256
                ? new CachedFeed(bytes, new FeedValidators(entry.ETag, entry.LastModified), entry.Fetched)
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <exception cref="IOException">The disk is full, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The bot's user may not write to the folder.</exception>
    public void Save(CachedFeed copy)
    {
        Directory.CreateDirectory(folder);
        var entry = new FeedCacheEntry(
            Version, copy.Fetched, copy.Validators.ETag, copy.Validators.LastModified, Fingerprint(copy.Bytes));
        var temporaryPath = $"{FilePath}.{Environment.ProcessId}.new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // A private calendar is readable by the bot's user only.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using (var file = new FileStream(temporaryPath, options))
            {
                JsonSerializer.Serialize(file, entry, FeedCacheJson.Default.FeedCacheEntry);
                file.WriteByte((byte)'\n');
                file.Write(copy.Bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporaryPath, FilePath, overwrite: true);
        }
        catch
        {
            // Leave no partial file on a full disk.
            File.Delete(temporaryPath);
            throw;
        }
    }

    private static string Fingerprint(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}

/// <summary>The metadata stored before the body.</summary>
internal sealed record FeedCacheEntry(
    int Version, DateTimeOffset Fetched, string? ETag, string? LastModified, string Sha256);

[JsonSerializable(typeof(FeedCacheEntry))]
internal sealed partial class FeedCacheJson : JsonSerializerContext;
