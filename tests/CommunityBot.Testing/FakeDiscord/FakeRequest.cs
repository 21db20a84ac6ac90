using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>A request that reached the imitation.</summary>
/// <param name="Path">Below the API's base address: "channels/1/messages".</param>
public sealed record FakeRequest(string Method, string Path, string Query, JsonNode? Body, DateTimeOffset At)
{
    public string? Authorization { get; init; }

    public string? UserAgent { get; init; }

    /// <summary>The status it was answered with; null while it is not, or when the line was cut instead.</summary>
    public int? Status { get; internal set; }

    public bool Is(string method, string pathPart) =>
        Method == method && Path.Contains(pathPart, StringComparison.Ordinal);
}
