using System.Text.Json;

namespace CommunityBot.Slack.SocketMode;

/// <summary>One thing that happened in a workspace, as Slack wraps it: a command, a press, an event.</summary>
/// <param name="Id">By which it is acknowledged; a second delivery may carry the same or another.</param>
/// <param name="Type"><c>slash_commands</c>, <c>interactive</c>, <c>events_api</c>, or something newer.</param>
internal sealed record Envelope(string Id, string Type)
{
    public JsonElement? Payload { get; init; }

    /// <summary>True when the acknowledgement itself may carry an answer.</summary>
    public bool AcceptsAnswer { get; init; }

    public int RetryAttempt { get; init; }

    /// <summary>The same for every delivery of one event; null for what is no event.</summary>
    public string? EventId => Type is "events_api" ? Payload?.Text("event_id") : null;

    /// <summary>Where an answer may be sent later; null where only the acknowledgement can carry one.</summary>
    public string? ResponseUrl => Payload?.Text("response_url");
}
