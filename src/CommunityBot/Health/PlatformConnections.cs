using CommunityBot.Core.Platforms;

namespace CommunityBot.Health;

/// <summary>
/// Whether a platform is connected, with patience for the reconnections that belong to every connection. Thread-safe.
/// </summary>
/// <param name="time">A clock that never jumps.</param>
internal sealed class PlatformConnections(TimeProvider time)
{
    /// <summary>A resumed connection takes a second, a new one after a failure some more.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> lastConnected = new(StringComparer.Ordinal);

    /// <summary>Null if posts and commands work, or the platform is off.</summary>
    /// <param name="isFollower">Whether another instance holds the connections that only one may have.</param>
    public string? FaultOf(string platform, PlatformStatus status, bool isFollower)
    {
        lock (gate)
        {
            switch (status)
            {
                case PlatformStatus.Stopped:
                    return "the platform refuses the bot; the log gives the reason";
                case PlatformStatus.Connecting when isFollower:
                    return null;
                case PlatformStatus.Connecting:
                    return lastConnected.TryGetValue(platform, out var before) && time.GetElapsedTime(before) < Patience
                        ? null
                        : "not connected";
                default:
                    lastConnected[platform] = time.GetTimestamp();
                    return null;
            }
        }
    }
}
