using CommunityBot.Core.Platforms;

namespace CommunityBot.Composition;

/// <summary>Discord and Slack, as far as there are tokens for them.</summary>
internal static class PlatformsFrontDoor
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlatforms() => services
            .AddSingleton<IChatPlatform>(new PlatformOff("discord", $"{Tokens.DiscordVariable} is not set."))
            .AddSingleton<IChatPlatform>(new PlatformOff("slack", $"{Tokens.SlackBotVariable} and {Tokens.SlackAppVariable} are not set."));
    }
}
