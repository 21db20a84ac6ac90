using System.Globalization;
using System.Text;

using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Http;

/// <summary>
/// Takes what Slack sends over HTTP: checks that it is Slack, says at once that it arrived, and hands it on. The answer
/// follows to the address that came with the question, so several instances may share one address.
/// https://docs.slack.dev/apis/events-api/using-http-request-urls
/// </summary>
internal sealed partial class EventsEndpoint(
    Secret signingSecret,
    Action<SlackDelivery> handOver,
    TimeProvider wire,
    ILogger<EventsEndpoint> log)
{
    /// <summary>Slack's own requests are a few kilobytes; a form with a modal in it may be some hundred.</summary>
    private const int LargestBody = 1024 * 1024;

    /// <summary>Twice the window, for a request may come from five minutes ahead.</summary>
    private readonly RecentIds answered = new(wire, SlackSignature.Window * 2, most: 50_000);

    public async Task AnswerAsync(HttpContext context)
    {
        if (await BodyAsync(context.Request) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var isForm = context.Request.ContentType?
            .StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ?? false;
        var signature = context.Request.Headers[SlackSignature.SignatureHeader].ToString();
        var timestamp = context.Request.Headers[SlackSignature.TimestampHeader].ToString();
        var request = SlackRequest.Read(Encoding.UTF8.GetString(body), isForm, signature, Retry(context.Request));
        if (request is SlackRequest.SslCheck)
        {
            // Changes nothing and tells nothing, so it need not be signed.
            return;
        }

        // Slack signs every retry anew: the very same request again is somebody else's, unless it is sent again within
        // the same second, which is said to be a retry. Nothing is done for it either way.
        var fault = SlackSignature.FaultOf(signingSecret, timestamp, signature, body, wire.GetUtcNow());
        var isAgain = fault is null && !answered.Add(signature);
        if (isAgain && request is SlackRequest.Delivery { Envelope.EventId: not null } && Retry(context.Request) > 0)
        {
            return;
        }

        fault ??= isAgain ? "it has been answered already" : null;
        if (fault is not null)
        {
            LogTurnedAway(context.Request.Path, fault);
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        switch (request)
        {
            case SlackRequest.UrlVerification(var challenge):
                context.Response.ContentType = "text/plain; charset=utf-8";
                await context.Response.WriteAsync(challenge, context.RequestAborted);
                break;
            case SlackRequest.Delivery(var envelope):
                // An empty 200 is the acknowledgement. Slack also sends again what it thinks was lost; that is told
                // apart by the event's id, not by the retry header: a retry may be the first to arrive.
                handOver(new SlackDelivery(envelope));
                break;
            case SlackRequest.AppRateLimited(var team):
                LogEventsHeldBack(team);
                break;
            case SlackRequest.Unknown(var why):
                LogUnknown(why);
                break;
        }
    }

    private static int Retry(HttpRequest request) =>
        int.TryParse(
            request.Headers["X-Slack-Retry-Num"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>The bytes as they came; null for more than anybody needs.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request to {Path} was turned away: {Fault}.")]
    private partial void LogTurnedAway(string path, string fault);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack holds back what happens in {Team} for a minute: there was too much of it within an hour. " +
            "Commands and buttons are not concerned.")]
    private partial void LogEventsHeldBack(string team);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent a request that was only acknowledged: {Why}.")]
    private partial void LogUnknown(string why);
}
