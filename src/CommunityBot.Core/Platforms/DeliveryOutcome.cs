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

    /// <summary>Refused permanently, because of the message itself or because the message was deleted.</summary>
    public sealed record Refused(string Reason, string Remedy) : DeliveryOutcome;

    /// <summary>
    /// Refused for now: certainly not posted, and a person can remove the cause, which lies outside the message (token,
    /// permission, proxy). It is retried until the post expires.
    /// </summary>
    public sealed record Blocked(BlockCause Cause, string Reason, string Remedy) : DeliveryOutcome;

    /// <summary>Certainly not posted (no connection, rate limited); a retry is safe.</summary>
    public sealed record NotSent(string Reason, Duration? RetryAfter = null) : DeliveryOutcome;

    /// <summary>Sent without a response; the message may or may not exist.</summary>
    public sealed record Unknown(string Reason) : DeliveryOutcome;
}

/// <summary>What keeps a platform from accepting posts. The names are stored in the ledger.</summary>
public enum BlockCause
{
    /// <summary>The bot token is refused: the whole platform is off.</summary>
    Token,

    /// <summary>A permission or scope is missing, or the bot is not in the channel or does not see it.</summary>
    Access,

    /// <summary>The response is not the platform's: a proxy, a firewall or a wrong base URL.</summary>
    Proxy,
}
