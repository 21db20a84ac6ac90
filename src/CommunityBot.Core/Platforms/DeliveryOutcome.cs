using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>How one attempt to post ended. The nested cases are all there are.</summary>
public abstract record DeliveryOutcome
{
    private DeliveryOutcome()
    {
    }

    /// <summary>The message stands.</summary>
    public sealed record Delivered(string MessageId) : DeliveryOutcome;

    /// <summary>The platform said no and will keep saying no: a deleted channel, a missing scope.</summary>
    public sealed record Refused(string Reason, string Remedy) : DeliveryOutcome;

    /// <summary>Certainly not posted (no connection, told to wait); trying again later is safe.</summary>
    public sealed record NotSent(string Reason, Duration? RetryAfter = null) : DeliveryOutcome;

    /// <summary>Sent, but no answer came back; the message may or may not stand.</summary>
    public sealed record Unknown(string Reason) : DeliveryOutcome;
}
