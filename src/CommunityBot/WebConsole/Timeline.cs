using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.WebConsole;

/// <summary>What became, or will become, of a post.</summary>
internal enum TimelineState
{
    Sent,
    Coming,

    /// <summary>Its time has passed, and it is about to be sent all the same.</summary>
    Late,

    /// <summary>To be tried again, or being sent right now.</summary>
    Waiting,

    /// <summary>By the platform, for now or for good.</summary>
    Refused,

    /// <summary>Sent without an answer, so that it may or may not exist.</summary>
    Unconfirmed,

    /// <summary>Not sent before its time was over.</summary>
    Skipped,
}

/// <summary>The posts of some weeks before and after now.</summary>
/// <param name="Posts">In order of their times.</param>
/// <param name="Starts">When the meetups of the posts begin, by lineage; those without a time are left out.</param>
internal sealed record Timeline(
    Instant From, Instant Now, Instant To, IReadOnlyList<TimelinePost> Posts,
    IReadOnlyDictionary<string, Instant> Starts);

/// <param name="Lineage">The meetup; the same for all its posts.</param>
/// <param name="Title">Of the meetup, or of the community for a post about it.</param>
internal sealed record TimelinePost(
    Instant At, string Kind, ChannelRef Channel, string Lineage, string Title, TimelineState State)
{
    /// <summary>Why it was refused or waits; null if there is nothing to say.</summary>
    public string? Reason { get; init; }
}
