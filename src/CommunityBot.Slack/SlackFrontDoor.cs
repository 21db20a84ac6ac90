using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Http;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack;

/// <summary>How the host lets Slack in.</summary>
public static class SlackFrontDoor
{
    /// <summary>
    /// Pings and their answers together stay within half a minute, so that a silent line is found by then.
    /// </summary>
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    extension(IServiceCollection services)
    {
        /// <summary>
        /// Slack as a platform that connects when the host starts. Needs an <see cref="ICommandDesk"/>, logging, and the
        /// clock for protocols under <see cref="WireClock.Key"/>.
        /// </summary>
        /// <param name="botToken">xoxb-…, for messages.</param>
        /// <param name="appToken">xapp-…, for Socket Mode.</param>
        public IServiceCollection AddSlack(SlackSettings settings, Secret botToken, Secret appToken) => services
            .AddSlackParts(settings, botToken, appToken)
            .AddSingleton(provider => new SocketModeClient(
                settings.Connections, Around(provider), provider.GetRequiredService<SlackInteractions>().Receive))
            .AddPlatform();

        /// <summary>
        /// Slack as a platform that waits for Slack to call, for several instances behind one address: see
        /// <see cref="MapSlack"/>.
        /// </summary>
        /// <param name="signingSecret">Under Basic Information on the app's page.</param>
        public IServiceCollection AddSlackOverHttp(SlackSettings settings, Secret botToken, Secret signingSecret) => services
            .AddSlackParts(settings, botToken, appToken: new Secret(""))
            .AddSingleton(provider => new SlackRequestDesk(
                signingSecret,
                provider.GetRequiredService<SlackInteractions>().Receive,
                Wire(provider),
                provider.GetRequiredService<ILogger<SlackRequestDesk>>()))
            .AddPlatform();

        private IServiceCollection AddSlackParts(SlackSettings settings, Secret botToken, Secret appToken) => services
            .AddSingleton(provider => new SlackApi(settings.ApiBaseUrl, botToken, appToken, Wire(provider)))
            .AddSingleton(provider => new SlackAccount(
                provider.GetRequiredService<SlackApi>(), Wire(provider), provider.GetRequiredService<ILogger<SlackAccount>>()))
            .AddSingleton(provider => new SlackMessages(
                provider.GetRequiredService<SlackApi>(), provider.GetRequiredService<SlackAccount>(), Wire(provider)))

            // The desk posts through platforms, and platforms ask the desk: it is looked up when somebody asks something.
            .AddSingleton(provider => new SlackInteractions(
                provider.GetRequiredService<ICommandDesk>,
                new SlackAnswers(provider.GetRequiredService<SlackApi>(), Wire(provider)),
                settings.Commands,
                Wire(provider),
                provider.GetRequiredService<ILogger<SlackInteractions>>()));

        private IServiceCollection AddPlatform() => services
            .AddSingleton(provider => new SlackPlatform(
                provider.GetRequiredService<SlackAccount>(),
                provider.GetRequiredService<SlackMessages>(),
                provider.GetRequiredService<SlackInteractions>(),
                provider.GetService<SocketModeClient>()))
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<SlackPlatform>());
    }

    extension(IEndpointRouteBuilder endpoints)
    {
        /// <summary>
        /// The one address for commands, presses and events alike, after <see cref="AddSlackOverHttp"/>.
        /// </summary>
        public IEndpointConventionBuilder MapSlack(string path = "/slack/events")
        {
            var desk = endpoints.ServiceProvider.GetRequiredService<SlackRequestDesk>();
            return endpoints.MapPost(path, (HttpContext context) => desk.AnswerAsync(context));
        }
    }

    private static SocketModeSurroundings Around(IServiceProvider provider) => new(
        provider.GetRequiredService<SlackApi>(),
        new ClientSocketDialer(Wire(provider)) { PingEvery = PingEvery, PongWithin = PingEvery },
        Wire(provider),
        Random.Shared.NextDouble,
        provider.GetRequiredService<ILoggerFactory>().CreateLogger("CommunityBot.Slack.SocketMode"));

    private static TimeProvider Wire(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key);
}
