using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>What became of a post that was to go out now. The nested cases are all there are.</summary>
public abstract record PostResult
{
    private PostResult()
    {
    }

    public sealed record Posted(string MessageId) : PostResult;

    /// <summary>It was sent by an earlier attempt whose answer was lost, and has been found standing.</summary>
    public sealed record Recovered(string MessageId) : PostResult;

    /// <summary>Nothing to do: it stands, was refused, waits for its turn, or another instance holds it.</summary>
    public sealed record Skipped : PostResult;

    public sealed record Refused(string Reason, string Remedy) : PostResult;

    public sealed record Waiting(string Reason, Instant Until) : PostResult;

    /// <summary>Nobody can tell whether it stands.</summary>
    public sealed record Unknown(string Reason) : PostResult
    {
        /// <summary>
        /// True when the channel could not be looked into, so that somebody has to; else the next look will tell.
        /// </summary>
        public bool IsBlind { get; init; }
    }
}
