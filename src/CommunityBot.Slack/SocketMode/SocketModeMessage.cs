using System.Text.Json;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// What Slack says over a Socket Mode connection. The nested cases are all there are.
/// https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal abstract record SocketModeMessage
{
    private SocketModeMessage()
    {
    }

    /// <summary>The connection is in service.</summary>
    /// <param name="Connections">How many the app has now, this one included; null when Slack did not say.</param>
    public sealed record Hello(int? Connections) : SocketModeMessage;

    /// <summary>The connection is about to go.</summary>
    public sealed record Disconnect(string Reason) : SocketModeMessage;

    /// <summary>Something happened, and Slack wants to hear within three seconds that we know.</summary>
    public sealed record Delivery(Envelope Envelope) : SocketModeMessage;

    /// <summary>Something newer than this code, or not a message at all: left alone.</summary>
    public sealed record Unreadable(string Why) : SocketModeMessage;

    /// <summary>Reads one frame; never throws, whatever came in.</summary>
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
            "hello" => new Hello(frame.Number("num_connections")),
            "disconnect" => new Disconnect(frame.Text("reason") ?? ""),
            var type when frame.Text("envelope_id") is { Length: > 0 } id => new Delivery(new Envelope(id, type ?? "")
            {
                Payload = frame.Part("payload"),
                AcceptsAnswer = frame.Part("accepts_response_payload") is { ValueKind: JsonValueKind.True },
                RetryAttempt = frame.Number("retry_attempt") ?? 0,
            }),
            var type => new Unreadable($"nothing is known of the type {type}"),
        };
    }
}
