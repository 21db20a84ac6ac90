using System.Text;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Recaps;

/// <summary>Downloads files of text that are in messages of the chat.</summary>
public sealed class TextFiles(IEnumerable<IChatPlatform> platforms)
{
    private readonly Dictionary<string, IChatPlatform> platforms = platforms.ToDictionary(platform => platform.Name);

    /// <summary>The text in UTF-8, with a mark in place of what is none; else why it could not be read.</summary>
    public async Task<(string? Text, string Reason)> ReadAsync(
        string platform, string community, Uri address, int maxBytes, CancellationToken cancellation)
    {
        if (!platforms.TryGetValue(platform, out var chat))
        {
            return (null, "the platform is not configured");
        }

        try
        {
            return await chat.DownloadAsync(community, address, maxBytes, cancellation) switch
            {
                FileDownload.Downloaded(var bytes) => (Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'), ""),
                FileDownload.Refused(var reason) => (null, reason),
                FileDownload.Failed(var reason) => (null, reason),
                FileDownload.TooLarge => (null, $"> {maxBytes / 1024} kB"),
                _ => (null, "404"),
            };
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            return (null, exception.Message);
        }
    }
}
