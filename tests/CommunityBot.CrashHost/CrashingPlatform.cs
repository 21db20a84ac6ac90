using CommunityBot.Core.Platforms;

namespace CommunityBot.CrashHost;

/// <summary>Wraps a real platform with crash points before and after each call.</summary>
internal sealed class CrashingPlatform(IChatPlatform platform, CrashPoint crashPoint) : IChatPlatform
{
    public string Name => platform.Name;

    public PlatformStatus Status => platform.Status;

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        crashPoint.At("sending");
        var outcome = await platform.PostAsync(post, cancellation);
        crashPoint.At("sent");
        return outcome;
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        crashPoint.At("looking");
        var lookup = await platform.FindAsync(post, cancellation);
        crashPoint.At("looked");
        return lookup;
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        crashPoint.At("editing");
        var outcome = await platform.EditAsync(post, messageId, cancellation);
        crashPoint.At("edited");
        return outcome;
    }
}
