using CommunityBot.Core.Platforms;

namespace CommunityBot.Hosting;

/// <summary>A platform that this process does not use.</summary>
/// <param name="reason">Why, in one sentence: "DISCORD_TOKEN is not set."</param>
public sealed class DisabledPlatform(string name, string reason) : IChatPlatform
{
    public string Name => name;

    public PlatformStatus Status { get; } = new PlatformStatus.NotConfigured(reason);

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.NotSent(reason));

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        Task.FromResult<LookupResult>(new LookupResult.Unavailable(reason));

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        Task.FromResult<DeliveryOutcome>(new DeliveryOutcome.NotSent(reason));
}
