using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Who may claim a post: the one rule that every ledger follows, whatever it is kept in.</summary>
public static class LedgerRules
{
    /// <summary>Longer than any attempt takes, its waiting for a rate limit included.</summary>
    public static Duration Lease { get; } = Duration.FromMinutes(3);

    /// <summary>The entry to write for a claim; null when the post may not be claimed.</summary>
    /// <param name="holderIsGone">True when whoever holds the claim is known to have died.</param>
    public static LedgerEntry? Claim(LedgerEntry? held, PostKey key, Instant now, bool holderIsGone) => held switch
    {
        null => new LedgerEntry(key, PostState.Claimed)
        {
            Fence = 1,
            Attempts = 1,
            FirstClaimed = now,
            LeaseUntil = now + Lease,
            RecordedAt = now,
        },
        { IsFinal: true } => null,
        { NotBefore: { } moment } when moment > now => null,
        { State: PostState.Claimed, LeaseUntil: { } lease } when lease > now && !holderIsGone => null,
        _ => held with
        {
            State = PostState.Claimed,
            Fence = held.Fence + 1,
            Attempts = held.Attempts + 1,
            LeaseUntil = now + Lease,
            NotBefore = null,

            // Who died holding it may have died right after sending.
            MayBePosted = held.MayBePosted || held.State is PostState.Claimed or PostState.Unknown,
        },
    };
}
