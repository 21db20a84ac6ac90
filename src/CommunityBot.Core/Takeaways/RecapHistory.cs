using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>Stored data for recaps: the takeaways and the posted recaps.</summary>
public sealed class RecapHistory(ILedger ledger, ITakeaways takeaways)
{
    /// <summary>Retention of takeaways; older ones are deleted when a new one is added.</summary>
    public static readonly Duration Retention = Duration.FromDays(400);

    public ITakeaways Takeaways { get; } = takeaways;

    /// <summary>Ledger entries of all recaps, posted or attempted.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> PostedAsync(string community, CancellationToken cancellation) =>
        [.. (await ledger.ReadAsync(community, cancellation)).Where(entry => entry.Key.Kind == RecapKind.KindName)];
}
