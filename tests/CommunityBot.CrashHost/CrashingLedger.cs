using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.CrashHost;

/// <summary>Wraps the real ledger with crash points before and after each write.</summary>
internal sealed class CrashingLedger(ILedger ledger, CrashPoint death) : ILedger
{
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
        ledger.ReadAsync(community, cancellation);

    public async Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
    {
        death.At("claiming");
        var claim = await ledger.ClaimAsync(key, now, cancellation);
        death.At("claimed");
        return claim;
    }

    public async Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var isNote = entry.State is PostState.Claimed;
        death.At(isNote ? "noting" : "recording");
        var recorded = await ledger.RecordAsync(entry, cancellation);
        death.At(isNote ? "noted" : "recorded");
        return recorded;
    }
}
