using CommunityBot.Core.Announcements;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>
/// Stored data for recaps: the takeaways, the pictures, the posted recaps and what organisers wrote in the form.
/// </summary>
public sealed class RecapHistory(ILedger ledger, ITakeaways takeaways, IRecaps recaps, IPhotos? photos = null)
{
    /// <summary>Retention of takeaways; older ones are deleted when a new one is added.</summary>
    public static readonly Duration Retention = Duration.FromDays(400);

    /// <summary>Retention of what organisers wrote but did not publish.</summary>
    public static readonly Duration DraftRetention = Duration.FromDays(62);

    public ITakeaways Takeaways { get; } = takeaways;

    public IRecaps Recaps { get; } = recaps;

    public IPhotos Photos { get; } = photos ?? new InMemoryPhotos();

    /// <summary>Ledger entries of all recaps, posted or attempted.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> PostedAsync(string community, CancellationToken cancellation) =>
        [.. (await ledger.ReadAsync(community, cancellation)).Where(entry => entry.Key.Kind == RecapKind.KindName)];
}
