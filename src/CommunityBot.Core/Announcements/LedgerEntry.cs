using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Delivery state of a post.</summary>
public enum PostState
{
    /// <summary>An instance holds the claim and is sending, or stopped while sending.</summary>
    Claimed,

    /// <summary>Not sent because of a transient error; to be retried.</summary>
    Waiting,

    /// <summary>The message exists on the platform.</summary>
    Posted,

    /// <summary>The platform refused the post permanently.</summary>
    Refused,

    /// <summary>Sent without a response; looked up again and never resent without a lookup.</summary>
    Unknown,

    /// <summary>Refused for now (<see cref="Platforms.DeliveryOutcome.Blocked"/>); to be retried.</summary>
    Blocked,

    /// <summary>
    /// Deleted by an organiser: neither posted again nor edited. While <see cref="LedgerEntry.MessageId"/> is known,
    /// the platform has not confirmed the deletion.
    /// </summary>
    Deleted,
}

/// <summary>Ledger record of one post.</summary>
public sealed record LedgerEntry(PostKey Key, PostState State)
{
    /// <summary>
    /// Fencing token: incremented by every claim; a record with an older token is rejected, so a resumed instance
    /// cannot overwrite a newer claim.
    /// </summary>
    public long FencingToken { get; init; }

    public required Instant FirstClaimed { get; init; }

    /// <summary>
    /// While claimed: the end of the lease, after which another instance may take over the claim. Of a posted message:
    /// the end of the lease of an edit whose outcome is not recorded, after which the message is edited again, because
    /// it may say something else than <see cref="Fingerprint"/> says.
    /// </summary>
    public Instant? LeaseUntil { get; init; }

    /// <summary>
    /// True when an attempt may have reached the platform, so that a lookup is required before sending again.
    /// </summary>
    public bool MayBePosted { get; init; }

    /// <summary>Number of claims.</summary>
    public int Attempts { get; init; }

    /// <summary>Earliest moment of the next attempt.</summary>
    public Instant? NotBefore { get; init; }

    public string? MessageId { get; init; }

    /// <summary>The <see cref="PostedFingerprint"/> of the posted content.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>
    /// Snapshot of the meetup as posted (<c>MeetupSnapshot.Text</c>), compared with the page to detect changes.
    /// </summary>
    public string? Facts { get; init; }

    /// <summary>Why the post is refused, waiting or unknown; while blocked, <see cref="Refusal.Text"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>Why the platform refuses the post for now; null unless it is blocked.</summary>
    public Refusal? Refusal => State is PostState.Blocked ? Refusal.Read(Reason) : null;

    /// <summary>
    /// The moment the sent message was composed for; before sending, the moment of the first claim; of a deleted post
    /// the moment of the deletion.
    /// </summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>True when the post is never attempted again.</summary>
    public bool IsFinal => State is PostState.Posted or PostState.Refused or PostState.Deleted;
}
