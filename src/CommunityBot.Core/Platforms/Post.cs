using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>One message for one channel, under the name by which it is remembered for life.</summary>
/// <param name="ClaimedAt">When it was first claimed: a look for it on the platform need go back no further.</param>
public sealed record Post(PostKey Key, ChannelRef Channel, Message Message, Instant ClaimedAt)
{
    public DeliveryOptions Options { get; init; } = DeliveryOptions.None;
}

/// <summary>How a post is brought: whom it rings, and whether people can talk below it.</summary>
public sealed record DeliveryOptions
{
    /// <summary>Rings nobody, starts nothing.</summary>
    public static DeliveryOptions None { get; } = new();

    /// <summary>
    /// The platform's ids of those whom the settings let this post ring: roles on Discord, user groups on Slack. These
    /// and nobody else, whatever the message says; an edit rings nobody again. A platform without such groups leaves
    /// them out.
    /// </summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>
    /// The name of the thread to start from the message; null for none. Where every message can be replied to anyway
    /// (Slack), and where there are no threads, nothing is done. A thread that cannot be started does not undo the
    /// post.
    /// </summary>
    public string? Thread { get; init; }

    /// <summary>
    /// The id of the message in the same channel to which this one belongs as a reply; null for none. A platform that
    /// can show a reply in its thread and in the channel at once (Slack) does; everywhere else, and where that message
    /// is gone, it is posted in the channel like any other. Nobody misses it either way.
    /// </summary>
    public string? ReplyTo { get; init; }
}
