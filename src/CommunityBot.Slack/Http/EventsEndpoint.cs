using System.Globalization;
using System.Text;

using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Http;

/// <summary>
/// The HTTP endpoint for Slack's requests: verifies the signature, acknowledges at once and dispatches the envelope.
/// The answer follows at the response_url, so several instances can share one address.
/// https://docs.slack.dev/apis/events-api/using-http-request-urls
/// </summary>
internal sealed partial class EventsEndpoint(
    Secret signingSecret,
    Action<SlackDelivery> dispatch,
    TimeProvider time,
    ILogger<EventsEndpoint> log)
{
    /// <summary>Slack's requests are a few kilobytes; a form with a modal's state may be some hundred.</summary>
    private const int MaxBodySize = 1024 * 1024;

    /// <summary>
    /// Deduplicates signatures for twice the window, because a timestamp may be five minutes in the future.
    /// </summary>
    private readonly RecentIds seenSignatures = new(time, SlackSignature.Window * 2, capacity: 50_000);

    private readonly RepeatedEvents rejections = new(time);

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
        var request = SlackRequest.Read(Encoding.UTF8.GetString(body), isForm, signature, RetryNumber(context.Request));
        if (request is SlackRequest.SslCheck)
        {
            // It has no side effects and reveals nothing, so it need not be signed.
            return;
        }

        // Slack signs every retry anew: the same signature again is a replay, unless it is a retry within the same
        // second, which the header marks. Neither has any effect.
        var fault = SlackSignature.FaultOf(signingSecret, timestamp, signature, body, time.GetUtcNow());
        var isReplay = fault is null && !seenSignatures.Add(signature);
        if (isReplay
            && request is SlackRequest.Delivery { Envelope.EventId: not null }
            && RetryNumber(context.Request) > 0)
        {
            return;
        }

        fault ??= isReplay ? "it is a replay" : null;
        if (fault is not null)
        {
            if (rejections.Report(fault) is { } others)
            {
                LogRejected(context.Request.Path, fault, others);
            }

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
                // An empty 200 acknowledges the request. Retries are deduplicated by event id rather than by the retry
                // header: a retry may be the first delivery to arrive.
                dispatch(new SlackDelivery(envelope));
                break;
            case SlackRequest.AppRateLimited(var team):
                LogEventsRateLimited(team);
                break;
            case SlackRequest.Unknown(var why):
                LogUnknown(why);
                break;
        }
    }

    private static int RetryNumber(HttpRequest request) =>
        int.TryParse(
            request.Headers["X-Slack-Retry-Num"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>The raw bytes of the body; null when it exceeds the limit.</summary>
    private static async Task<byte[]?> BodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaxBodySize)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A request to {Path} was rejected: {Fault} ({Others} more since the last report).")]
    private partial void LogRejected(string path, string fault, int others);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack rate limited the events of {Team} for a minute because of too many within an hour. " +
            "Commands and buttons are not affected.")]
    private partial void LogEventsRateLimited(string team);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent a request that was acknowledged and ignored: {Why}.")]
    private partial void LogUnknown(string why);
}
