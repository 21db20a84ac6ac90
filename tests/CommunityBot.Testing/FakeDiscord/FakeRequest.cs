using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>An HTTP request received by <see cref="FakeDiscord"/>.</summary>
/// <param name="Path">Relative to the API's base URL, for example "channels/1/messages".</param>
public sealed record FakeRequest(string Method, string Path, string Query, JsonNode? Body, DateTimeOffset At)
{
    public IReadOnlyList<FakeFile> Files { get; init; } = [];

    public string? Authorization { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>
    /// The status of the response; null while there is none and if the connection was aborted instead.
    /// </summary>
    public int? Status { get; internal set; }

    public bool Is(string method, string pathPart) =>
        Method == method && Path.Contains(pathPart, StringComparison.Ordinal);
}
