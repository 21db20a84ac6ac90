using System.Text.Json.Serialization;

using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>The arguments of https://docs.slack.dev/reference/methods/views.publish.</summary>
internal sealed record HomeRequest(
    [property: JsonPropertyName("user_id")] string User,
    [property: JsonPropertyName("view")] SlackView View);

/// <summary>The arguments of https://docs.slack.dev/reference/methods/views.open.</summary>
internal sealed record OpenRequest(
    [property: JsonPropertyName("trigger_id")] string Trigger,
    [property: JsonPropertyName("view")] SlackView View);

/// <summary>The arguments of https://docs.slack.dev/reference/methods/views.update.</summary>
internal sealed record UpdateRequest(
    [property: JsonPropertyName("view_id")] string Id,
    [property: JsonPropertyName("view")] SlackView View);

/// <summary>An ephemeral message in a channel. https://docs.slack.dev/reference/methods/chat.postEphemeral</summary>
internal sealed record EphemeralRequest : SlackPayload
{
    [JsonPropertyName("channel")]
    public required string Channel { get; init; }

    [JsonPropertyName("user")]
    public required string User { get; init; }

    [JsonPropertyName("thread_ts")]
    public string? Thread { get; init; }
}

/// <summary>
/// A direct message, or a reply to a mention. https://docs.slack.dev/reference/methods/chat.postMessage
/// </summary>
internal sealed record DirectRequest : SlackPayload
{
    [JsonPropertyName("channel")]
    public required string Channel { get; init; }

    [JsonPropertyName("thread_ts")]
    public string? Thread { get; init; }

    [JsonPropertyName("unfurl_links")]
    public bool UnfurlLinks { get; init; }

    [JsonPropertyName("unfurl_media")]
    public bool UnfurlMedia { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackAnswerPayload))]
[JsonSerializable(typeof(EphemeralRequest))]
[JsonSerializable(typeof(DirectRequest))]
[JsonSerializable(typeof(HomeRequest))]
[JsonSerializable(typeof(OpenRequest))]
[JsonSerializable(typeof(UpdateRequest))]
internal sealed partial class AnswersJson : JsonSerializerContext;
