using System.Net;

using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Platforms;

namespace CommunityBot.ContentLoading.Pictures;

/// <summary>
/// Fetches a picture under the rules for feeds: https, public addresses, few redirects, bounded in size and time.
/// </summary>
internal sealed class PictureDownload(FeedHttpHandler handler, IReadOnlySet<string> allowedHosts, TimeProvider time)
{
    public const int MaximumBytes = 4 * 1024 * 1024;

    private const int MaximumRedirects = 3;

    /// <summary>Includes redirects and the body; a post waits for it.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    /// <summary>Null if the address has no picture that can be used.</summary>
    public async Task<PictureFile?> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await FollowAsync(address, either.Token);
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task<PictureFile?> FollowAsync(Uri first, CancellationToken cancellation)
    {
        var at = first;
        for (var redirects = 0; redirects <= MaximumRedirects && IsAllowed(at); redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            request.Headers.TryAddWithoutValidation("User-Agent", "CommunityBot (shows the picture of a meetup)");
            request.Headers.TryAddWithoutValidation("Accept", "image/png, image/jpeg, image/gif");
            using var response = await handler.SendAsync(request, cancellation);
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK:
                    return await ReadAsync(response.Content, cancellation);
                case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                    or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                    when response.Headers.Location is { } next && Uri.TryCreate(at, next, out var there):
                    at = there;
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private bool IsAllowed(Uri address) =>
        address.Scheme is "https" || (address.Scheme is "http" && allowedHosts.Contains(address.IdnHost));

    private static async Task<PictureFile?> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > MaximumBytes
            || content.Headers.ContentType?.MediaType?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        await using var stream = await content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var part = new byte[32 * 1024];
        while (await stream.ReadAsync(part, cancellation) is > 0 and var read)
        {
            if (body.Length + read > MaximumBytes)
            {
                return null;
            }

            body.Write(part, 0, read);
        }

        var bytes = body.ToArray();
        return PictureType.Of(bytes) is { } type ? new PictureFile(bytes, type) : null;
    }
}
