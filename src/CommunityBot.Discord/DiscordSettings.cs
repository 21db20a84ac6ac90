namespace CommunityBot.Discord;

/// <summary>The part of the configuration that is Discord's.</summary>
public sealed record DiscordSettings
{
    /// <summary>With or without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>The server whose members get the commands; null for every server the bot is in.</summary>
    public string? GuildId { get; init; }

    /// <summary>The number of connections that is left to Discord to recommend: <c>auto</c> in the settings.</summary>
    public const int AutoShards = 0;

    /// <summary>Over how many connections the servers are spread; one is right for up to 2500 servers.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Whether posts in announcement channels also go to the servers that follow them.</summary>
    public bool Crosspost { get; init; }

    /// <summary>
    /// Where whoever runs the bot can be found; Discord wants to know it of every program. Null names the page that
    /// adds this bot to a server.
    /// </summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>Whether the gateway packs what it sends; little is gained for a bot in few servers.</summary>
    public bool Compress { get; init; }
}
