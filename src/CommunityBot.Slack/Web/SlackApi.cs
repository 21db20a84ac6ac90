using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>
/// The client of Slack's Web API: each call sends one request and returns its outcome; it throws only on cancellation
/// and never retries. https://docs.slack.dev/apis/web-api
/// </summary>
internal sealed class SlackApi : IDisposable
{
    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(20);

    /// <summary>The wait when Slack responds 429 without Retry-After.</summary>
    private static readonly TimeSpan DefaultRetryAfter = TimeSpan.FromSeconds(30);

    private const string SlackHost = "slack.com";

    private const string FilesHost = "files.slack.com";

    /// <summary>Headers and body of a file.</summary>
    private static readonly TimeSpan DownloadTimeout = TimeSpan.FromSeconds(30);

    private readonly HttpClient http;
    private readonly Secret botToken;
    private readonly Secret appToken;
    private readonly TimeProvider time;
    private readonly MethodRateLimits rateLimits;

    public SlackApi(Uri baseUrl, Secret botToken, Secret appToken, TimeProvider time)
    {
        Root = new Uri(baseUrl.AbsoluteUri.TrimEnd('/') + "/");
        this.botToken = botToken;
        this.appToken = appToken;
        this.time = time;
        rateLimits = new MethodRateLimits(time);

        // A redirected request would send the token to another host.
        http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Trace context is internal and is not sent to Slack.
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 16 * 1024 * 1024,
        };
    }

    private SlackApi(SlackApi other, Secret botToken)
    {
        (http, Root, appToken, time) = (other.http, other.Root, other.appToken, other.time);
        this.botToken = botToken;
        rateLimits = new MethodRateLimits(time);
    }

    /// <summary>The base address of the methods, with a trailing slash.</summary>
    public Uri Root { get; }

    /// <summary>The same API for another workspace, with its token and its own rate limits.</summary>
    public SlackApi WithToken(Secret otherToken) => new(this, otherToken);

    /// <summary>Calls a method with JSON arguments and the bot token.</summary>
    public async Task<SlackReply> WriteAsync<T>(
        string method, T arguments, JsonTypeInfo<T> shape, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, method))
        {
            Content = JsonContent(JsonSerializer.SerializeToUtf8Bytes(arguments, shape)),
        };
        request.Headers.Authorization = Bearer(botToken);
        return await CallAsync(method, request, cancellation);
    }

    /// <summary>Calls a method with form arguments and the bot token.</summary>
    public Task<SlackReply> ReadAsync(
        string method, IReadOnlyDictionary<string, string> arguments, CancellationToken cancellation) =>
        PostFormAsync(method, arguments, Bearer(botToken), cancellation);

    /// <summary>Requests a Socket Mode URL with the app-level token.</summary>
    public async Task<ConnectionUrl> OpenConnectionAsync(CancellationToken cancellation) =>
        await PostFormAsync(
            "apps.connections.open", new Dictionary<string, string>(), Bearer(appToken), cancellation) switch
        {
            SlackReply.Ok({ } body) => Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var address)
                && address.Scheme is "ws" or "wss"
                    ? new ConnectionUrl.Opened(address)
                    : new ConnectionUrl.Delayed("Slack returned no connection URL", TimeSpan.Zero),
            SlackReply.Refused({ Code: var code } no) when SlackErrors.IsPermanent(code) =>
                new ConnectionUrl.Refused(
                    $"Slack refused to open a Socket Mode connection: {code}.",
                    SlackErrors.Remedy(no, SlackErrors.AppTokenSetting)),
            SlackReply.Refused({ Code: var code }) =>
                new ConnectionUrl.Delayed($"Slack returned {code}", TimeSpan.Zero),
            SlackReply.RateLimited(var wait) => new ConnectionUrl.Delayed("Slack rate limited the bot", wait),
            SlackReply.NotSent(var reason) => new ConnectionUrl.Delayed(reason, TimeSpan.Zero),
            SlackReply.Unknown(var reason) => new ConnectionUrl.Delayed(reason, TimeSpan.Zero),
            _ => throw new UnreachableException(),
        };

    /// <summary>
    /// Responds to a command or a block action at its response_url; sends no token.
    /// https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
    /// </summary>
    public async Task<SlackReply> RespondAsync(Uri address, byte[] answer, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent(answer) };

        // Slack's documentation shows no body for an accepted response.
        return await SendAsync(request, cancellation, allowsEmptyBody: true);
    }

    /// <summary>
    /// Sends the bytes of a file to the address that Slack gave for it; sends no token.
    /// https://docs.slack.dev/reference/methods/files.getUploadURLExternal
    /// </summary>
    /// <returns>Null on success, otherwise why it failed.</returns>
    public async Task<string?> UploadAsync(Uri address, byte[] bytes, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new ByteArrayContent(bytes)
            {
                Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") },
            },
        };
        using var timeout = new CancellationTokenSource(RequestTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            // The body of a success is "OK" with the number of bytes.
            using var response = await http.SendAsync(request, linked.Token);
            return response.StatusCode is HttpStatusCode.OK
                ? null
                : $"Slack refused the file with status {(int)response.StatusCode}";
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return $"the file could not be uploaded: {exception.Message}";
        }
    }

    /// <summary>
    /// Downloads a file with the bot token, which is sent only to Slack's own host for files. Without permission Slack
    /// answers with a redirect to its login page, or with that page.
    /// https://docs.slack.dev/reference/objects/file-object
    /// </summary>
    public async Task<FileDownload> DownloadAsync(Uri address, int maxBytes, CancellationToken cancellation)
    {
        if (!MayDownloadFrom(address))
        {
            return new FileDownload.Refused($"{address.Host} is not where Slack stores files");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = Bearer(botToken);
        using var timeout = new CancellationTokenSource(DownloadTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var response = await http.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
            return (int)response.StatusCode switch
            {
                200 when response.Content.Headers.ContentType?.MediaType is "text/html" => WithoutScope(),
                200 => await BoundedBody.ReadAsync(response, maxBytes, linked.Token) is { } bytes
                    ? new FileDownload.Downloaded(bytes)
                    : new FileDownload.TooLarge(),
                404 or 410 => new FileDownload.Gone(),
                (>= 300 and < 400) or 401 or 403 => WithoutScope(),
                var status => new FileDownload.Failed($"Slack returned HTTP status {status}"),
            };
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new FileDownload.Failed(timeout.IsCancellationRequested
                ? $"Slack did not send the file within {DownloadTimeout.TotalSeconds:0} seconds"
                : exception.Message);
        }

        static FileDownload.Refused WithoutScope() => new(
            $"Slack does not give the file to the bot: the app needs the scope {SlackScopes.ReadFilesScope} and a " +
            "valid token");
    }

    /// <summary>Slack's host for files; where the settings name another Web API, its own server as well.</summary>
    private bool MayDownloadFrom(Uri address) =>
        (address.Scheme is "https" && address.IsDefaultPort && address.Host == FilesHost)
        || (Root.Host != SlackHost
            && Uri.Compare(
                address, Root, UriComponents.SchemeAndServer, UriFormat.UriEscaped,
                StringComparison.OrdinalIgnoreCase) == 0);

    /// <summary>
    /// True for the response URLs that Slack issues; another scheme or host may be forged. HTTP is allowed only when
    /// the Web API itself is configured with HTTP, on the same host.
    /// </summary>
    public bool MayRespondAt(Uri address) => address.Scheme is "https"
        || (address.Scheme is "http"
            && Root.Scheme is "http"
            && (address.Host == Root.Host || (address.IsLoopback && Root.IsLoopback)));

    /// <summary>
    /// Exchanges an OAuth code for a token. The client id and secret are sent in the Authorization header, as Slack
    /// recommends; a proxy may strip headers, so on failure they are sent once more in the form.
    /// https://docs.slack.dev/reference/methods/oauth.v2.access
    /// </summary>
    public async Task<SlackReply> ExchangeCodeAsync(
        string code, SlackInstallOptions app, CancellationToken cancellation)
    {
        var arguments = new Dictionary<string, string> { ["code"] = code };
        if (app.RedirectUrl is { } back)
        {
            arguments["redirect_uri"] = back.AbsoluteUri;
        }

        var identity = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{app.ClientSecret.Reveal()}"));
        var reply = await PostFormAsync("oauth.v2.access", arguments, new("Basic", identity), cancellation);
        if (reply is SlackReply.Refused(
            {
                Code: "invalid_client_id" or "bad_client_secret" or "invalid_arguments" or
            "not_authed"
            }))
        {
            arguments["client_id"] = app.ClientId;
            arguments["client_secret"] = app.ClientSecret.Reveal();
            reply = await PostFormAsync("oauth.v2.access", arguments, identity: null, cancellation);
        }

        return reply;
    }

    public void Dispose() => http.Dispose();

    private static AuthenticationHeaderValue Bearer(Secret token) => new("Bearer", token.Reveal());

    private async Task<SlackReply> PostFormAsync(
        string method, IReadOnlyDictionary<string, string> arguments, AuthenticationHeaderValue? identity,
        CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, method))
        {
            Content = new FormUrlEncodedContent(arguments),
        };
        request.Headers.Authorization = identity;
        return await CallAsync(method, request, cancellation);
    }

    private async Task<SlackReply> CallAsync(string method, HttpRequestMessage request, CancellationToken cancellation)
    {
        if (rateLimits.RemainingFor(method) is { } left)
        {
            return new SlackReply.RateLimited(left);
        }

        var reply = await SendAsync(request, cancellation);
        if (reply is SlackReply.RateLimited(var wait))
        {
            rateLimits.Block(method, wait);
        }

        return reply;
    }

    private async Task<SlackReply> SendAsync(
        HttpRequestMessage request, CancellationToken cancellation, bool allowsEmptyBody = false)
    {
        using var timeout = new CancellationTokenSource(RequestTimeout, time);
        await using var stopping = cancellation.UnsafeRegister(
            source => ((CancellationTokenSource)source!).Cancel(), timeout);
        try
        {
            using var response = await http.SendAsync(request, timeout.Token);
            var body = await response.Content.ReadAsByteArrayAsync(timeout.Token);
            return Read(response, body, allowsEmptyBody);
        }
        catch (HttpRequestException exception)
        {
            return exception.HttpRequestError is HttpRequestError.ConnectionError
                or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError
                or HttpRequestError.ProxyTunnelError
                    ? new SlackReply.NotSent($"no connection to {request.RequestUri?.Host}: {exception.Message}")
                    : new SlackReply.Unknown($"the response was lost: {exception.Message}");
        }
        catch (IOException exception)
        {
            return new SlackReply.Unknown($"the response was cut off: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new SlackReply.Unknown($"no response within {RequestTimeout.TotalSeconds:0} seconds");
        }
    }

    /// <param name="allowsEmptyBody">True when a success may have an empty body, or one without <c>ok</c>.</param>
    private SlackReply Read(HttpResponseMessage response, byte[] body, bool allowsEmptyBody)
    {
        if (response.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return new SlackReply.RateLimited(RetryAfterOf(response));
        }

        var isPlainOk = body.AsSpan().Trim((byte)'\n').SequenceEqual("ok"u8);
        var read = isPlainOk ? null : JsonReading.Read(body);
        if (read is { ValueKind: JsonValueKind.Object } answer && answer.Property("ok") is { } ok)
        {
            // A server error with any code: the call may have been executed partly.
            if ((int)response.StatusCode >= 500 && ok.ValueKind is not JsonValueKind.True)
            {
                return new SlackReply.Unknown(
                    $"status {(int)response.StatusCode}: {answer.Text("error") ?? "no reason"}");
            }

            return (ok.ValueKind, answer.Text("error")) switch
            {
                (JsonValueKind.True, _) =>
                    new SlackReply.Ok(answer) { Scopes = ScopesOf(response), Date = response.Headers.Date },

                // Some methods return the rate limit in the body.
                // https://docs.slack.dev/reference/methods/chat.postMessage#errors
                (_, "ratelimited" or "rate_limited") => new SlackReply.RateLimited(RetryAfterOf(response)),
                (_, var error) => new SlackReply.Refused(new SlackError(error ?? "unknown_error", answer))
                {
                    Date = response.Headers.Date
                },
            };
        }

        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return (int)response.StatusCode switch
        {
            >= 200 and < 300
                when allowsEmptyBody
                    && (body.Length == 0 || isPlainOk || read is { ValueKind: JsonValueKind.Object }) =>
                new SlackReply.Ok(Content: null),
            >= 300 and < 500 and not 408 => new SlackReply.Refused(new SlackError("http_" + status, default)),
            _ => new SlackReply.Unknown($"status {status} without a readable response"),
        };
    }

    private static string[]? ScopesOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("X-OAuth-Scopes", out var scopes)
            ? string.Join(',', scopes).Split(
                ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : null;

    private TimeSpan RetryAfterOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } when wait >= TimeSpan.Zero => wait,
        { Date: { } moment } when moment > time.GetUtcNow() => moment - time.GetUtcNow(),
        _ => DefaultRetryAfter,
    };

    private static ByteArrayContent JsonContent(byte[] json) => new(json)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };
}
