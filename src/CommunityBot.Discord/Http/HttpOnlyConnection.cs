using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Http;

/// <summary>
/// Replaces the gateway connection when interactions arrive over HTTP: looks up the bot's ids, and from time to time
/// whether the token is accepted and the commands are registered, because no event reports a new invitation.
/// </summary>
internal sealed class HttpOnlyConnection(DiscordApi api, TimeProvider time)
{
    private static readonly TimeSpan CheckInterval = TimeSpan.FromMinutes(5);

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    private static readonly Backoff RefusedBackoff = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var request = new RestRequest(HttpMethod.Get, "applications/@me", "applications/@me");
            switch (await api.SendAsync(request, cancellation))
            {
                case RestReply.Ok { Content: { } application }:
                    attempt = 0;
                    listener.OnReady(
                        0,
                        new ReadyPayload(
                            application.TextOrNumber("id"), application.Property("bot")?.TextOrNumber("id"), []));
                    listener.OnStatus(0, new PlatformStatus.Connected());
                    await time.WaitAsync(CheckInterval, cancellation);
                    break;
                case RestReply.Refused { Error.IsTokenRefused: true }:
                    var (reason, remedy) = GatewayCloseCode.AuthenticationFailed.Explanation;
                    listener.OnStatus(0, new PlatformStatus.Stopped(reason, remedy));
                    await time.WaitAsync(
                        RefusedBackoff.DelayBefore(attempt, Random.Shared.NextDouble()), cancellation);
                    break;
                default:
                    listener.OnStatus(0, new PlatformStatus.Connecting("Discord did not respond"));
                    await time.WaitAsync(Backoff.DelayBefore(attempt, Random.Shared.NextDouble()), cancellation);
                    break;
            }
        }
    }
}
