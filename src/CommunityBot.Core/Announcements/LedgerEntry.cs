using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>How far a post has come.</summary>
public enum PostState
{
    /// <summary>Somebody holds it and is about to send, or was when it died.</summary>
    Claimed,

    /// <summary>Not sent for a passing reason; to be tried again.</summary>
    Waiting,

    /// <summary>The message stands.</summary>
    Posted,

    /// <summary>The platform said no for good.</summary>
    Refused,

    /// <summary>Sent, but nobody can tell whether it stands; looked for again, never sent again blindly.</summary>
    Unknown,
}

/// <summary>What the ledger remembers of one post.</summary>
public sealed record LedgerEntry(PostKey Key, PostState State)
{
    /// <summary>
    /// Rises with every claim; a record under an older number is refused, so a sleeper cannot overwrite.
    /// </summary>
    public long Fence { get; init; }

    public required Instant FirstClaimed { get; init; }

    /// <summary>While claimed: after this moment another may take over.</summary>
    public Instant? LeaseUntil { get; init; }

    /// <summary>
    /// True when an attempt may have reached the platform: it must be looked for before it is sent again.
    /// </summary>
    public bool MayBePosted { get; init; }

    /// <summary>How many times it has been claimed.</summary>
    public int Attempts { get; init; }

    /// <summary>Not to be tried before this moment.</summary>
    public Instant? NotBefore { get; init; }

    public string? MessageId { get; init; }

    /// <summary>The <c>MessageFingerprint</c> of what stands there.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>
    /// What the post told of the meetup (<c>MeetupFacts.Text</c>), by which later changes of the page are noticed.
    /// </summary>
    public string? Facts { get; init; }

    /// <summary>Why it was refused, waits or is unknown.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// The moment for which the words that were sent were composed; until then, when it was first claimed.
    /// </summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>Nothing more will be done about it.</summary>
    public bool IsFinal => State is PostState.Posted or PostState.Refused;
}
