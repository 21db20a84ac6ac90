using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A due edit of a posted message.</summary>
/// <param name="Due">End of the debounce period.</param>
/// <param name="Facts">Snapshot of the meetup after the edit; null for a message about none.</param>
/// <param name="DebounceKey">Key of the first sighting in the debouncer.</param>
public sealed record PlannedEdit(LedgerEntry Entry, Message Message, Instant Due, string? Facts, string DebounceKey)
{
    /// <summary>The options of the original post; an edit does not notify mentions again.</summary>
    public DeliveryOptions DeliveryOptions { get; init; } = DeliveryOptions.None;

    /// <summary>
    /// True for a message of an earlier design whose page says the same: it stays as it was posted, and only what is
    /// recorded of it changes, so that later edits are found.
    /// </summary>
    public bool IsOnlyRecorded { get; init; }
}
