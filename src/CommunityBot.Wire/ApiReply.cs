using System.Text.Json;

namespace CommunityBot.Wire;

/// <summary>The outcome of a call of a platform's HTTP API. The nested cases are all there are.</summary>
/// <typeparam name="TError">How the platform describes a refusal.</typeparam>
public abstract record ApiReply<TError>
{
    private ApiReply()
    {
    }

    /// <summary>
    /// The server's clock, to the second; null without a Date header, or where the client ignores it.
    /// </summary>
    public DateTimeOffset? Date { get; init; }

    /// <param name="Content">Null when the response has no body or no JSON body.</param>
    public sealed record Ok(JsonElement? Content) : ApiReply<TError>
    {
        /// <summary>The token's OAuth scopes; null when the platform did not send them.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }
    }

    /// <summary>The platform processed the call and rejected it.</summary>
    public sealed record Refused(TError Error) : ApiReply<TError>
    {
        /// <summary>An earlier attempt of the same call may have succeeded.</summary>
        public bool AfterUnknownAttempt { get; init; }
    }

    /// <summary>Not processed, and not to be repeated before the wait is over.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : ApiReply<TError>;

    /// <summary>Not processed: the platform did not receive the complete request.</summary>
    public sealed record NotSent(string Reason) : ApiReply<TError>;

    /// <summary>Sent without a usable response, so whether it was processed is unknown.</summary>
    public sealed record Unknown(string Reason) : ApiReply<TError>;
}
