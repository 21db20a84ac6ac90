using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// One kind of place that posts go to: a channel, a server's calendar. As <see cref="IChatPlatform"/> has it.
/// </summary>
internal interface IPostTarget
{
    Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation);

    Task<LookupResult> FindAsync(Post post, CancellationToken cancellation);

    Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation);

    Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation);
}
