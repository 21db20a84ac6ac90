namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Gateway opcodes; unknown values are kept and ignored.
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes
/// </summary>
internal enum GatewayOpcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAcknowledged = 11,
}
