using CommunityBot.Core.Platforms;

namespace CommunityBot.CrashHost;

/// <summary>Wraps a real platform with crash points before and after each call.</summary>
internal sealed class CrashingPlatform(IChatPlatform platform, CrashPoint death) : IChatPlatform
{
    public string Name => platform.Name;

    public PlatformStatus Status => platform.Status;

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        death.At("sending");
        var outcome = await platform.PostAsync(post, cancellation);
        death.At("sent");
        return outcome;
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        death.At("looking");
        var lookup = await platform.FindAsync(post, cancellation);
        death.At("looked");
        return lookup;
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        death.At("editing");
        var outcome = await platform.EditAsync(post, messageId, cancellation);
        death.At("edited");
        return outcome;
    }
}
