using System.Text.Json;

namespace CommunityBot.Discord.Rest;

/// <summary>The outcome of one request. The nested cases are all there are.</summary>
internal abstract record RestReply
{
    private RestReply()
    {
    }

    /// <param name="Content">Null when the response has no body or no JSON body.</param>
    public sealed record Ok(int Status, JsonElement? Content) : RestReply;

    /// <summary>Discord processed the request and rejected it.</summary>
    /// <param name="AfterUnknownAttempt">An earlier attempt of the same request may have succeeded.</param>
    public sealed record Refused(DiscordError Error, bool AfterUnknownAttempt = false) : RestReply;

    /// <summary>Not processed: the wait exceeds the request's patience.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : RestReply;

    /// <summary>Not processed: Discord did not receive the complete request.</summary>
    public sealed record NotSent(string Reason) : RestReply;

    /// <summary>Sent without a usable response, so whether it was processed is unknown.</summary>
    public sealed record Unknown(string Reason) : RestReply;
}
