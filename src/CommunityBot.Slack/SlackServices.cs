using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Http;
using CommunityBot.Slack.Installing;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack;

/// <summary>Registers Slack's services and endpoints with the host.</summary>
public static class SlackServices
{
    /// <summary>
    /// Ping interval and pong timeout together stay below half a minute, so that a dead connection is detected by then.
    /// </summary>
    private static readonly TimeSpan PingInterval = TimeSpan.FromSeconds(10);

    extension(IServiceCollection services)
    {
        /// <summary>
        /// Adds Slack over Socket Mode; connects when the host starts. Requires an <see cref="ICommandDispatcher"/> (a
        /// <see cref="LazyCommandDispatcher"/> if it depends on the platforms), logging, and the clock for protocols
        /// under <see cref="WireClock.Key"/>.
        /// </summary>
        /// <param name="botToken">The bot token (xoxb-…); null when the bot serves only workspaces that install the
        /// app.</param>
        /// <param name="appToken">The app-level token (xapp-…) for Socket Mode.</param>
        /// <param name="installing">Null when workspaces cannot install the app by OAuth; requires an
        /// <see cref="IInstallations"/>.</param>
        public IServiceCollection AddSlack(
            SlackSettings settings, Secret? botToken, Secret appToken,
            SlackInstallOptions? installing = null) => services
            .AddSlackParts(settings, botToken, appToken, installing)
            .AddSingleton(provider => new SocketModeClient(
                settings.Connections, ConnectionOptions(provider),
                provider.GetRequiredService<InteractionHandler>().Receive))
            .AddPlatform();

        /// <summary>
        /// Adds Slack over HTTP requests, for several instances behind one address; see <see cref="MapSlack"/>.
        /// </summary>
        /// <param name="signingSecret">The Signing Secret under Basic Information on the app's page.</param>
        public IServiceCollection AddSlackOverHttp(
            SlackSettings settings, Secret? botToken, Secret signingSecret,
            SlackInstallOptions? installing = null) => services
            .AddSlackParts(settings, botToken, appToken: new Secret(""), installing)
            .AddSingleton(provider => new EventsEndpoint(
                signingSecret,
                provider.GetRequiredService<InteractionHandler>().Receive,
                TimeOf(provider),
                provider.GetRequiredService<ILogger<EventsEndpoint>>()))
            .AddPlatform();

        private IServiceCollection AddSlackParts(
            SlackSettings settings, Secret? botToken, Secret appToken, SlackInstallOptions? installing) => services
            .AddSingleton(
                provider => new SlackApi(settings.ApiBaseUrl, botToken ?? new Secret(""), appToken, TimeOf(provider)))
            .AddSingleton(
                provider => Workspaces(provider, settings, hasHome: botToken is not null, installing?.Protector))
            .AddInstalling(installing)
            .AddSingleton(provider => new InteractionHandler(
                provider.GetRequiredService<ICommandDispatcher>(),
                new SlackResponder(
                    provider.GetRequiredService<SlackApi>(),
                    provider.GetRequiredService<SlackWorkspaces>(),
                    TimeOf(provider)),
                provider.GetRequiredService<SlackWorkspaces>(),
                settings.Commands,
                TimeOf(provider),
                provider.GetRequiredService<ILogger<InteractionHandler>>()));

        private IServiceCollection AddInstalling(SlackInstallOptions? installing) => installing is null
            ? services
            : services.AddSingleton(provider => new OAuthEndpoint(
                installing,
                provider.GetRequiredService<SlackApi>(),
                provider.GetRequiredService<SlackWorkspaces>(),
                TimeOf(provider),
                provider.GetRequiredService<ILogger<OAuthEndpoint>>()));

        private IServiceCollection AddPlatform() => services
            .AddSingleton(provider => new SlackPlatform(
                provider.GetRequiredService<SlackWorkspaces>(),
                provider.GetRequiredService<InteractionHandler>(),
                provider.GetService<SocketModeClient>()))
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<SlackPlatform>());
    }

    extension(IEndpointRouteBuilder endpoints)
    {
        /// <summary>
        /// Maps the request URL for commands, interactivity and events, after <see cref="AddSlackOverHttp"/>.
        /// </summary>
        public IEndpointConventionBuilder MapSlack(string path = SlackPaths.Events)
        {
            var endpoint = endpoints.ServiceProvider.GetRequiredService<EventsEndpoint>();
            return endpoints.MapPost(path, (HttpContext context) => endpoint.AnswerAsync(context));
        }

        /// <summary>Maps the OAuth endpoints, after either of the two with <c>installing</c>.</summary>
        public void MapSlackInstalling()
        {
            var endpoint = endpoints.ServiceProvider.GetService<OAuthEndpoint>();
            endpoints.MapGet(
                SlackPaths.Install,
                (HttpContext context) => endpoint?.BeginAsync(context) ?? OAuthEndpoint.RespondOffAsync(context));
            endpoints.MapGet(
                SlackPaths.OAuthRedirect,
                (HttpContext context) => endpoint?.FinishAsync(context) ?? OAuthEndpoint.RespondOffAsync(context));
        }
    }

    private static SlackWorkspaces Workspaces(
        IServiceProvider provider, SlackSettings settings, bool hasHome, SecretProtector? protector)
    {
        var (api, logs) = (provider.GetRequiredService<SlackApi>(), provider.GetRequiredService<ILoggerFactory>());
        var account = new SlackAccount(api, TimeOf(provider), logs.CreateLogger<SlackAccount>());
        return new SlackWorkspaces(
            settings.Teams,
            hasHome ? new SlackWorkspace(
                api,
                account,
                new SlackMessages(api, account, TimeOf(provider), logs.CreateLogger<SlackMessages>())) : null,
            protector is not null && provider.GetService<IInstallations>() is { } memory
                ? new WorkspaceTokens(memory, protector)
                : null,
            api,
            TimeOf(provider),
            logs);
    }

    private static SocketModeOptions ConnectionOptions(IServiceProvider provider) => new(
        provider.GetRequiredService<SlackApi>(),
        new ClientTextSocketFactory(TimeOf(provider)) { PingInterval = PingInterval, PongTimeout = PingInterval },
        TimeOf(provider),
        Random.Shared.NextDouble,
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("CommunityBot.Slack.SocketMode"));

    private static TimeProvider TimeOf(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key);
}
