using System.Text.Json;

namespace CommunityBot.Discord.Rest;

/// <summary>How one request ended. The nested cases are all there are.</summary>
internal abstract record RestReply
{
    private RestReply()
    {
    }

    /// <param name="Content">Null when the answer has no body, or one that is not JSON.</param>
    public sealed record Ok(int Status, JsonElement? Content) : RestReply;

    /// <summary>Discord understood and said no.</summary>
    /// <param name="AfterLostTry">An earlier try of the same request may have been carried out.</param>
    public sealed record Refused(DiscordError Error, bool AfterLostTry = false) : RestReply;

    /// <summary>Told to wait longer than there was patience for; not done.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : RestReply;

    /// <summary>Certainly not done: Discord never had the whole request.</summary>
    public sealed record NotSent(string Reason) : RestReply;

    /// <summary>Sent, and no usable answer came back: done or not done.</summary>
    public sealed record Lost(string Reason) : RestReply;
}
