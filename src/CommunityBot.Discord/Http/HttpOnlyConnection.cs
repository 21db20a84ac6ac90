using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Http;

/// <summary>Replaces the gateway connection when interactions arrive over HTTP: only looks up the bot's ids.</summary>
internal sealed class HttpOnlyConnection(DiscordApi api, TimeProvider time)
{
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>Returns when Discord has returned the bot's ids, or has refused the token.</summary>
    public async Task RunAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = new RestRequest(HttpMethod.Get, "applications/@me", "applications/@me");
            switch (await api.SendAsync(request, cancellation))
            {
                case RestReply.Ok { Content: { } application }:
                    listener.OnReady(
                        0,
                        new ReadyPayload(
                            application.TextOrNumber("id"), application.Property("bot")?.TextOrNumber("id"), []));
                    listener.OnStatus(0, new PlatformStatus.Connected());
                    return;
                case RestReply.Refused { Error.IsTokenRefused: true }:
                    var (reason, remedy) = GatewayCloseCode.AuthenticationFailed.Explanation;
                    listener.OnStatus(0, new PlatformStatus.Stopped(reason, remedy));
                    return;
                default:
                    listener.OnStatus(0, new PlatformStatus.Connecting("Discord did not respond"));
                    await time.WaitAsync(Backoff.DelayBefore(attempt, Random.Shared.NextDouble()), cancellation);
                    break;
            }
        }
    }
}
