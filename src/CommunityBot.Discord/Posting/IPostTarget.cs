using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// A kind of target for posts: a text channel, a forum, a guild's scheduled events. See <see cref="IChatPlatform"/> for
/// the contract.
/// </summary>
internal interface IPostTarget
{
    Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation);

    Task<LookupResult> FindAsync(Post post, CancellationToken cancellation);

    Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation);

    Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation);
}
