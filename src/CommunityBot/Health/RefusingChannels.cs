using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.Health;

/// <summary>
/// Finds the channels that refuse posts at the moment, from the ledger, so that a restart changes nothing.
/// </summary>
internal static class RefusingChannels
{
    /// <summary>
    /// How far back the ledger is read. A post that is refused for now is attempted at least every five minutes until
    /// its time is over; a channel without a newer attempt is not known to refuse any more.
    /// </summary>
    public static readonly Duration Window = Duration.FromMinutes(15);

    /// <summary>
    /// The number of channels by platform. A channel counts while a post waits that it refused, or if the last post
    /// there was refused for ever.
    /// </summary>
    public static IReadOnlyList<(string Platform, int Channels)> Count(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries
            .GroupBy(entry => entry.Key.Channel)
            .Where(channel => channel.Any(entry => entry.State is PostState.Blocked)
                || channel.Where(entry => entry.IsFinal).MaxBy(entry => entry.RecordedAt) is
                    { State: PostState.Refused })
            .GroupBy(channel => channel.Key.Platform, StringComparer.Ordinal)
            .OrderBy(platform => platform.Key, StringComparer.Ordinal)
            .Select(platform => (platform.Key, platform.Count())),
    ];
}
