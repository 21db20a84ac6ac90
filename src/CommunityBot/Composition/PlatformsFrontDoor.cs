using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord;
using CommunityBot.Slack;

namespace CommunityBot.Composition;

/// <summary>The platforms that need an account, as far as there are tokens for them.</summary>
internal static class PlatformsFrontDoor
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlatforms(BotSettings settings, Tokens tokens)
        {
            _ = tokens is { Discord: { } token }
                ? services.AddDiscord(
                    new DiscordSettings { ApiBaseUrl = settings.DiscordApiBaseUrl, GuildId = settings.DiscordGuildId }, token)
                : services.AddSingleton<IChatPlatform>(new PlatformOff("discord", $"{Tokens.DiscordVariable} is not set."));

            return tokens is { SlackBot: { } bot, SlackApp: { } app }
                ? services.AddSlack(new SlackSettings { ApiBaseUrl = settings.SlackApiBaseUrl }, bot, app)
                : services.AddSingleton<IChatPlatform>(
                    new PlatformOff("slack", $"{Tokens.SlackBotVariable} and {Tokens.SlackAppVariable} are not set."));
        }
    }
}
