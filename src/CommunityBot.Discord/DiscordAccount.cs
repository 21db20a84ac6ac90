using CommunityBot.Wire;

namespace CommunityBot.Discord;

/// <summary>The bot's settings and token on Discord.</summary>
internal sealed record DiscordAccount(DiscordSettings Settings, Secret Token);
