namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Gateway close event codes.
/// https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
/// </summary>
internal enum GatewayCloseCode
{
    UnknownError = 4000,
    UnknownOpcode = 4001,
    DecodeError = 4002,
    NotAuthenticated = 4003,
    AuthenticationFailed = 4004,
    AlreadyAuthenticated = 4005,
    InvalidSequence = 4007,
    RateLimited = 4008,
    SessionTimedOut = 4009,
    InvalidShard = 4010,
    ShardingRequired = 4011,
    InvalidApiVersion = 4012,
    InvalidIntents = 4013,
    DisallowedIntents = 4014,
}

/// <summary>How the bot reacts to each close code.</summary>
internal static class GatewayCloseCodeRules
{
    extension(GatewayCloseCode code)
    {
        /// <summary>
        /// Reconnecting with the same settings would be refused again. A refused token is not among these codes: it is
        /// tried again slowly, because Discord also refuses valid tokens during outages.
        /// </summary>
        public bool IsFatal => code is
            GatewayCloseCode.InvalidShard or
            GatewayCloseCode.ShardingRequired or
            GatewayCloseCode.InvalidApiVersion or
            GatewayCloseCode.InvalidIntents or
            GatewayCloseCode.DisallowedIntents;

        /// <summary>The session cannot be resumed; the bot must identify again.</summary>
        public bool EndsSession => code is
            GatewayCloseCode.NotAuthenticated or
            GatewayCloseCode.InvalidSequence or
            GatewayCloseCode.SessionTimedOut;

        /// <summary>For a fatal code or a refused token: the reason, and what the operator can do about it.</summary>
        public (string Reason, string Remedy) Explanation => code switch
        {
            GatewayCloseCode.AuthenticationFailed => (
                "Discord refused the bot token (close code 4004).",
                "Set DISCORD_TOKEN to a valid token (Developer Portal, your application, Bot, Reset Token) and " +
                "restart the bot; until then it tries again from time to time."),
            GatewayCloseCode.InvalidShard => (
                "Discord refused the shard (close code 4010).",
                "Correct or remove discord.shards and restart the bot."),
            GatewayCloseCode.ShardingRequired => (
                "The bot is in too many servers for one shard (close code 4011).",
                "Set discord.shards to \"auto\" and restart the bot."),
            GatewayCloseCode.InvalidApiVersion => (
                "Discord no longer supports the gateway version that this bot uses (close code 4012).",
                "Update CommunityBot."),
            GatewayCloseCode.InvalidIntents => (
                "Discord rejected the bot's gateway intents as invalid (close code 4013).",
                "Update CommunityBot."),
            GatewayCloseCode.DisallowedIntents => (
                "Discord does not allow this bot to use one of its gateway intents (close code 4014).",
                "Update CommunityBot, which needs no privileged intent, or check the application in the Developer " +
                "Portal."),
            _ => ($"Discord closed the connection (close code {(int)code}).", "Restart the bot."),
        };
    }
}
