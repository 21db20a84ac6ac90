using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Gateway;

/// <summary>The combined status of all shards: the worst one counts.</summary>
internal sealed class ShardSetStatus
{
    private readonly ConcurrentDictionary<int, PlatformStatus> byShard = new();

    public PlatformStatus Current =>
        byShard.IsEmpty ? new PlatformStatus.Connecting("not started yet") : byShard.Values.MaxBy(Severity)!;

    public void Set(int shard, PlatformStatus status) => byShard[shard] = status;

    private static int Severity(PlatformStatus status) => status switch
    {
        PlatformStatus.Stopped => 2,
        PlatformStatus.Connecting => 1,
        _ => 0,
    };
}
