using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Gateway;

/// <summary>All shards of the bot: one for almost every bot, several when Discord requires sharding.</summary>
internal sealed class ShardSet(ShardOptions options, DiscordApi api, int configuredShards, ILoggerFactory loggers)
{
    private static readonly Backoff RefusedBackoff = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>Runs until cancelled; when one shard is refused for good, the others are stopped too.</summary>
    public async Task RunAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var count = await CountAsync(listener, lifetime.Token);
        var running = Enumerable.Range(0, count)
            .Select(shard => RunShardAsync(shard, count, listener, lifetime.Token))
            .ToList();
        await Task.WhenAny(running);
        await lifetime.CancelAsync();
        await Task.WhenAll(running);
    }

    private async Task RunShardAsync(int shard, int count, IGatewayListener listener, CancellationToken cancellation)
    {
        await using var client = new Shard(
            options with { Shard = shard, Shards = count }, api, listener, loggers.CreateLogger<Shard>());
        await client.RunAsync(cancellation);
    }

    /// <summary>The configured number or Discord's recommendation.</summary>
    private async Task<int> CountAsync(IGatewayListener listener, CancellationToken cancellation)
    {
        for (var attempt = 1; configuredShards == DiscordSettings.AutoShards; attempt++)
        {
            switch (await api.FindGatewayAsync(cancellation))
            {
                case GatewayLookup.Found found:
                    return Math.Max(1, found.Shards);
                case GatewayLookup.TokenRefused:
                    var (reason, remedy) = GatewayCloseCode.AuthenticationFailed.Explanation;
                    listener.OnStatus(0, new PlatformStatus.Stopped(reason, remedy));
                    await options.Time.WaitAsync(
                        RefusedBackoff.DelayBefore(attempt, options.NextRandom()), cancellation);
                    break;
                case GatewayLookup.Unreachable unreachable:
                    listener.OnStatus(0, new PlatformStatus.Connecting(unreachable.Reason));
                    await options.Time.WaitAsync(Backoff.DelayBefore(attempt, options.NextRandom()), cancellation);
                    break;
            }
        }

        return configuredShards;
    }
}
