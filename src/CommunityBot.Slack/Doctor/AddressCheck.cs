using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Http;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Sends the requests to the bot's public address that Slack would send. No response is only a warning, because the
/// address may be reachable from outside; a wrong response is an error.
/// </summary>
internal sealed class AddressCheck(SlackRequirements requirements, TimeProvider time) : IDisposable
{
    private const string Subject = "public address";
    private const string InstallSubject = "installing";

    private static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = RequestTimeout })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(CancellationToken cancellation)
    {
        if (requirements.SigningSecret is null && requirements.InstallOptions is null)
        {
            return [];
        }

        if (requirements.PublicUrl is null)
        {
            return
            [
                new(Subject, FindingSeverity.Warning,
                    "slack.publicUrl is not set, so the bot's public address cannot be checked.",
                    "Set it to the bot's public https address, which `manifest slack` writes into the manifest."),
            ];
        }

        if (requirements.PublicUrl.IsLoopback && !requirements.Settings.ApiBaseUrl.IsLoopback)
        {
            return
            [
                new(Subject, FindingSeverity.Error,
                    $"slack.publicUrl is {requirements.PublicUrl.AbsoluteUri}, which only this machine can reach.",
                    "Set it to the bot's public https address."),
            ];
        }

        var app = new SlackApp { PublicUrl = requirements.PublicUrl, UsesHttp = true };
        var findings = new List<DoctorFinding>();
        if (requirements.SigningSecret is { } secret)
        {
            findings.Add(await CheckEventsUrlAsync(app.EventsUrl!, secret, cancellation));
        }

        if (requirements.InstallOptions is { } installing)
        {
            findings.Add(await CheckInstallUrlAsync(app.InstallUrl!, installing, cancellation));
        }

        return findings;
    }

    public void Dispose() => http.Dispose();

    /// <summary>
    /// Slack's <c>url_verification</c> request, which must return the challenge and has no side effects.
    /// https://docs.slack.dev/reference/events/url_verification
    /// </summary>
    private async Task<DoctorFinding> CheckEventsUrlAsync(Uri address, Secret secret, CancellationToken cancellation)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var body = Encoding.UTF8.GetBytes(
            new JsonObject { ["type"] = "url_verification", ["challenge"] = challenge }.ToJsonString());
        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Compute(secret, timestamp, body));
        return await SendAsync(request, cancellation) switch
        {
            (null, var reason) => NoResponse(Subject, address, reason),
            (HttpStatusCode.OK, var content) when content == challenge => new(
                Subject, FindingSeverity.Ok,
                $"The bot responds at {address.AbsoluteUri} and has the same signing secret."),
            (HttpStatusCode.Unauthorized, _) => new(
                Subject, FindingSeverity.Error,
                $"The bot at {address.AbsoluteUri} has another signing secret, or its clock is wrong.",
                "Set SLACK_SIGNING_SECRET there to the Signing Secret under Basic Information, check that machine's " +
                "clock, and restart the bot."),
            var (status, _) =>
                UnexpectedStatus(Subject, address, status.Value, "Start the bot with SLACK_SIGNING_SECRET"),
        };
    }

    /// <summary>
    /// The first step of OAuth: the bot redirects to Slack's authorize page with its client id and redirect URI.
    /// </summary>
    private async Task<DoctorFinding> CheckInstallUrlAsync(
        Uri address, SlackInstallOptions installing, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, content) = await SendAsync(request, cancellation);
        if (status is not (HttpStatusCode.Redirect or HttpStatusCode.ServiceUnavailable))
        {
            return status is null
                ? NoResponse(InstallSubject, address, content)
                : UnexpectedStatus(InstallSubject, address, status.Value, "Start the bot with SLACK_CLIENT_ID");
        }

        var redirectUrl = installing.RedirectUrl?.AbsoluteUri;
        return status is HttpStatusCode.Redirect && Uri.TryCreate(content, UriKind.Absolute, out var to)
            ? QueryHelpers.ParseQuery(to.Query) switch
            {
                var query when query["client_id"] != installing.ClientId => new(
                    InstallSubject, FindingSeverity.Error,
                    $"The bot at {address.AbsoluteUri} uses another SLACK_CLIENT_ID.",
                    "Start it with the same SLACK_CLIENT_ID and SLACK_CLIENT_SECRET."),
                var query when query["redirect_uri"] != redirectUrl => new(
                    InstallSubject, FindingSeverity.Error,
                    $"The bot at {address.AbsoluteUri} uses another redirect URL than {redirectUrl}.",
                    "Start it with the same slack.publicUrl."),
                _ => new(
                    InstallSubject, FindingSeverity.Ok,
                    $"The app can be installed at {address.AbsoluteUri}; {redirectUrl} must be one of its Redirect " +
                    "URLs " +
                    "(`manifest slack` writes it)."),
            }
            : new(
                InstallSubject,
                FindingSeverity.Error,
                $"Installing is turned off on the bot at {address.AbsoluteUri}.",
                "Start it with SLACK_TOKEN_KEY.");
    }

    /// <summary>
    /// The status and the body or redirect location; a null status and the reason when there is no response.
    /// </summary>
    private async Task<(HttpStatusCode? Status, string Said)> SendAsync(
        HttpRequestMessage request, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(RequestTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var response = await http.SendAsync(request, linked.Token);
            return (
                response.StatusCode,
                response.Headers.Location?.OriginalString ?? await response.Content.ReadAsStringAsync(linked.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return (null, exception.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"no response within {RequestTimeout.TotalSeconds:0} seconds");
        }
    }

    private static DoctorFinding NoResponse(string subject, Uri address, string reason) => new(
        subject, FindingSeverity.Warning, $"No response from {address.AbsoluteUri} ({reason}).",
        "Start the bot and open the address from outside; it may be unreachable from inside the bot's own network.");

    private static DoctorFinding UnexpectedStatus(string subject, Uri address, HttpStatusCode status, string remedy) =>
        (int)status is >= 500 or 429
        ? NoResponse(subject, address, $"status {(int)status}")
        : new(subject, FindingSeverity.Error,
            $"{address.AbsoluteUri} returned status {(int)status}: it is not the bot, or the bot is not configured " +
            "for it.",
            $"{remedy}, and check slack.publicUrl and the reverse proxy (config/deploy/README.md).");
}
