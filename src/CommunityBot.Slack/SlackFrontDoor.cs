using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack;

/// <summary>How the host lets Slack in.</summary>
public static class SlackFrontDoor
{
    /// <summary>Pings and their answers together stay within half a minute, so that a silent line is found by then.</summary>
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(10);

    extension(IServiceCollection services)
    {
        /// <summary>Slack as a platform that connects when the host starts.</summary>
        /// <param name="botToken">xoxb-…, for messages.</param>
        /// <param name="appToken">xapp-…, for Socket Mode.</param>
        public IServiceCollection AddSlack(SlackSettings settings, Secret botToken, Secret appToken) => services
            .AddSingleton(provider => new SlackApi(settings.ApiBaseUrl, botToken, appToken, Wire(provider)))
            .AddSingleton(provider => Open(provider, settings))
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<SlackPlatform>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<SlackPlatform>());
    }

    private static SlackPlatform Open(IServiceProvider provider, SlackSettings settings)
    {
        var api = provider.GetRequiredService<SlackApi>();
        var logs = provider.GetRequiredService<ILoggerFactory>();
        var wire = Wire(provider);
        var dialer = new ClientSocketDialer(wire) { PingEvery = PingEvery, PongWithin = PingEvery };
        var around = new SocketModeSurroundings(
            api, dialer, wire, Random.Shared.NextDouble, logs.CreateLogger("CommunityBot.Slack.SocketMode"));

        // The desk posts through platforms, and platforms ask the desk: it is looked up when somebody asks something.
        var interactions = new SlackInteractions(
            provider.GetRequiredService<ICommandDesk>,
            new SlackAnswers(api, wire),
            wire,
            logs.CreateLogger<SlackInteractions>());
        var account = new SlackAccount(api, wire, logs.CreateLogger<SlackAccount>());
        return new SlackPlatform(
            settings.Connections, around, account, new SlackMessages(api, account, wire), interactions);
    }

    private static TimeProvider Wire(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key);
}
