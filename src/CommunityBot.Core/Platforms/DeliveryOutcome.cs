using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>Outcome of one delivery attempt; a closed family of nested cases.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>The message exists on the platform.</summary>
    public sealed record Delivered(string MessageId) : DeliveryOutcome;

    /// <summary>Refused permanently, for example because of a deleted channel or a missing scope.</summary>
    public sealed record Refused(string Reason, string Remedy) : DeliveryOutcome;

    /// <summary>Certainly not posted (no connection, rate limited); a retry is safe.</summary>
    public sealed record NotSent(string Reason, Duration? RetryAfter = null) : DeliveryOutcome;

    /// <summary>Sent without a response; the message may or may not exist.</summary>
    public sealed record Unknown(string Reason) : DeliveryOutcome;
}
