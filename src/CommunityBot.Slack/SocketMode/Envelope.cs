using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.SocketMode;

/// <summary>A Socket Mode envelope: a slash command, an interaction or an event.</summary>
/// <param name="Id">The id for the acknowledgement; a second delivery may carry the same or another.</param>
/// <param name="Type"><c>slash_commands</c>, <c>interactive</c>, <c>events_api</c>, or a newer type.</param>
internal sealed record Envelope(string Id, string Type)
{
    public JsonElement? Payload { get; init; }

    /// <summary>True when the acknowledgement may carry a response payload.</summary>
    public bool AcceptsAnswer { get; init; }

    public int RetryAttempt { get; init; }

    /// <summary>The same for every delivery of an event; null when the envelope is not an event.</summary>
    public string? EventId => Type is "events_api" ? Payload?.Text("event_id") : null;

    /// <summary>The response_url; null when only the acknowledgement can carry an answer.</summary>
    public string? ResponseUrl => Payload?.Text("response_url");
}
