using CommunityBot.Core.Platforms;

namespace CommunityBot.Discord.Posting;

/// <summary>One kind of place that posts go to: a channel, a server's calendar. As <see cref="IChatPlatform"/> has it.</summary>
internal interface IPostingPlace
{
    Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation);

    Task<Whereabouts> FindAsync(Post post, CancellationToken cancellation);

    Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation);

    Task<DeliveryOutcome> WithdrawAsync(Post post, string messageId, CancellationToken cancellation);
}
