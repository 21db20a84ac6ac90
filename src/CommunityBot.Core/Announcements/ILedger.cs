using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Persistent record of posts and their claims: for each post key one claim at a time is granted, under a lease and a
/// fencing token.
/// </summary>
public interface ILedger
{
    Task<IReadOnlyList<LedgerEntry>> ReadAsync(string community, CancellationToken cancellation);

    /// <summary>
    /// Claims a post for this instance; null when it is final, claimed by another instance or not yet due for a retry.
    /// <see cref="LedgerEntry.MayBePosted"/> of the result shows whether an earlier attempt may have been posted.
    /// </summary>
    Task<LedgerEntry?> ClaimAsync(PostKey key, Instant now, CancellationToken cancellation);

    /// <summary>
    /// Records the outcome of an attempt; false when the fencing token is outdated because another instance has claimed
    /// the post.
    /// </summary>
    Task<bool> RecordAsync(LedgerEntry entry, CancellationToken cancellation);

    /// <summary>
    /// Records an entry under the next fencing token, so that what an attempt or edit in progress records afterwards is
    /// rejected. Of two that supersede one entry, one succeeds.
    /// </summary>
    /// <returns>The entry with its new token; null when the fencing token is outdated.</returns>
    Task<LedgerEntry?> SupersedeAsync(LedgerEntry entry, CancellationToken cancellation);
}
