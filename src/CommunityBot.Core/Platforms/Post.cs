using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>A message for a channel, with its permanent key.</summary>
/// <param name="ClaimedAt">Moment of the first claim, the lower bound of a lookup on the platform.</param>
public sealed record Post(PostKey Key, ChannelRef Channel, Message Message, Instant ClaimedAt)
{
    public DeliveryOptions Options { get; init; } = DeliveryOptions.None;
}

/// <summary>Delivery options of a post: mentions, thread and parent message.</summary>
public sealed record DeliveryOptions
{
    /// <summary>No mentions, no thread.</summary>
    public static DeliveryOptions None { get; } = new();

    /// <summary>
    /// Allowlist of the platform's ids that this post may mention (roles on Discord, user groups on Slack), whatever
    /// the message contains. An edit does not notify them again. A platform without such groups ignores them.
    /// </summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>
    /// Name of the thread to start from the message; null for none. Ignored where every message can be replied to
    /// (Slack) and on platforms without threads. The post is kept when the thread cannot be started.
    /// </summary>
    public string? ThreadName { get; init; }

    /// <summary>
    /// Id of the parent message in the same channel; null for none. A platform that can show a reply in the thread and
    /// in the channel (Slack) does so; elsewhere, or when the parent is deleted, the message is posted in the channel,
    /// so that it is visible in each case.
    /// </summary>
    public string? ReplyTo { get; init; }
}
