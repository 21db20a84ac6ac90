using CommunityBot.Core.Communities;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Posts that an organiser deletes. The ledger is written first, so that after a crash the next cycle deletes the
/// message; a message that is already gone counts as deleted.
/// </summary>
public sealed class PostDeletions(ILedger ledger, Announcer announcer, IClock clock)
{
    /// <summary>A deleted post is listed this long.</summary>
    private static readonly Duration ShownFor = Duration.FromDays(7);

    /// <summary>An edit that begins at the same moment may supersede the entry first.</summary>
    private const int MaxAttempts = 3;

    /// <param name="reference">The post's <see cref="PostKey.Reference"/>.</param>
    public async Task<DeletionResult> DeleteAsync(
        Community community, string reference, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await TryDeleteAsync(community, reference, cancellation) is { } result)
            {
                return result;
            }
        }

        return new DeletionResult.Delayed("the post is being edited");
    }

    /// <summary>Null if the entry has changed since it was read.</summary>
    private async Task<DeletionResult?> TryDeleteAsync(
        Community community, string reference, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        if (entries.FirstOrDefault(entry => entry.Key.Reference == reference) is not { } entry
            || entry.Key.Channel.PersonId is not null)
        {
            return new DeletionResult.NotFound();
        }

        if (entry.State is PostState.Deleted)
        {
            return IsPending(entry)
                ? await announcer.DeleteAsync(entry, community, cancellation)
                : new DeletionResult.Deleted();
        }

        if (!MayBeDeleted(entry))
        {
            return new DeletionResult.NotFound();
        }

        var deleted = entry with
        {
            State = PostState.Deleted,
            Reason = null,
            NotBefore = null,
            RecordedAt = clock.GetCurrentInstant(),
        };

        // Under a new token: an edit in progress must not record the post as posted again.
        return await ledger.SupersedeAsync(deleted, cancellation) is { } current
            ? await announcer.DeleteAsync(current, community, cancellation)
            : null;
    }

    /// <summary>True for a message in a channel that the bot knows.</summary>
    internal static bool MayBeDeleted(LedgerEntry entry) =>
        entry is { State: PostState.Posted, MessageId: not null } && entry.Key.Channel.PersonId is null;

    /// <summary>True while the platform has not confirmed the deletion.</summary>
    internal static bool IsPending(LedgerEntry entry) => entry is { State: PostState.Deleted, MessageId: not null };

    internal static bool IsShown(LedgerEntry entry, Instant now) =>
        entry.State is PostState.Deleted && entry.RecordedAt > now - ShownFor;
}

/// <summary>Result of a deletion; a closed family of nested cases.</summary>
public abstract record DeletionResult
{
    private DeletionResult()
    {
    }

    public sealed record Deleted : DeletionResult;

    /// <summary>The ledger has no such post, or it is not in a channel.</summary>
    public sealed record NotFound : DeletionResult;

    /// <summary>Nothing was changed.</summary>
    public sealed record Refused(string Reason, string Remedy) : DeletionResult;

    /// <summary>The next cycle deletes the message.</summary>
    public sealed record Delayed(string Reason) : DeletionResult;
}
