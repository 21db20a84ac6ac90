using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// The files of members' messages, at signed addresses that expire after a day, like those of Discord's CDN.
/// https://docs.discord.com/developers/reference#signed-attachment-cdn-urls
/// </summary>
public sealed class FakeCdn(Func<Uri> root, TimeProvider time, Action changed)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, byte[]> files = new();
    private readonly ConcurrentQueue<string> violations = new();
    private int downloads;

    /// <summary>Requests with a token, which Discord's CDN must not get.</summary>
    public IReadOnlyList<string> Violations => [.. violations];

    /// <summary>How often a file was requested.</summary>
    public int Downloads => downloads;

    /// <summary>The status of the next responses; null for the file.</summary>
    public int? Status { get; set; }

    /// <summary>Sent before the file, and the rest never, until the connection is closed.</summary>
    public bool IsSilent { get; set; }

    /// <summary>The attachment of a message, with an address that is valid for a day.</summary>
    /// <param name="alt">The description that the author wrote; null for none.</param>
    public JsonObject Add(string id, string name, byte[] bytes, string mediaType, string? alt = null)
    {
        files[id] = bytes;
        var attachment = new JsonObject
        {
            ["id"] = id,
            ["filename"] = name,
            ["size"] = bytes.Length,
            ["url"] = AddressOf(id, name).AbsoluteUri,
            ["proxy_url"] = "https://media.discordapp.net/attachments/" + id,
            ["content_type"] = mediaType,
            ["width"] = 64,
            ["height"] = 48,
        };
        if (alt is not null)
        {
            attachment["description"] = alt;
        }

        return attachment;
    }

    /// <summary>Deletes the file, as its author can.</summary>
    public void Remove(string id) => files.TryRemove(id, out _);

    internal async Task ServeAsync(HttpContext context, string id)
    {
        Interlocked.Increment(ref downloads);
        changed();
        if (context.Request.Headers.Authorization.Count > 0)
        {
            violations.Enqueue("The CDN got a token.");
        }

        var expires = long.TryParse(
            context.Request.Query["ex"], NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;
        if (Status is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        if (!files.TryGetValue(id, out var bytes) || expires < time.GetUtcNow().ToUnixTimeSeconds()
            || context.Request.Query["hm"].Count == 0)
        {
            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("This content is no longer available.");
            return;
        }

        if (IsSilent)
        {
            await context.Response.StartAsync();
            await new TaskCompletionSource().Task.WaitAsync(context.RequestAborted)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        await context.Response.Body.WriteAsync(bytes);
    }

    private Uri AddressOf(string id, string name)
    {
        var expires = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return new Uri(root(), string.Create(
            CultureInfo.InvariantCulture, $"attachments/{id}/{Uri.EscapeDataString(name)}?ex={expires:x}&is=0&hm=00"));
    }
}
