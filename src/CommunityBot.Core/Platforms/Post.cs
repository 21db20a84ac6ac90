using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>One message for one channel, under the name by which it is remembered for life.</summary>
/// <param name="ClaimedAt">When it was first claimed: a look for it on the platform need go back no further.</param>
public sealed record Post(PostKey Key, ChannelRef Channel, Message Message, Instant ClaimedAt);
