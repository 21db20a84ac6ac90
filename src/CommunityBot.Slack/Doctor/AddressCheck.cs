using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Slack.Http;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Goes the way Slack goes: asks at the bot's public address for what Slack asks there. What does not answer from here
/// may well answer from outside, so that is a doubt; what answers wrongly is wrong.
/// </summary>
internal sealed class AddressCheck(SlackRequirements requirements, TimeProvider wire) : IDisposable
{
    private const string Subject = "public address";
    private const string InstallSubject = "installing";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient http = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Patience })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = 64 * 1024,
    };

    public async Task<IReadOnlyList<SlackFinding>> ExamineAsync(CancellationToken cancellation)
    {
        if (requirements.SigningSecret is null && requirements.Installing is null)
        {
            return [];
        }

        if (requirements.PublicUrl is null)
        {
            return
            [
                new(Subject, SlackFindingSeverity.Doubtful,
                    "slack.publicUrl is not set, so nobody can look whether Slack, and people who install the app, " +
                    "reach the bot.",
                    "Set it to the https address under which the bot is reached; manifest slack writes it into the " +
                    "manifest."),
            ];
        }

        if (requirements.PublicUrl.IsLoopback && !requirements.Settings.ApiBaseUrl.IsLoopback)
        {
            return
            [
                new(Subject, SlackFindingSeverity.Broken,
                    $"slack.publicUrl is {requirements.PublicUrl.AbsoluteUri}, which nobody but this machine reaches.",
                    "Set it to the https address under which the bot is reached from outside."),
            ];
        }

        var app = new SlackApp { PublicUrl = requirements.PublicUrl, IsCalled = true };
        var findings = new List<SlackFinding>();
        if (requirements.SigningSecret is { } secret)
        {
            findings.Add(await CallAsync(app.EventsUrl!, secret, cancellation));
        }

        if (requirements.Installing is { } installing)
        {
            findings.Add(await BeginInstallingAsync(app.InstallUrl!, installing, cancellation));
        }

        return findings;
    }

    public void Dispose() => http.Dispose();

    /// <summary>
    /// The check that Slack makes of an address: it wants to hear its challenge. Nothing happens for it.
    /// https://docs.slack.dev/reference/events/url_verification
    /// </summary>
    private async Task<SlackFinding> CallAsync(Uri address, Secret secret, CancellationToken cancellation)
    {
        var challenge = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var body = Encoding.UTF8.GetBytes(
            new JsonObject { ["type"] = "url_verification", ["challenge"] = challenge }.ToJsonString());
        var timestamp = wire.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add(SlackSignature.TimestampHeader, timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, SlackSignature.Of(secret, timestamp, body));
        return await AskAsync(request, cancellation) switch
        {
            (null, var reason) => Silent(Subject, address, reason),
            (HttpStatusCode.OK, var said) when said == challenge => new(
                Subject, SlackFindingSeverity.Well,
                $"The bot answers at {address.AbsoluteUri}, and it has the same signing secret."),
            (HttpStatusCode.Unauthorized, _) => new(
                Subject, SlackFindingSeverity.Broken,
                $"The bot at {address.AbsoluteUri} has another signing secret, or its clock is wrong.",
                "Set SLACK_SIGNING_SECRET there to the Signing Secret under Basic Information, and its machine's " +
                "clock; then start it again."),
            var (status, _) => Strange(Subject, address, status.Value, "Is it started with SLACK_SIGNING_SECRET?"),
        };
    }

    /// <summary>
    /// The first step of an installation: the bot says to which page of Slack's it would send a person, and where back
    /// to.
    /// </summary>
    private async Task<SlackFinding> BeginInstallingAsync(
        Uri address, SlackInstallOptions installing, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, said) = await AskAsync(request, cancellation);
        if (status is not (HttpStatusCode.Redirect or HttpStatusCode.ServiceUnavailable))
        {
            return status is null
                ? Silent(InstallSubject, address, said)
                : Strange(InstallSubject, address, status.Value, "Is it started with SLACK_CLIENT_ID?");
        }

        var back = installing.ReturnUrl?.AbsoluteUri;
        return status is HttpStatusCode.Redirect && Uri.TryCreate(said, UriKind.Absolute, out var to)
            ? QueryHelpers.ParseQuery(to.Query) switch
            {
                var query when query["client_id"] != installing.ClientId => new(
                    InstallSubject, SlackFindingSeverity.Broken,
                    $"The bot at {address.AbsoluteUri} installs another app than that of SLACK_CLIENT_ID.",
                    "Start it with the same SLACK_CLIENT_ID and SLACK_CLIENT_SECRET."),
                var query when query["redirect_uri"] != back => new(
                    InstallSubject, SlackFindingSeverity.Broken,
                    $"The bot at {address.AbsoluteUri} has people sent back to another address than {back}.",
                    "Start it with the same slack.publicUrl."),
                _ => new(
                    InstallSubject, SlackFindingSeverity.Well,
                    $"People install the app at {address.AbsoluteUri}; Slack sends them back to {back}, which has to " +
                    "stand among the app's Redirect URLs (manifest slack writes it)."),
            }
            : new(
                InstallSubject,
                SlackFindingSeverity.Broken,
                $"The bot at {address.AbsoluteUri} says that installing is off.",
                "Start it with SLACK_TOKEN_KEY.");
    }

    /// <summary>
    /// The status and the body, or where it leads to; no status and the reason when there is no answer.
    /// </summary>
    private async Task<(HttpStatusCode? Status, string Said)> AskAsync(
        HttpRequestMessage request, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return (
                response.StatusCode,
                response.Headers.Location?.OriginalString ?? await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or InvalidOperationException)
        {
            return (null, exception.Message.TrimEnd('.'));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"no answer within {Patience.TotalSeconds:0} seconds");
        }
    }

    private static SlackFinding Silent(string subject, Uri address, string reason) => new(
        subject, SlackFindingSeverity.Doubtful, $"Nobody answers at {address.AbsoluteUri} ({reason}).",
        "Start the bot, and open the address from outside; from within its own network it need not be reachable.");

    private static SlackFinding Strange(string subject, Uri address, HttpStatusCode status, string question) =>
        (int)status is >= 500 or 429
        ? Silent(subject, address, $"status {(int)status}")
        : new(subject, SlackFindingSeverity.Broken,
            $"What answers at {address.AbsoluteUri} is not the bot, or not meant to be called: status {(int)status}.",
            $"{question} Check slack.publicUrl and what stands before the bot (config/deploy/README.md).");
}
