using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>A gateway event payload.</summary>
/// <param name="Sequence">For a dispatch: its sequence number in the session.</param>
/// <param name="Type">For a dispatch: the event name.</param>
/// <param name="Content">The data field; null when there is none, or for events that the bot ignores.</param>
internal sealed record GatewayFrame(
    GatewayOpcode Op, long? Sequence = null, string? Type = null, JsonElement? Content = null)
{
    public const string Ready = "READY";
    public const string Resumed = "RESUMED";
    public const string InteractionCreated = "INTERACTION_CREATE";
    public const string GuildCreated = "GUILD_CREATE";

    /// <summary>For GUILD_CREATE: the guild's id; the rest of this large event is not parsed into objects.</summary>
    public string? GuildId { get; init; }

    /// <summary>Null when the bytes are not a gateway event payload.</summary>
    public static GatewayFrame? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return ReadEnvelope(utf8);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// Parses the data field only for events that the bot handles, so GUILD_CREATE of a large guild allocates no JSON
    /// objects.
    /// </summary>
    private static GatewayFrame? ReadEnvelope(ReadOnlyMemory<byte> utf8)
    {
        int? op = null;
        long? sequence = null;
        string? type = null;
        var payload = ReadOnlyMemory<byte>.Empty;

        var reader = new Utf8JsonReader(utf8.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            switch (name)
            {
                case "op" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number):
                    op = number;
                    break;
                case "s" when reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var place):
                    sequence = place;
                    break;
                case "t" when reader.TokenType == JsonTokenType.String:
                    type = reader.GetString();
                    break;
                default:
                    reader.Skip();
                    payload = name == "d" ? utf8[start..(int)reader.BytesConsumed] : payload;
                    break;
            }
        }

        if ((GatewayOpcode?)op is not { } known)
        {
            return null;
        }

        return new GatewayFrame(known, sequence, type, IsHandled(known, type) ? JsonReading.Read(payload) : null)
        {
            GuildId = known == GatewayOpcode.Dispatch && type == GuildCreated ? IdIn(payload.Span) : null,
        };
    }

    /// <summary>The <c>id</c> of an object, without reading anything inside its other members.</summary>
    private static string? IdIn(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            if (isId)
            {
                return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            }

            reader.Skip();
        }

        return null;
    }

    private static bool IsHandled(GatewayOpcode op, string? type) =>
        op != GatewayOpcode.Dispatch || type is Ready or InteractionCreated;
}
