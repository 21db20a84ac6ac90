using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord;
using CommunityBot.Slack;

namespace CommunityBot.Composition;

/// <summary>Registers Discord and Slack, if they have tokens.</summary>
internal static class PlatformServices
{
    private const string DiscordPath = "/discord/interactions";

    /// <summary>
    /// Paths that platforms call. These requests are authenticated by their signature, not by their origin.
    /// </summary>
    public static IReadOnlyList<string> SignedPaths { get; } =
        [DiscordPath, SlackPaths.Events, SlackPaths.Install, SlackPaths.OAuthRedirect];

    extension(IServiceCollection services)
    {
        public IServiceCollection AddPlatforms(BotSettings settings, Tokens tokens) =>
            services.AddDiscordIfConfigured(settings, tokens).AddSlackIfConfigured(settings, tokens);

        private IServiceCollection AddDiscordIfConfigured(BotSettings settings, Tokens tokens)
        {
            var discord = settings.Discord;
            return (tokens.Discord, discord.PublicKey) switch
            {
                ({ } token, { } key) => services.AddDiscordOverHttp(discord, token, key),
                ({ } token, null) => services.AddDiscord(discord, token),
                _ => services.AddSingleton<IChatPlatform>(
                    new DisabledPlatform("discord", $"{Tokens.DiscordVariable} is not set.")),
            };
        }

        private IServiceCollection AddSlackIfConfigured(BotSettings settings, Tokens tokens)
        {
            var slack = settings.Slack;
            return tokens switch
            {
                { SlackBot: null, SlackInstalling: null or { Protector: null } } => services.AddDisabledSlack(tokens),
                { SlackApp: { } app } => services.AddSlack(slack, tokens.SlackBot, app, tokens.SlackInstalling),
                { SlackSigningSecret: { } secret } =>
                    services.AddSlackOverHttp(slack, tokens.SlackBot, secret, tokens.SlackInstalling),
                _ => services.AddDisabledSlack(tokens),
            };
        }

        private IServiceCollection AddDisabledSlack(
            Tokens tokens) => services.AddSingleton<IChatPlatform>(new DisabledPlatform("slack",
            tokens.SlackInstalling is null
                ? $"{Tokens.SlackBotVariable} and {Tokens.SlackAppVariable} are not set."
                : $"{Tokens.SlackTokenKeyVariable} is not set, so tokens of installed workspaces cannot be stored."));
    }

    extension(WebApplication app)
    {
        /// <summary>Maps the endpoints that platforms call, if configured.</summary>
        public WebApplication MapPlatforms(BotSettings settings, Tokens tokens)
        {
            if (tokens.Discord is not null && settings.Discord.PublicKey is not null)
            {
                app.MapDiscord(DiscordPath);
            }

            // A disabled platform has no events endpoint, but the install page still explains why.
            if (tokens.SlackSigningSecret is not null && app.Services.GetService<SlackPlatform>() is not null)
            {
                app.MapSlack(SlackPaths.Events);
            }

            if (tokens.SlackInstalling is not null)
            {
                app.MapSlackInstalling();
            }

            return app;
        }
    }
}
