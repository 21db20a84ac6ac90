namespace CommunityBot.Discord;

/// <summary>The part of the configuration that is Discord's.</summary>
public sealed record DiscordSettings
{
    /// <summary>With or without a slash at the end.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://discord.com/api/v10");

    /// <summary>The server whose members get the commands; null for every server the bot is in.</summary>
    public string? GuildId { get; init; }
}
