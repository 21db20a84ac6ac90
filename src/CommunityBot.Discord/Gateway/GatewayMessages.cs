using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Serializes gateway send events. https://docs.discord.com/developers/events/gateway-events#send-events
/// </summary>
internal static class GatewayMessages
{
    /// <summary>
    /// GUILDS, which is not privileged: GUILD_CREATE shows that the bot was invited again. Interactions are delivered
    /// without any intent, and other events of this intent (channels, roles, threads) are ignored.
    /// https://docs.discord.com/developers/events/gateway#list-of-intents
    /// </summary>
    public const int Intents = 1 << 0;

    public static byte[] Heartbeat(long? sequence) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new HeartbeatMessage(GatewayOpcode.Heartbeat, sequence), GatewayJson.Default.HeartbeatMessage);

    public static byte[] Identify(Secret token, int shard, int shards) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new IdentifyMessage(GatewayOpcode.Identify, new IdentifyContent(
                token.Reveal(),
                Intents,
                new IdentifyProperties("linux", "CommunityBot", "CommunityBot"),
                shards > 1 ? [shard, shards] : null)),
            GatewayJson.Default.IdentifyMessage);

    public static byte[] Resume(Secret token, GatewaySession session) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ResumeMessage(
                GatewayOpcode.Resume, new ResumeContent(token.Reveal(), session.Id, session.Sequence ?? 0)),
            GatewayJson.Default.ResumeMessage);
}

internal sealed record HeartbeatMessage(
    [property: JsonPropertyName("op")] GatewayOpcode Op,
    [property: JsonPropertyName("d")] long? Sequence);

internal sealed record IdentifyMessage(
    [property: JsonPropertyName("op")] GatewayOpcode Op,
    [property: JsonPropertyName("d")] IdentifyContent Content);

internal sealed record IdentifyContent(
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("intents")] int Intents,
    [property: JsonPropertyName("properties")] IdentifyProperties Properties,
    [property: JsonPropertyName("shard"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int[]? Shard)
{
    /// <summary>Omits the token, which the generated method would print.</summary>
    public override string ToString() => $"identify with intents {Intents}";
}

internal sealed record IdentifyProperties(
    [property: JsonPropertyName("os")] string System,
    [property: JsonPropertyName("browser")] string Browser,
    [property: JsonPropertyName("device")] string Device);

internal sealed record ResumeMessage(
    [property: JsonPropertyName("op")] GatewayOpcode Op,
    [property: JsonPropertyName("d")] ResumeContent Content);

internal sealed record ResumeContent(
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("session_id")] string SessionId,
    [property: JsonPropertyName("seq")] long Sequence)
{
    /// <summary>Omits the token, which the generated method would print.</summary>
    public override string ToString() => $"resume at {Sequence}";
}

[JsonSerializable(typeof(HeartbeatMessage))]
[JsonSerializable(typeof(IdentifyMessage))]
[JsonSerializable(typeof(ResumeMessage))]
internal sealed partial class GatewayJson : JsonSerializerContext;
