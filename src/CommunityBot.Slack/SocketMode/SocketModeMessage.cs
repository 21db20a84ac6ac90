using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// A message from Slack over a Socket Mode connection; a closed family of cases.
/// https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal abstract record SocketModeMessage
{
    private SocketModeMessage()
    {
    }

    /// <summary>The connection is ready.</summary>
    public sealed record Hello : SocketModeMessage;

    /// <summary>Slack is about to close the connection.</summary>
    public sealed record Disconnect(string Reason) : SocketModeMessage;

    /// <summary>An envelope, which must be acknowledged within three seconds.</summary>
    public sealed record Delivery(Envelope Envelope) : SocketModeMessage;

    /// <summary>A malformed message, or one of an unknown type; ignored.</summary>
    public sealed record Unreadable(string Why) : SocketModeMessage;

    /// <summary>Parses one frame; never throws on malformed input.</summary>
    public static SocketModeMessage Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return Read(JsonElement.Parse(utf8.Span));
        }
        catch (JsonException exception)
        {
            return new Unreadable("not JSON: " + exception.Message);
        }
    }

    private static SocketModeMessage Read(JsonElement frame)
    {
        if (frame.ValueKind is not JsonValueKind.Object)
        {
            return new Unreadable("not an object");
        }

        return frame.Text("type") switch
        {
            "hello" => new Hello(),
            "disconnect" => new Disconnect(frame.Text("reason") ?? ""),
            var type when frame.Text("envelope_id") is { Length: > 0 } id => new Delivery(new Envelope(id, type ?? "")
            {
                Payload = frame.Property("payload"),
                AcceptsAnswer = frame.IsTrue("accepts_response_payload"),
                RetryAttempt = frame.WholeNumber("retry_attempt") is > 0 and <= int.MaxValue and var retry
                    ? (int)retry
                    : 0,
            }),
            var type => new Unreadable($"unknown type {type}"),
        };
    }
}
