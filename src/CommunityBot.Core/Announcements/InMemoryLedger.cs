using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Thread-safe in-memory ledger for rehearsals and tests.</summary>
public sealed class InMemoryLedger : ILedger
{
    private readonly Dictionary<PostKey, LedgerEntry> entries = [];
    private readonly Lock gate = new();

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<LedgerEntry>>(
                [.. entries.Values.Where(entry => entry.Key.Community == community)]);
        }
    }

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation)
    {
        lock (gate)
        {
            var claimed = LedgerRules.Claim(entries.GetValueOrDefault(key), key, now, holderHasStopped: false);
            if (claimed is not null)
            {
                entries[key] = claimed;
            }

            return Task.FromResult(claimed);
        }
    }

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (entries.GetValueOrDefault(entry.Key)?.FencingToken != entry.FencingToken)
            {
                return Task.FromResult(false);
            }

            entries[entry.Key] = entry;
            return Task.FromResult(true);
        }
    }

    public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation)
    {
        lock (gate)
        {
            if (entries.GetValueOrDefault(entry.Key)?.FencingToken != entry.FencingToken)
            {
                return Task.FromResult<LedgerEntry?>(null);
            }

            entries[entry.Key] = entry with { FencingToken = entry.FencingToken + 1 };
            return Task.FromResult<LedgerEntry?>(entries[entry.Key]);
        }
    }
}
