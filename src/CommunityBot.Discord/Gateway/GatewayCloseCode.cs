namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Why Discord closed the gateway.
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

/// <summary>What each close code asks of us.</summary>
internal static class GatewayCloseCodeRules
{
    extension(GatewayCloseCode code)
    {
        /// <summary>
        /// Calling again with the same settings would only be refused again, and in the end cost the token.
        /// </summary>
        public bool IsFatal => code is
            GatewayCloseCode.AuthenticationFailed or
            GatewayCloseCode.InvalidShard or
            GatewayCloseCode.ShardingRequired or
            GatewayCloseCode.InvalidApiVersion or
            GatewayCloseCode.InvalidIntents or
            GatewayCloseCode.DisallowedIntents;

        /// <summary>The session cannot be resumed; a new one must be started.</summary>
        public bool EndsSession => code is
            GatewayCloseCode.NotAuthenticated or
            GatewayCloseCode.InvalidSequence or
            GatewayCloseCode.SessionTimedOut;

        /// <summary>For a fatal code: what is wrong, and what a person can do about it.</summary>
        public (string Reason, string Remedy) Explanation => code switch
        {
            GatewayCloseCode.AuthenticationFailed => (
                "Discord refused the bot token (close code 4004).",
                "Put a current token into DISCORD_TOKEN (Developer Portal, your application, Bot, Reset Token) and " +
                "start again."),
            GatewayCloseCode.InvalidShard => (
                "Discord refused the shard (close code 4010).",
                "Set discord.shards to the number of shards the bot runs with, or leave it out, and start again."),
            GatewayCloseCode.ShardingRequired => (
                "The bot is in more servers than one connection may carry (close code 4011).",
                "Set discord.shards to \"auto\" and start again."),
            GatewayCloseCode.InvalidApiVersion => (
                "Discord no longer speaks the version of its gateway that this bot uses (close code 4012).",
                "Update CommunityBot."),
            GatewayCloseCode.InvalidIntents => (
                "Discord did not understand the bot's intents (close code 4013).",
                "Update CommunityBot; it should only ask for what exists."),
            GatewayCloseCode.DisallowedIntents => (
                "Discord does not allow this bot an intent that it asked for (close code 4014).",
                "CommunityBot needs no privileged intent: update it, "
                + "or check in the Developer Portal that the application is in order."),
            _ => ($"Discord closed the connection (close code {(int)code}).", "Start again."),
        };
    }
}
