using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Claim rules shared by all ledger implementations.</summary>
public static class LedgerRules
{
    /// <summary>
    /// Lease of a claim to post or edit: longer than any attempt, including rate limit waits.
    /// </summary>
    public static Duration Lease { get; } = Duration.FromMinutes(3);

    /// <summary>The entry to write for a claim; null when the post cannot be claimed.</summary>
    /// <param name="holderHasStopped">True when the holder of the claim is known to have stopped.</param>
    public static LedgerEntry? Claim(LedgerEntry? held, PostKey key, Instant now, bool holderHasStopped) => held switch
    {
        null => new LedgerEntry(key, PostState.Claimed)
        {
            FencingToken = 1,
            Attempts = 1,
            FirstClaimed = now,
            LeaseUntil = now + Lease,
            RecordedAt = now,
        },
        { IsFinal: true } => null,
        { NotBefore: { } moment } when moment > now => null,
        { State: PostState.Claimed, LeaseUntil: { } lease } when lease > now && !holderHasStopped => null,
        _ => held with
        {
            State = PostState.Claimed,
            FencingToken = held.FencingToken + 1,
            Attempts = held.Attempts + 1,
            LeaseUntil = now + Lease,
            NotBefore = null,

            // An instance that stopped while holding the claim may have sent the message.
            MayBePosted = held.MayBePosted || held.State is PostState.Claimed or PostState.Unknown,
        },
    };

    /// <summary>
    /// The entry with which <see cref="ILedger.SupersedeAsync"/> claims an edit; null while another edit has its lease.
    /// </summary>
    /// <param name="held">The entry that the edit was planned for.</param>
    public static LedgerEntry? ClaimEdit(LedgerEntry held, Instant now) => held switch
    {
        { State: not PostState.Posted } => null,
        { LeaseUntil: { } lease } when lease > now => null,
        _ => held with { LeaseUntil = now + Lease },
    };
}
