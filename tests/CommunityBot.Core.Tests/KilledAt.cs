using CommunityBot.Core.Announcements;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Tests;

/// <summary>
/// Ends the process at a step of an edit or a deletion, before or after a write or a request: what it would have done
/// afterwards does not happen.
/// </summary>
internal sealed class KilledAt(int step, ILedger ledger, IChatPlatform platform) : ILedger, IChatPlatform, IDisposable
{
    private readonly CancellationTokenSource process = new();
    private int passed;

    public CancellationToken Process => process.Token;

    public string Name => platform.Name;

    public PlatformStatus Status => platform.Status;

    public void Dispose() => process.Dispose();

    public Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation) =>
        ledger.ReadAsync(community, cancellation);

    public Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation) =>
        PassAsync(() => ledger.RecordAsync(entry, cancellation));

    public Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation) =>
        PassAsync(() => ledger.SupersedeAsync(entry, cancellation));

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        PassAsync(() => platform.EditAsync(post, messageId, cancellation));

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        PassAsync(() => platform.DeleteAsync(post, messageId, cancellation));

    public Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        throw new NotSupportedException();

    private async Task<T> PassAsync<T>(Func<Task<T>> work)
    {
        Pass();
        var result = await work();
        Pass();
        return result;
    }

    private void Pass()
    {
        if (++passed == step)
        {
            process.Cancel();
            throw new Killed();
        }
    }
}

/// <summary>The process ends.</summary>
internal sealed class Killed : Exception;
