namespace CommunityBot.Discord.Rest;

/// <summary>One request to Discord's HTTP API.</summary>
/// <param name="Route">
/// The path with everything but the major parameter as a placeholder: what rate limits hang on.
/// </param>
/// <param name="Path">Below the API's base address, without a leading slash.</param>
internal sealed record RestRequest(HttpMethod Method, string Route, string Path)
{
    /// <summary>JSON; null for none.</summary>
    public byte[]? Body { get; init; }

    /// <summary>
    /// The top-level resource that counts apart: a channel's id, a guild's id, a webhook's id and token.
    /// </summary>
    public string Major { get; init; } = "";

    /// <summary>False for what an interaction's own token opens: the bot's token has no business there.</summary>
    public bool IsSigned { get; init; } = true;

    /// <summary>
    /// Doing it twice comes to the same as doing it once, so it may be tried again after an unclear end.
    /// </summary>
    public bool IsRepeatable { get; init; }

    /// <summary>
    /// How long one may wait for its turn and through Discord's "too many requests" before giving up.
    /// </summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
