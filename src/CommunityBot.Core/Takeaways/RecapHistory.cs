using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.Core.Takeaways;

/// <summary>What is remembered for recaps: what was chosen for them, and which of them were posted.</summary>
public sealed class RecapHistory(ILedger ledger, ITakeaways? takeaways = null)
{
    /// <summary>
    /// What was chosen longer ago is forgotten when the next is chosen: nobody waits for that recap any more.
    /// </summary>
    public static readonly Duration KeptFor = Duration.FromDays(400);

    public ITakeaways Takeaways { get; } = takeaways ?? new NoTakeaways();

    /// <summary>Every recap that was ever posted, or tried.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> PostedAsync(string community, CancellationToken cancellation) =>
        [.. (await ledger.ReadAsync(community, cancellation)).Where(entry => entry.Key.Kind == RecapKind.KindName)];
}
