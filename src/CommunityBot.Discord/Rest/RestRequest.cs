namespace CommunityBot.Discord.Rest;

/// <summary>One request to Discord's HTTP API.</summary>
/// <param name="Route">The path with a placeholder for every id; rate limit buckets are keyed by it and the major
/// parameter.</param>
/// <param name="Path">Relative to the API's base address, without a leading slash.</param>
internal sealed record RestRequest(HttpMethod Method, string Route, string Path)
{
    /// <summary>Null for a request without a body.</summary>
    public byte[]? Body { get; init; }

    /// <summary>What <see cref="Body"/> is; see <see cref="MultipartBody"/>.</summary>
    public string MediaType { get; init; } = "application/json";

    /// <summary>
    /// The major parameter, which has its own rate limit: a channel id, a guild id, or a webhook's id and token.
    /// </summary>
    public string MajorParameter { get; init; } = "";

    /// <summary>False for requests authorized by an interaction token, which must not carry the bot token.</summary>
    public bool UsesBotToken { get; init; } = true;

    /// <summary>Idempotent, so it may be retried after an unknown outcome.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>How long the request may wait in its bucket and for 429 responses before it fails.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);
}
