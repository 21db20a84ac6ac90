using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using CommunityBot.Wire;

namespace CommunityBot.Repositories;

/// <summary>
/// HTTP client for GitHub's REST API: one request at a time, bounded in time and size, without redirects, and none
/// before the end of a rate limit.
/// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
/// </summary>
/// <param name="handler">Null for the usual one.</param>
internal sealed class GitHubApi(GitHubAccount account, TimeProvider time, HttpMessageHandler? handler = null)
    : IDisposable
{
    /// <summary>A picture of a page is part of the answer in base64.</summary>
    private const int MaxResponseBytes = 8 * 1024 * 1024;

    private const string ApiVersion = "2022-11-28";

    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);

    /// <summary>What GitHub asks for if a limit has no header.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MaxPause = TimeSpan.FromHours(2);

    private static readonly string UserAgent =
        $"CommunityBot/{typeof(GitHubApi).Assembly.GetName().Version?.ToString(3) ?? "0.0.0"}";

    private readonly Lazy<HttpClient> http = new(() => new HttpClient(handler ?? UsualHandler())
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MaxResponseBytes,
    });

    private readonly SemaphoreSlim sending = new(1);
    private DateTimeOffset notBefore = DateTimeOffset.MinValue;

    public bool HasToken => account.Token is not null;

    public Task<GitHubReply> GetAsync(string path, CancellationToken cancellation) =>
        SendAsync(HttpMethod.Get, path, body: null, cancellation);

    public Task<GitHubReply> SendAsync<T>(
        HttpMethod method, string path, T body, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        SendAsync(method, path, JsonSerializer.SerializeToUtf8Bytes(body, type), cancellation);

    public void Dispose()
    {
        sending.Dispose();
        if (http.IsValueCreated)
        {
            http.Value.Dispose();
        }
    }

    private static SocketsHttpHandler UsualHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // A redirect would send the token to the redirect's target.
        AllowAutoRedirect = false,
        UseCookies = false,
        // Trace headers would disclose the bot's internal activity ids.
        ActivityHeadersPropagator = null,
    };

    private async Task<GitHubReply> SendAsync(
        HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
    {
        await sending.WaitAsync(cancellation);
        try
        {
            return notBefore - time.GetUtcNow() is var pause && pause > TimeSpan.Zero
                ? new GitHubReply.RateLimited(pause)
                : await SendNowAsync(method, path, body, cancellation);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task<GitHubReply> SendNowAsync(
        HttpMethod method, string path, byte[]? body, CancellationToken cancellation)
    {
        using var request = CreateRequest(method, path, body);
        using var patience = new CancellationTokenSource(ResponseTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var response = await http.Value.SendAsync(
                request, HttpCompletionOption.ResponseContentRead, either.Token);
            return await ReadAsync(response);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException
            && !cancellation.IsCancellationRequested)
        {
            return new GitHubReply.Unknown(patience.IsCancellationRequested
                ? string.Create(CultureInfo.InvariantCulture, $"no answer in {ResponseTimeout.TotalSeconds} s")
                : exception.Message);
        }
    }

    private HttpRequestMessage CreateRequest(HttpMethod method, string path, byte[]? body)
    {
        var request = new HttpRequestMessage(method, $"{account.ApiBaseUrl.AbsoluteUri.TrimEnd('/')}/{path}");
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "application/vnd.github+json");
        request.Headers.TryAddWithoutValidation("X-GitHub-Api-Version", ApiVersion);
        if (account.Token is { } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request;
    }

    private async Task<GitHubReply> ReadAsync(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var content = JsonReading.Read(await response.Content.ReadAsByteArrayAsync(CancellationToken.None));
        if (status is >= 200 and < 300)
        {
            return new GitHubReply.Ok(content);
        }

        var error = ErrorOf(status, content, response.ReasonPhrase);
        if (PauseOf(response, error) is { } pause)
        {
            notBefore = time.GetUtcNow() + pause;
            return new GitHubReply.RateLimited(pause);
        }

        return status is >= 300 and < 500 and not 408
            ? new GitHubReply.Refused(error)
            : new GitHubReply.Unknown(string.Create(CultureInfo.InvariantCulture, $"HTTP status {status}"));
    }

    private static GitHubError ErrorOf(int status, JsonElement? content, string? reason)
    {
        var first = content?.Items("errors").FirstOrDefault() is { ValueKind: not JsonValueKind.Undefined } error
            ? error.ValueKind is JsonValueKind.String ? error.GetString()
                : error.Text("message") ?? error.Text("code")
            : null;
        return new GitHubError(
            status, string.Join(": ", new[] { content?.Text("message") ?? reason, first }.OfType<string>()));
    }

    /// <summary>
    /// Null if the response reports no rate limit.
    /// https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    /// </summary>
    private TimeSpan? PauseOf(HttpResponseMessage response, GitHubError error)
    {
        if (error.Status is not (403 or 429))
        {
            return null;
        }

        var wait = Header(response, "retry-after") is { } seconds ? TimeSpan.FromSeconds(seconds)
            : Header(response, "x-ratelimit-remaining") is 0 ? UntilReset(response)
            : error.Status == 429 || error.Message.Contains("rate limit", StringComparison.OrdinalIgnoreCase)
                ? UsualPause
                : (TimeSpan?)null;
        return wait is { } pause ? TimeSpan.FromTicks(Math.Clamp(pause.Ticks, TimeSpan.TicksPerSecond, MaxPause.Ticks))
            : null;
    }

    /// <summary>Measured on the server's clock, because this machine's may be wrong.</summary>
    private TimeSpan UntilReset(HttpResponseMessage response) =>
        Header(response, "x-ratelimit-reset") is { } reset
            ? DateTimeOffset.FromUnixTimeSeconds(reset) - (response.Headers.Date ?? time.GetUtcNow())
            : UsualPause;

    private static long? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values)
        && long.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number < 10_000_000_000
            ? number
            : null;
}
