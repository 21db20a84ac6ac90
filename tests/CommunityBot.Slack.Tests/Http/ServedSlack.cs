using System.Net;
using System.Net.Sockets;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Installing;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Wire;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>The Slack platform behind a separate HTTP server, composed as in the bot.</summary>
internal sealed class ServedSlack : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServedSlack(WebApplication app, Uri address) => (this.app, Address) = (app, address);

    public Uri Address { get; }

    /// <summary>The request URL.</summary>
    public Uri Events => new(Address, "slack/events");

    public SlackPlatform Platform => app.Services.GetRequiredService<SlackPlatform>();

    /// <summary>All log lines.</summary>
    public RecordingLog Log { get; private init; } = new();

    /// <param name="wire">The clock of deadlines, timeouts and signatures.</param>
    public static async Task<ServedSlack> StartAsync(
        FakeSlack slack, ICommandDispatcher dispatcher, TimeProvider? wire = null, Secret? signing = null,
        SlackInstallOptions? installing = null)
    {
        var log = new RecordingLog();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Debug).AddProvider(log);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, address.Port));
        builder.Services
            .AddKeyedSingleton(WireClock.Key, wire ?? TimeProvider.System)
            .AddSingleton(dispatcher)
            .AddSlackOverHttp(
                new SlackSettings { ApiBaseUrl = slack.ApiBaseUrl },
                new Secret(FakeSlack.BotToken),
                signing ?? new Secret(FakeSlackCaller.SigningSecret),
                installing is null ? null : installing with { PublicUrl = address });
        var app = builder.Build();
        app.MapSlack();
        app.MapSlackInstalling();
        await app.StartAsync();
        return new ServedSlack(app, address) { Log = log };
    }

    /// <summary>Chosen before the start, because an installable bot needs its public URL.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
