using System.Text.Json;

using CommunityBot.Discord.Gateway;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// Client for the parts of Discord's HTTP API that the bot uses. https://docs.discord.com/developers/reference
/// </summary>
internal sealed class DiscordApi(RestClient rest)
{
    public TokenHealth Token => rest.Token;

    public async Task<GatewayLookup> FindGatewayAsync(CancellationToken cancellation)
    {
        var request = new RestRequest(HttpMethod.Get, "gateway/bot", "gateway/bot")
        {
            MaxWait = TimeSpan.FromSeconds(10)
        };
        return await rest.SendAsync(request, cancellation) switch
        {
            RestReply.Ok { Content: { } content } when ReadGatewayUrl(content) is { } address =>
                new GatewayLookup.Found(
                    address, (int)(content.WholeNumber("shards") ?? 1), ReadSessionStartLimit(content)),
            RestReply.Refused { Error.IsTokenRefused: true } => new GatewayLookup.TokenRefused(),
            RestReply.Refused refused =>
                new GatewayLookup.Unreachable($"Discord refused the gateway lookup: {refused.Error}"),
            RestReply.RateLimited rateLimited =>
                new GatewayLookup.Unreachable(
                    $"Discord rate limited the bot for {rateLimited.RetryAfter.TotalSeconds:0.#} seconds"),
            RestReply.NotSent notSent =>
                new GatewayLookup.Unreachable($"Discord could not be reached: {notSent.Reason}"),
            RestReply.Unknown lost => new GatewayLookup.Unreachable(lost.Reason),
            _ => new GatewayLookup.Unreachable("Discord returned no gateway address"),
        };
    }

    public Task<RestReply> SendAsync(RestRequest request, CancellationToken cancellation) =>
        rest.SendAsync(request, cancellation);

    private static Uri? ReadGatewayUrl(JsonElement content) =>
        Uri.TryCreate(content.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss"
            ? address
            : null;

    private static SessionStartLimit? ReadSessionStartLimit(JsonElement content) =>
        content.Property("session_start_limit") is { } limit && limit.WholeNumber("remaining") is { } remaining
            ? new SessionStartLimit(
                (int)Math.Clamp(remaining, 0, int.MaxValue),
                TimeSpan.FromMilliseconds(
                    Math.Clamp(limit.Number("reset_after") ?? 0, 0, TimeSpan.FromDays(1).TotalMilliseconds)),
                (int)Math.Clamp(limit.WholeNumber("max_concurrency") ?? 1, 1, 1024))
            : null;
}
