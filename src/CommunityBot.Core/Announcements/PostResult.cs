using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Result of an attempt to post; a closed family of nested cases.</summary>
public abstract record PostResult
{
    private PostResult()
    {
    }

    public sealed record Posted(string MessageId) : PostResult;

    /// <summary>An earlier attempt whose response was lost had posted it; the lookup found the message.</summary>
    public sealed record Recovered(string MessageId) : PostResult;

    /// <summary>A message that existed was edited.</summary>
    public sealed record Edited(string MessageId) : PostResult;

    /// <summary>
    /// Nothing to do: already posted, refused, waiting for its retry, or claimed by another instance.
    /// </summary>
    public sealed record Skipped : PostResult;

    /// <summary>Refused permanently.</summary>
    public sealed record Refused(string Reason, string Remedy) : PostResult;

    /// <summary>Refused for now and retried; see <see cref="DeliveryOutcome.Blocked"/>.</summary>
    public sealed record Blocked(Refusal Refusal) : PostResult;

    /// <summary>The search for a post with an unknown outcome has ended without a result.</summary>
    public sealed record GivenUp(string Reason) : PostResult;

    public sealed record Waiting(string Reason, Instant Until) : PostResult;

    /// <summary>Sent without a response; the message may or may not exist.</summary>
    public sealed record Unknown(string Reason) : PostResult
    {
        /// <summary>
        /// True when the lookup is unavailable and an organiser has to check; otherwise the next lookup decides.
        /// </summary>
        public bool CannotBeLookedUp { get; init; }
    }
}
