using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Interactions;
using CommunityBot.Discord.Registration;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord;

/// <summary>How the host lets Discord in.</summary>
public static class DiscordFrontDoor
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Discord as <see cref="IChatPlatform"/> and as a hosted service. Needs an <see cref="ICommandDesk"/>, logging,
        /// and the clock for protocols under <see cref="WireClock.Key"/>. With an <see cref="ILeadership"/> it is connected
        /// while it leads, without one always.
        /// </summary>
        public IServiceCollection AddDiscord(DiscordSettings settings, Secret token) => services
            .AddSingleton(provider => Build(
                new DiscordAccount(settings, token),
                provider.GetRequiredService<ICommandDesk>(),
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                provider.GetRequiredService<ILoggerFactory>(),
                provider.GetService<ILeadership>()))
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>())
            .AddHostedService(provider => provider.GetRequiredService<DiscordPlatform>());
    }

    internal static DiscordPlatform Build(
        DiscordAccount account, ICommandDesk desk, TimeProvider time, ILoggerFactory loggers, ILeadership? leadership = null)
    {
        var rest = new RestClient(account, time, loggers.CreateLogger<RestClient>());
        var api = new DiscordApi(rest);
        var seat = new GatewaySeat(account.Token, new ClientSocketDialer(time), time, new IdentifyBudget(time))
        {
            IsCompressed = account.Settings.Compress,
        };
        var presence = new DiscordPresence(
            account,
            new InteractionResponder(api, desk, time, loggers.CreateLogger<InteractionResponder>()),
            new CommandRegistrar(api, desk, loggers.CreateLogger<CommandRegistrar>()),
            loggers.CreateLogger<DiscordPresence>())
        {
            Connect = new LedConnection(
                leadership ?? new SoleLeadership(), new GatewayFleet(seat, api, account.Settings.Shards, loggers).RunAsync).RunAsync,
        };
        return new DiscordPlatform(rest, api, presence);
    }
}
