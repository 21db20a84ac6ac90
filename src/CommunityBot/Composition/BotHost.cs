using System.Net;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Delivery;
using CommunityBot.Health;
using CommunityBot.Repositories;
using CommunityBot.WebConsole;

namespace CommunityBot.Composition;

/// <summary>Builds the web application that hosts the bot: content, platforms, scheduler and web chat.</summary>
internal static class BotHost
{
    /// <summary>Shutdown timeout, whatever state a platform is in.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(4);

    /// <param name="clock">The bot's clock, which may be shifted; platform clients use the environment's real
    /// clock.</param>
    /// <exception cref="Storage.StorageException">The storage folder or the shared database cannot be used.</exception>
    public static WebApplication Build(
        BotSettings settings, Tokens tokens, ProcessEnvironment environment, TimeProvider clock)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = nameof(CommunityBot) });
        builder.Logging
            .AddProvider(new SentenceLogger(environment.Error, clock, settings.Log.IsJson))

            // Below warnings, the web server logs addresses with their queries, which may contain a token.
            .SetMinimumLevel(settings.Log.Level > LogLevel.Warning ? settings.Log.Level : LogLevel.Warning)
            .AddFilter(nameof(CommunityBot), settings.Log.Level)

            // While its database is unavailable, Quartz logs several errors per second; the bot logs the outage once.
            .AddFilter(nameof(Quartz), LogLevel.Critical)

            // One line for each connection beyond the limit, as many as someone likes to open.
            .AddFilter("Microsoft.AspNetCore.Server.Kestrel.Connections", LogLevel.Error);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.LimitConnections();
            if (settings.WebUrl is { Host: "localhost", Port: not 0 })
            {
                kestrel.ListenLocalhost(settings.WebUrl.Port, listen => listen.LimitConnectionsOfAddress());
            }
            else
            {
                kestrel.Listen(
                    settings.WebAddress, settings.WebUrl.Port, listen => listen.LimitConnectionsOfAddress());
            }
        });

        builder.Services
            .AddRoutingCore()
            .Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout)
            .AddBotServices(settings, clock, environment.Time)
            .AddHealth();

        // Hosted services start one after another and stop in the opposite order. Platforms connect while the pages are
        // read; commands that arrive before the end of it wait (LazyCommandDispatcher). What posts starts afterwards.
        builder.AddStorage(settings.StoragePath, tokens.SharedStorage);
        builder.Services
            .AddPlatforms(tokens.Platforms)
            .AddHostedService<ContentWatcher>()
            .AddHostedService<WrittenRecaps>()
            .AddHostedService<PendingRecapPages>()
            .AddGitHub(settings, tokens.GitHub)
            .AddHostedService<PhotoUpkeep>()
            .AddWebConsole(settings, tokens);
        builder.AddDelivery(clock, tokens.SharedStorage);
        builder.Services.AddHealthWatch(environment.Variable);

        var app = builder.Build();
        app.UseWebConsole().MapPlatforms(tokens.Platforms);
        return app;
    }

    /// <summary>The address of the web chat; known once the host has started.</summary>
    public static string AddressOf(WebApplication app) =>
        app.Urls.FirstOrDefault(url => url.Contains(IPAddress.Loopback.ToString(), StringComparison.Ordinal))
            ?? app.Urls.First();
}
