using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Sends edits of posted messages, of each message one at a time, so that words that were planned earlier never arrive
/// after later ones. Edits of this process wait for each other; those of other processes are kept off by a lease and a
/// fencing token in the ledger. A message whose edit ended without a record is edited again when the lease has ended.
/// </summary>
internal sealed class EditClaims(ILedger ledger, IClock clock)
{
    /// <summary>An entry that is superseded as often is changed by another process, which edits it itself.</summary>
    private const int MaxAttempts = 3;

    private readonly ConcurrentDictionary<PostKey, Task> inProgress = new();

    /// <summary>Claims the edit, sends it and records its outcome.</summary>
    /// <param name="send">Throws only when it is cancelled.</param>
    /// <returns>
    /// Null if the message is being edited or its entry has changed since the edit was planned: it has to be planned
    /// again.
    /// </returns>
    public async Task<DeliveryOutcome?> SendAsync(
        PlannedEdit edit, Func<Task<DeliveryOutcome>> send, CancellationToken cancellation)
    {
        var key = edit.Entry.Key;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        while (inProgress.GetOrAdd(key, ended.Task) is var current && current != ended.Task)
        {
            await current.WaitAsync(cancellation);
        }

        try
        {
            return edit.IsOnlyRecorded
                ? await RecordAsync(edit, edit.Entry, new DeliveryOutcome.Delivered(edit.Entry.MessageId!))
                : await ClaimAsync(edit.Entry, cancellation) is { } claim
                    ? await RecordAsync(edit, claim, await send())
                    : null;
        }
        finally
        {
            inProgress.TryRemove(key, out _);
            ended.SetResult();
        }
    }

    private async Task<LedgerEntry?> ClaimAsync(LedgerEntry planned, CancellationToken cancellation) =>
        LedgerRules.ClaimEdit(planned, clock.GetCurrentInstant()) is { } claim
            ? await ledger.SupersedeAsync(claim, cancellation)
            : null;

    /// <summary>Null if another edit has taken the claim over.</summary>
    private async Task<DeliveryOutcome?> RecordAsync(PlannedEdit edit, LedgerEntry claim, DeliveryOutcome outcome)
    {
        var recorded = outcome switch
        {
            // A deleted message is not restored: recording the new fingerprint keeps the edit from being planned again.
            DeliveryOutcome.Delivered or DeliveryOutcome.Refused => claim with
            {
                Fingerprint = PostedFingerprint.Of(edit.Message),
                Facts = edit.Facts,
                Reason = outcome is DeliveryOutcome.Refused refused ? refused.Reason : null,
                LeaseUntil = null,
            },

            // The lease continues, because the edit may still arrive.
            DeliveryOutcome.Unknown => claim,
            _ => claim with { LeaseUntil = edit.Entry.LeaseUntil },
        };

        // The outcome of an edit must be recorded even during shutdown.
        if (await ledger.RecordAsync(recorded, CancellationToken.None))
        {
            return outcome;
        }

        if (!edit.IsOnlyRecorded && outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Unknown)
        {
            await RequestAnotherAsync(claim.Key);
        }

        return null;
    }

    /// <summary>
    /// Has the message edited again: this edit took longer than its lease, so it may have arrived after a later one
    /// that is recorded.
    /// </summary>
    private async Task RequestAnotherAsync(PostKey key)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var entries = await ledger.ReadAsync(key.Community, CancellationToken.None);
            if (entries.FirstOrDefault(entry => entry.Key == key) is not { State: PostState.Posted } entry
                || await ledger.SupersedeAsync(
                    entry with { LeaseUntil = entry.LeaseUntil ?? clock.GetCurrentInstant() },
                    CancellationToken.None) is not null)
            {
                return;
            }
        }
    }
}
