using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A message that stands and should say something else.</summary>
/// <param name="Due">When its page has rested long enough.</param>
/// <param name="Facts">What the message tells after the edit.</param>
/// <param name="DebounceKey">Under which name its first sighting is kept.</param>
public sealed record PlannedEdit(LedgerEntry Entry, Message Message, Instant Due, string Facts, string DebounceKey)
{
    /// <summary>As it was posted; nobody is rung again.</summary>
    public DeliveryOptions DeliveryOptions { get; init; } = DeliveryOptions.None;
}
