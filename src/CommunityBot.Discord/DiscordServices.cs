using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Discord.Http;
using CommunityBot.Discord.Interactions;
using CommunityBot.Discord.Posting;
using CommunityBot.Discord.Registration;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord;

/// <summary>Registers Discord with the host.</summary>
public static class DiscordServices
{
    extension(IServiceCollection services)
    {
        /// <summary>
        /// Adds Discord over the gateway as <see cref="IChatPlatform"/> and as a hosted service. Requires an
        /// <see cref="ICommandDispatcher"/> (a <see cref="LazyCommandDispatcher"/> if it depends on the platforms),
        /// logging, and the protocol clock under <see cref="WireClock.Key"/>. With an <see cref="ILeaderElection"/> it
        /// connects only while this instance is the leader; without one, always.
        /// </summary>
        public IServiceCollection AddDiscord(DiscordSettings settings, Secret token) => services
            .AddPlatform(new DiscordAccount(settings, token), OverGateway(settings));

        /// <summary>
        /// Adds Discord with interactions over HTTP, so that several instances can share one address; see
        /// <see cref="MapDiscord"/>.
        /// </summary>
        /// <param name="publicKey">64 hex digits, from General Information on the application's page.</param>
        public IServiceCollection AddDiscordOverHttp(DiscordSettings settings, Secret token, string publicKey)
        {
            var key = DiscordSignature.FromHex(publicKey, 32)
                ?? throw new ArgumentException("The public key must have 64 hex digits.", nameof(publicKey));
            return services
                .AddPlatform(
                    new DiscordAccount(settings, token),
                    (api, options, _, _) => new HttpOnlyConnection(api, options.Time).RunAsync)
                .AddSingleton(provider => new InteractionsEndpoint(
                    key,
                    provider.GetRequiredService<DiscordPlatform>().Receive,
                    provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                    provider.GetRequiredService<ILogger<InteractionsEndpoint>>()));
        }

        private IServiceCollection AddPlatform(DiscordAccount account, Connect session) => services
            .AddSingleton(provider => Build(
                account,
                provider.GetRequiredService<ICommandDispatcher>(),
                provider.GetRequiredKeyedService<TimeProvider>(WireClock.Key),
                provider.GetRequiredService<ILoggerFactory>(),
                provider.GetService<ILeaderElection>(),
                provider.GetService<IPictureSource>(),
                session))
            .AddSingleton<IChatPlatform>(provider => provider.GetRequiredService<DiscordPlatform>())
            .AddSingleton<IHostedService>(provider => provider.GetRequiredService<DiscordPlatform>());
    }

    extension(IEndpointRouteBuilder endpoints)
    {
        /// <summary>Maps the path for "Interactions Endpoint URL"; requires <see cref="AddDiscordOverHttp"/>.</summary>
        public IEndpointConventionBuilder MapDiscord(string path = "/discord/interactions")
        {
            var endpoint = endpoints.ServiceProvider.GetRequiredService<InteractionsEndpoint>();
            return endpoints.MapPost(path, (HttpContext context) => endpoint.HandleAsync(context));
        }
    }

    /// <summary>Creates the connection's run loop, which runs until it is cancelled.</summary>
    private delegate Func<IGatewayListener, CancellationToken, Task> Connect(
        DiscordApi api, ShardOptions options, ILoggerFactory loggers, ILeaderElection election);

    /// <summary>The platform connected to the gateway, without a service container.</summary>
    internal static DiscordPlatform Build(
        DiscordAccount account, ICommandDispatcher dispatcher, TimeProvider time, ILoggerFactory loggers,
        ILeaderElection? election = null, IPictureSource? pictures = null) =>
        Build(account, dispatcher, time, loggers, election, pictures, OverGateway(account.Settings));

    private static Connect OverGateway(DiscordSettings settings) => (api, options, loggers, election) =>
        new LeaderConnection(election, new ShardSet(options, api, settings.Shards, loggers).RunAsync).RunAsync;

    private static DiscordPlatform Build(
        DiscordAccount account, ICommandDispatcher dispatcher, TimeProvider time, ILoggerFactory loggers,
        ILeaderElection? election, IPictureSource? pictures, Connect connect)
    {
        var rest = new RestClient(account, time, loggers.CreateLogger<RestClient>());
        var api = new DiscordApi(rest);
        var options = new ShardOptions(account.Token, new ClientTextSocketFactory(time), time, new IdentifyBudget(time))
        {
            IsCompressed = account.Settings.Compress,
        };
        var session = new DiscordSession(
            account,
            new InteractionResponder(api, dispatcher, time, loggers.CreateLogger<InteractionResponder>()),
            new CommandRegistrar(api, dispatcher, loggers.CreateLogger<CommandRegistrar>()),
            loggers.CreateLogger<DiscordSession>())
        {
            Connect = connect(api, options, loggers, election ?? new SingleInstanceElection()),
        };
        var crossposter = account.Settings.Crosspost ? new Crossposter(api, loggers.CreateLogger<Crossposter>()) : null;
        return new DiscordPlatform(
            rest, session, new PostTargets(api, () => session.UserId, crossposter, pictures, loggers),
            new AttachmentDownload(account, time));
    }
}
