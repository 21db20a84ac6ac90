using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.SocketMode;

/// <summary>Acknowledges an envelope, with a response payload where Slack accepts one.</summary>
internal sealed record Acknowledgement
{
    [JsonPropertyName("envelope_id")]
    public required string EnvelopeId { get; init; }

    [JsonPropertyName("payload")]
    public SlackAnswerPayload? Payload { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, SocketModeJson.Default.Acknowledgement);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Acknowledgement))]
internal sealed partial class SocketModeJson : JsonSerializerContext;
