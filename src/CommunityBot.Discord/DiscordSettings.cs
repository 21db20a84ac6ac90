using CommunityBot.Hosting;

namespace CommunityBot.Discord;

/// <summary>The Discord section of the settings.</summary>
public sealed record DiscordSettings : IPlatformSettings
{
    /// <summary>With or without a trailing slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>Registers the commands in this guild only; null registers them globally.</summary>
    public string? GuildId { get; init; }

    /// <summary>
    /// With a public key, Discord sends signed interactions over HTTP; without one, the bot connects to the gateway.
    /// </summary>
    public string? PublicKey { get; init; }

    /// <summary>Uses the number of shards that Discord recommends; <c>auto</c> in the settings.</summary>
    public const int AutoShards = 0;

    /// <summary>The number of shards; one is right for up to 2500 guilds.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>Whether messages in announcement channels are crossposted to the servers that follow them.</summary>
    public bool Crosspost { get; init; }

    /// <summary>
    /// The operator's contact page, which Discord requires in the User-Agent header. Null uses the page that adds the
    /// bot to a server.
    /// </summary>
    public Uri? ContactUrl { get; init; }

    /// <summary>Whether gateway messages are compressed; little benefit for a bot in few guilds.</summary>
    public bool Compress { get; init; }

    public IConfiguredPlatform ReadTokens(Func<string, string?> variable, SettingsReport report) =>
        new ConfiguredDiscord(this, DiscordToken.Read(variable, report));
}
