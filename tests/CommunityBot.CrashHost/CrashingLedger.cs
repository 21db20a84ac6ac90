using CommunityBot.Core.Announcements;

using NodaTime;

namespace CommunityBot.CrashHost;

/// <summary>Wraps the real ledger with crash points before and after each write.</summary>
internal sealed class CrashingLedger(ILedger ledger, CrashPoint crashPoint) : ILedger
{
    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
        ledger.ReadAsync(community, cancellation);

    public async Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
    {
        crashPoint.At("claiming");
        var claim = await ledger.ClaimAsync(key, now, cancellation);
        crashPoint.At("claimed");
        return claim;
    }

    public async Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        crashPoint.At("superseding");
        var superseded = await ledger.SupersedeAsync(entry, cancellation);
        crashPoint.At("superseded");
        return superseded;
    }

    public async Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        var isNote = entry.State is PostState.Claimed;
        crashPoint.At(isNote ? "noting" : "recording");
        var recorded = await ledger.RecordAsync(entry, cancellation);
        crashPoint.At(isNote ? "noted" : "recorded");
        return recorded;
    }
}
