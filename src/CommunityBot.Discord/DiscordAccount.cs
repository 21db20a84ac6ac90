using CommunityBot.Wire;

namespace CommunityBot.Discord;

/// <summary>Who the bot is on Discord, and how it is set up there.</summary>
internal sealed record DiscordAccount(DiscordSettings Settings, Secret Token);
