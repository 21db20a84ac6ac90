using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>The memory of what was posted. Whoever claims a post first may send it; nobody else will.</summary>
public interface ILedger
{
    Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>
    /// Takes the post for this instance; null when it is settled, somebody else's, or its time to be tried again has
    /// not come. The answer tells whether an earlier attempt may already stand.
    /// </summary>
    Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation);

    /// <summary>Writes how an attempt ended; false when the claim was lost to another meanwhile.</summary>
    Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation);
}
