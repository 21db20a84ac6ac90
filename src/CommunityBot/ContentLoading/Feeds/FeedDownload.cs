using System.Net;
using System.Net.Http.Headers;
using System.Text;

using CommunityBot.Composition.Settings;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Downloads a feed with a conditional request. Redirects are followed here, so that each one is checked; one timeout
/// covers the whole download.
/// </summary>
internal sealed class FeedDownload(FeedHttpHandler handler, IReadOnlySet<string> allowedHosts, TimeProvider time)
{
    /// <summary>
    /// Includes all redirects and the whole body, so that a server that sends a few bytes at a time also fails.
    /// </summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private const int MaximumRedirects = 5;

    private static readonly string Version = typeof(FeedDownload).Assembly.GetName().Version?.ToString(2) ?? "0";

    /// <param name="known">The validators of the last good copy.</param>
    public async Task<FeedResponse> GetAsync(FeedAddress address, FeedValidators known, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await FollowAsync(address.Reveal(), known, either.Token);
        }
        catch (Exception exception)
        {
            cancellation.ThrowIfCancellationRequested();
            return new FeedResponse.Failed(timeout.IsCancellationRequested
                ? FeedError.Unreachable(
                    $"did not respond completely within {Timeout.TotalSeconds:0} seconds",
                    "Wait, or contact the server's operator.")
                : FeedErrorText.Of(exception));
        }
    }

    private async Task<FeedResponse> FollowAsync(Uri first, FeedValidators known, CancellationToken cancellation)
    {
        var at = first;
        for (var redirects = 0; ; redirects++)
        {
            using var request = Request(at, first, known);
            using var response = await handler.SendAsync(request, cancellation);
            if (response.StatusCode
                is not (HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
                or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                return await ReadResponseAsync(response, known, cancellation);
            }

            if (redirects == MaximumRedirects)
            {
                return Failed(
                    $"redirects more than {MaximumRedirects} times",
                    "Use the final address in the settings.");
            }

            if (Next(at, response.Headers.Location, out var error) is not { } next)
            {
                return new FeedResponse.Failed(error!);
            }

            at = next;
        }
    }

    private static HttpRequestMessage Request(Uri at, Uri first, FeedValidators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at);
        request.Headers.TryAddWithoutValidation("User-Agent", $"CommunityBot/{Version} (reads a community's calendar)");
        request.Headers.TryAddWithoutValidation(
            "Accept", "text/calendar, application/json, application/xml;q=0.9, */*;q=0.5");
        if (known.ETag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", known.ETag);
        }

        if (known.LastModified is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", known.LastModified);
        }

        // Credentials are sent only to the origin they were configured for.
        if (first.UserInfo.Length > 0 && Uri.Compare(
            at, first, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(first.UserInfo))));
        }

        return request;
    }

    private Uri? Next(Uri at, Uri? location, out FeedError? error)
    {
        error = null;
        if (location is null || !Uri.TryCreate(at, location, out var next) || next.Scheme is not ("https" or "http"))
        {
            error = FeedError.Unreachable("redirects to an invalid address");
        }
        else if (next.Scheme is "http" && (at.Scheme is "https" || !allowedHosts.Contains(next.IdnHost)))
        {
            error = FeedError.Unreachable(
                $"redirects to {next.IdnHost} over plain http", "Ask the server's operator to redirect to https.");
        }
        else
        {
            return next;
        }

        return null;
    }

    private async Task<FeedResponse> ReadResponseAsync(
        HttpResponseMessage response, FeedValidators known, CancellationToken cancellation)
    {
        switch (response.StatusCode)
        {
            case HttpStatusCode.OK:
                var (bytes, error) = await FeedBodyReader.ReadAsync(response.Content, cancellation);
                return bytes is null
                    ? new FeedResponse.Failed(error!)
                    : new FeedResponse.Document(bytes, ValidatorsOf(response));
            case HttpStatusCode.NotModified when known != FeedValidators.None:
                return new FeedResponse.Unchanged();
            default:
                return new FeedResponse.Failed(FeedErrorText.Of(response.StatusCode), RetryAfter(response));
        }
    }

    private static FeedValidators ValidatorsOf(HttpResponseMessage response) => new(
        FirstHeader(response.Headers, "ETag"), FirstHeader(response.Content.Headers, "Last-Modified"));

    /// <summary>The raw value, because some servers send an invalid ETag and still recognise it.</summary>
    private static string? FirstHeader(HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values)
            && values.FirstOrDefault() is { Length: > 0 and < 1000 } value ? value : null;

    private TimeSpan? RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? (after.Date - time.GetUtcNow()) : null;

    private static FeedResponse.Failed Failed(string reason, string remedy) =>
        new(FeedError.Unreachable(reason, remedy));
}
