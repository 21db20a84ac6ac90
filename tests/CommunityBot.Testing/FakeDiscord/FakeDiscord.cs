using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// A fake Discord server on loopback: implements the documented HTTP API and gateway, applies Discord's validation,
/// records all messages and injects faults on request.
/// </summary>
public sealed partial class FakeDiscord : IAsyncDisposable
{
    private const string ApiPath = "/api/v10";

    private readonly ConcurrentDictionary<string, FakeChannel> channels = new();
    private readonly ConcurrentDictionary<string, FakeInteraction> interactions = new();
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly ConcurrentQueue<string> specViolations = new();
    private readonly CancellationTokenSource lifetime = new();
    private readonly Snowflakes ids;
    private readonly FakeRest rest;
    private readonly Lock changeLock = new();
    private int sockets;
    private volatile bool commandsWereRead;
    private TaskCompletionSource change = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? server;

    private FakeDiscord(FakeDiscordSettings settings)
    {
        Settings = settings;
        ids = new Snowflakes(settings.Time);
        Gateway = new FakeGateway(settings, () => GatewayAddress, Changed);
        Commands = new FakeCommands(ids, Changed);
        Calendar = new FakeCalendar(settings, () => ids.Next(), Changed);
        Cdn = new FakeCdn(() => HttpAddress, settings.Time, Changed);
        RateLimits = new FakeRateLimits(settings.Time);
        rest = new FakeRest(this);
        foreach (var channel in settings.Channels)
        {
            Channel(channel);
        }
    }

    public FakeDiscordSettings Settings { get; }

    public FakeGateway Gateway { get; }

    public FakeCommands Commands { get; }

    public FakeCalendar Calendar { get; }

    /// <summary>The files of members' messages.</summary>
    public FakeCdn Cdn { get; }

    /// <summary>All threads, in no particular order.</summary>
    public IEnumerable<FakeChannel> Threads => channels.Values.Where(channel => channel.ParentId is not null);

    public FakeRateLimits RateLimits { get; }

    public FaultSchedule Faults { get; } = new();

    /// <summary>
    /// The interactions endpoint URL in the developer portal; null if interactions are sent over the gateway.
    /// </summary>
    public string? InteractionsEndpoint { get; set; }

    /// <summary>
    /// The guild-wide permissions of the bot's role; by default those that the invite link requests for a bot that only
    /// posts.
    /// </summary>
    public ulong RolePermissions { get; set; } = 84992;

    /// <summary>False after the bot was removed from the guild.</summary>
    public bool IsInGuild { get; set; } = true;

    /// <summary>False while the bot token is refused, over HTTP and by the gateway.</summary>
    public bool IsTokenValid
    {
        get => Gateway.IsTokenValid;
        set => Gateway.IsTokenValid = value;
    }

    /// <summary>
    /// Removes the bot from its guild, which deletes the guild's commands and sends GUILD_DELETE.
    /// https://docs.discord.com/developers/events/gateway-events#guild-delete
    /// </summary>
    public Task RemoveBotAsync()
    {
        IsInGuild = false;
        Commands.Forget(Settings.GuildId);
        return Gateway.DispatchAsync("GUILD_DELETE", new JsonObject { ["id"] = Settings.GuildId });
    }

    /// <summary>Invites the bot again, which sends GUILD_CREATE.</summary>
    public Task InviteBotAsync()
    {
        IsInGuild = true;
        return Gateway.DispatchAsync("GUILD_CREATE", Gateway.GuildPayload());
    }

    public bool MembersAreMentionable { get; set; }

    /// <summary>The application's flags, which show its privileged intents.</summary>
    public long ApplicationFlags { get; set; }

    /// <summary>The application's public key, 64 hex digits.</summary>
    public string VerifyKey { get; set; } = new('0', 64);

    public string Token => Settings.Token;

    /// <summary>The value for <c>discord.apiBaseUrl</c>.</summary>
    public Uri ApiBaseUrl => new(HttpAddress, ApiPath.TrimStart('/'));

    /// <summary>
    /// Violations of Discord's published specifications in HTTP requests and gateway messages; empty on machines
    /// without the specifications.
    /// </summary>
    public IReadOnlyList<string> SpecViolations => [.. specViolations, .. Gateway.SpecViolations];

    /// <summary>Open connections to this server, HTTP and WebSocket.</summary>
    public int OpenSockets => sockets;

