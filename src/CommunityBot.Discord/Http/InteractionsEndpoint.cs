using System.Text.Json;

using CommunityBot.Wire;

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Receives interactions over HTTP instead of the gateway: verifies the signature, acknowledges with 202 and
/// dispatches. The response is sent to the interaction's callback URL, so several instances can share one address.
/// https://docs.discord.com/developers/interactions/overview#setting-up-an-endpoint
/// </summary>
internal sealed partial class InteractionsEndpoint(
    byte[] publicKey, Action<JsonElement, long> dispatch, TimeProvider wire, ILogger<InteractionsEndpoint> logger)
{
    private const int MaxBodyBytes = 1024 * 1024;
    private const int Ping = 1;

    private readonly RepeatedEvents rejections = new(wire);

    public async Task HandleAsync(HttpContext context)
    {
        var arrivedAt = wire.GetTimestamp();
        if (await ReadBodyAsync(context.Request) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var fault = DiscordSignature.FaultOf(
            publicKey,
            context.Request.Headers[DiscordSignature.TimestampHeader].ToString(),
            context.Request.Headers[DiscordSignature.SignatureHeader].ToString(),
            body,
            wire.GetUtcNow());
        if (fault is not null)
        {
            if (rejections.Report(fault) is { } others)
            {
                LogRejected(context.Request.Path, fault, others);
            }

            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        switch (JsonReading.Read(body))
        {
            case null:
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                break;
            case { } interaction when interaction.WholeNumber("type") == Ping:
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync("""{"type":1}""", context.RequestAborted);
                break;
            case { } interaction:
                dispatch(interaction, arrivedAt);
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                break;
        }
    }

    /// <summary>The raw bytes, because the signature covers them; null when the body exceeds 1 MiB.</summary>
    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            body.Write(buffer, 0, read);
            if (body.Length > MaxBodyBytes)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Rejected a request to {Path}: {Fault} ({Others} more since the last report).")]
    private partial void LogRejected(PathString path, string fault, int others);
}
