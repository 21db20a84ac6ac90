using System.Buffers;
using System.Text.Json;

using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.SocketMode;

/// <summary>Acknowledges an envelope, with a response payload where Slack accepts one.</summary>
internal sealed record Acknowledgement
{
    public required string EnvelopeId { get; init; }

    public SlackAnswerPayload? Payload { get; init; }

    /// <summary>
    /// The frame to send. It is written by hand: metadata for serializing these two fields would take 3 ms of the first
    /// command after a start.
    /// </summary>
    public byte[] ToUtf8()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("envelope_id"u8, EnvelopeId);
            if (Payload is not null)
            {
                writer.WritePropertyName("payload"u8);
                JsonSerializer.Serialize(writer, Payload, AnswersJson.Default.SlackAnswerPayload);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