    /// <summary>
    /// Discards the recorded requests, interactions and gateway messages, but no channel messages, so that a long test
    /// can measure the bot's memory and not this server's.
    /// </summary>
    public void DiscardRecorded()
    {
        requests.Clear();
        interactions.Clear();
        Gateway.DiscardRecorded();
    }

    /// <summary>All requests received, including refused ones.</summary>
    public IReadOnlyList<FakeRequest> Requests => [.. requests];

    private Uri HttpAddress { get; set; } = new("http://127.0.0.1");

    private Uri GatewayAddress => new UriBuilder(HttpAddress)
    {
        Scheme = Settings.Certificate is null ? "ws" : "wss",
        Path = "/gateway",
    }.Uri;

    public static Task<FakeDiscord> StartAsync(TimeProvider? time = null) =>
        StartAsync(new FakeDiscordSettings { Time = time ?? TimeProvider.System });

    public static async Task<FakeDiscord> StartAsync(FakeDiscordSettings settings)
    {
        var discord = new FakeDiscord(settings);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, discord.Listen));
        var server = builder.Build();
        server.UseWebSockets();
        server.Map("/gateway", discord.Gateway.AcceptAsync);
        server.Map("/resume", discord.Gateway.AcceptAsync);
        server.MapGet("/attachments/{file}/{name}", (HttpContext context, string file) =>
            discord.Cdn.ServeAsync(context, file));
        server.MapFallback(discord.TakeAsync);
        await server.StartAsync();
        discord.server = server;
        discord.HttpAddress = new Uri(
            server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return discord;
    }

    /// <summary>The id of the DM channel between the bot and a person, which exists once it has been opened.</summary>
    public static string DirectChannelOf(string personId) => "95" + personId[2..];

    private void Listen(ListenOptions listen)
    {
        listen.Use(CountSockets);
        if (Settings.Certificate is { } certificate)
        {
            listen.UseHttps(certificate);
        }
    }

    private ConnectionDelegate CountSockets(ConnectionDelegate next) => async connection =>
    {
        Interlocked.Increment(ref sockets);
        try
        {
            await next(connection);
        }
        finally
        {
            Interlocked.Decrement(ref sockets);
        }
    };

    /// <summary>The channel with that id, created on first use.</summary>
    public FakeChannel Channel(string id) => channels.GetOrAdd(id, key => new FakeChannel(key));

    /// <summary>
    /// Waits until the condition is true; throws with the text of <paramref name="claim"/> on timeout.
    /// </summary>
    public async Task UntilAsync(Func<FakeDiscord, bool> isTrue, string claim)
    {
        using var timeout = new CancellationTokenSource(Waiting.Limit);
        while (true)
        {
            Task next;
            lock (changeLock)
            {
                next = change.Task;
            }

            if (isTrue(this))
            {
                return;
            }

            try
            {
                await Waiting.ForChangeAsync(next, timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Timed out waiting until {claim}. Requests: "
                    + string.Join(
                        "; ",
                        requests.TakeLast(12).Select(request => $"{request.Method} {request.Path} {request.Status}")));
            }
        }
    }

    /// <summary>Waits until a bot has a session and has read its registered commands.</summary>
    public Task ConnectedAsync() => UntilAsync(
        discord => discord.Gateway.LiveSessions > 0 && discord.commandsWereRead,
        "a bot is connected");

    /// <summary>Waits until a channel contains at least that many messages.</summary>
    public async Task<IReadOnlyList<FakeMessage>> MessagesAsync(string channelId, int count)
    {
        await UntilAsync(
            discord => discord.Channel(channelId).Messages.Count >= count, $"{count} messages are in {channelId}");
        return Channel(channelId).Messages;
    }

    /// <summary>Aborts all gateway connections without a close frame.</summary>
    public void DropConnections() => Gateway.Drop();

    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync();
        Gateway.Drop();
        if (server is not null)
        {
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await server.StopAsync(timeout.Token);
            await server.DisposeAsync();
        }

        lifetime.Dispose();
    }

    internal void Changed()
    {
        TaskCompletionSource old;
        lock (changeLock)
        {
            old = change;
            change = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        old.TrySetResult();
    }

    internal FakeChannel? FindChannel(string id) => channels.GetValueOrDefault(id);

    internal FakeInteraction? FindInteraction(string token) => interactions.GetValueOrDefault(token);

    internal FakeMessage NewMessage(string channelId, JsonObject body) =>
        new(ids.Next(), channelId, Settings.BotUserId, Settings.Time.GetUtcNow(), body.DeepClone().AsObject());
}
