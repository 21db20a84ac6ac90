using System.Threading.Channels;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// One gateway connection: owns the socket and the timers, and performs the actions that <see cref="GatewayProtocol"/>
/// decides on.
/// </summary>
internal sealed partial class Shard(
    ShardOptions options, DiscordApi api, IGatewayListener listener, ILogger<Shard> logger) : IAsyncDisposable
{
    private readonly Channel<ShardSocketEvent> events = Channel.CreateUnbounded<ShardSocketEvent>(
        new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly Dictionary<GatewayTimer, ITimer> timers = [];
    private readonly SendRateLimit sendLimit = new(options.Time);
    private GatewayState state = new GatewayState.Idle();
    private ShardSocket? connection;
    private Uri? knownAddress;
    private Task closing = Task.CompletedTask;
    private int socketNumber;

    /// <summary>Runs until it is cancelled or stopped for good.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Cancels pending lookups and connection attempts when the loop ends.
        using var lifetime = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var stop = cancellation.UnsafeRegister(_ => Enqueue(new GatewayEvent.StopRequested()), null);
        void OnTokenAccepted() => Enqueue(new GatewayEvent.TokenAccepted());
        api.Token.Accepted += OnTokenAccepted;
        Enqueue(new GatewayEvent.Started());
        while (state is not GatewayState.Stopped)
        {
            var item = await events.Reader.ReadAsync(CancellationToken.None);
            if (item.SocketNumber != socketNumber && item.Event is not GatewayEvent.StopRequested)
            {
                await DiscardAsync(item);
                continue;
            }

            await HandleAsync(item, lifetime.Token);
        }

        api.Token.Accepted -= OnTokenAccepted;
        await lifetime.CancelAsync();
        events.Writer.Complete();
        while (events.Reader.TryRead(out var late))
        {
            await DiscardAsync(late);
        }

        await closing;
    }

    public async ValueTask DisposeAsync()
    {
        Disconnect(GatewayProtocol.KeepSession);
        await closing;
    }

    private async Task HandleAsync(ShardSocketEvent item, CancellationToken cancellation)
    {
        if (item.Socket is { } socket)
        {
            connection = new ShardSocket(socketNumber, socket, options.Time);
            connection.StartReading(events.Writer);
        }

        var step = GatewayProtocol.On(state, item.Event);
        state = step.State;
        foreach (var action in step.Actions)
        {
            await PerformAsync(action, item, cancellation);
        }
    }

    private async Task PerformAsync(GatewayAction action, ShardSocketEvent cause, CancellationToken cancellation)
    {
        switch (action)
        {
            case GatewayAction.Connect connect:
                _ = ConnectAsync(socketNumber, connect.Session, cancellation);
                break;
            case GatewayAction.SendHeartbeat heartbeat when sendLimit.TryAcquire() || !heartbeat.IsRequested:
                await SendAsync(GatewayMessages.Heartbeat(heartbeat.Sequence));
                break;
            case GatewayAction.SendIdentify:
                options.Budget.RecordIdentify();
                sendLimit.TryAcquire();
                await SendAsync(GatewayMessages.Identify(options.Token, options.Shard, options.Shards));
                break;
            case GatewayAction.SendResume resume:
                sendLimit.TryAcquire();
                await SendAsync(GatewayMessages.Resume(options.Token, resume.Session));
                break;
            case GatewayAction.SetTimer set:
                SetTimer(set);
                break;
            case GatewayAction.ClearTimer clear:
                ClearTimer(clear.Timer);
                break;
            case GatewayAction.Disconnect disconnect:
                Disconnect(disconnect.Code);
                break;
            default:
                Notify(action, cause.ArrivedAt);
                break;
        }
    }

    private void Notify(GatewayAction action, long arrivedAt)
    {
        switch (action)
        {
            case GatewayAction.NotifyReady ready:
                listener.OnReady(options.Shard, ReadyPayload.FromReady(ready.Ready));
                break;
            case GatewayAction.NotifyInteraction interaction:
                listener.OnInteraction(interaction.Interaction, arrivedAt);
                break;
            case GatewayAction.NotifyGuildAvailable guild:
                listener.OnGuildAvailable(guild.GuildId);
                break;
            case GatewayAction.NotifyTokenRefused refused:
                api.Token.Refuse();
                listener.OnStatus(options.Shard, new PlatformStatus.Stopped(refused.Reason, refused.Remedy));
                LogRefused(refused.Reason, refused.Remedy);
                break;
            case GatewayAction.NotifyConnected:
                api.Token.Accept();
                listener.OnStatus(options.Shard, new PlatformStatus.Connected());
                LogConnected(options.Shard);
                break;
            case GatewayAction.NotifyConnecting connecting:
                listener.OnStatus(options.Shard, new PlatformStatus.Connecting(connecting.Reason));
                LogConnecting(options.Shard, connecting.Reason);
                break;
            case GatewayAction.NotifyStopped stopped:
                listener.OnStatus(options.Shard, new PlatformStatus.Stopped(stopped.Reason, stopped.Remedy));
                LogStopped(stopped.Reason, stopped.Remedy);
                break;
        }
    }

    /// <summary>
    /// Looks up the gateway and connects in the background, so that stopping does not wait for either.
    /// </summary>
    private async Task ConnectAsync(int number, GatewaySession? held, CancellationToken cancellation)
    {
        try
        {
            var (happened, socket) = await LookUpAndConnectAsync(held, cancellation);
            if (!events.Writer.TryWrite(new ShardSocketEvent(number, happened, socket)) && socket is not null)
            {
                await socket.DisposeAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping; the connection is no longer needed.
        }
        catch (Exception exception)
        {
            // Every attempt must report an event, or the shard would wait for it forever.
            LogUnexpectedError(exception);
            events.Writer.TryWrite(new ShardSocketEvent(number, new GatewayEvent.Unreachable(exception.Message)));
        }
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> LookUpAndConnectAsync(
        GatewaySession? held, CancellationToken cancellation)
    {
        if (held?.ResumeAddress is { } resume)
        {
            return await OpenSocketAsync(resume, cancellation);
        }

        // Looked up for every attempt: the address may have changed, and so has the number of remaining session starts.
        var place = await api.FindGatewayAsync(cancellation);
        if (place is GatewayLookup.TokenRefused)
        {
            return (new GatewayEvent.TokenRefused(), null);
        }

        var found = place as GatewayLookup.Found;
        knownAddress = found?.Address ?? knownAddress;
        if (held is null
            && options.Budget.WaitBefore(options.Shard, found?.StartLimit) is var wait
            && wait > TimeSpan.Zero)
        {
            return (new GatewayEvent.SessionStartLimited(
                wait, $"waiting {wait:g} because of the session start limit"), null);
        }

        return knownAddress is { } address
            ? await OpenSocketAsync(address, cancellation)
            : (
                new GatewayEvent.Unreachable((place as GatewayLookup.Unreachable)?.Reason ?? "no gateway address"),
                null);
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> OpenSocketAsync(
        Uri address, CancellationToken cancellation)
    {
        var (socket, reason) = await options.SocketFactory.ConnectAsync(
            GatewayAddress.For(address, options.IsCompressed), cancellation);
        return socket is null
            ? (new GatewayEvent.Unreachable($"{address.Host} did not answer: {reason}"), null)
            : (new GatewayEvent.Opened(), socket);
    }

    private Task SendAsync(byte[] message) => connection?.SendAsync(message) ?? Task.CompletedTask;

    private void SetTimer(GatewayAction.SetTimer set)
    {
        ClearTimer(set.Timer);
        var number = socketNumber;
        timers[set.Timer] = options.Time.CreateTimer(
            _ => events.Writer.TryWrite(new ShardSocketEvent(number, new GatewayEvent.TimerElapsed(set.Timer))),
            null,
            set.AtLeast + (set.Jitter * options.NextRandom()),
            Timeout.InfiniteTimeSpan);
    }

    private void ClearTimer(GatewayTimer timer)
    {
        if (timers.Remove(timer, out var running))
        {
            running.Dispose();
        }
    }

    private void Disconnect(int code)
    {
        socketNumber++;
        foreach (var timer in timers.Keys.ToList())
        {
            ClearTimer(timer);
        }

        if (connection is { } open)
        {
            connection = null;
            // In the background: an unresponsive peer must not delay the next connection attempt.
            closing = Task.WhenAll(closing, open.CloseAsync(code));
        }
    }

    private static ValueTask DiscardAsync(ShardSocketEvent item) =>
        item.Socket?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Enqueue(GatewayEvent happened) => events.Writer.TryWrite(new ShardSocketEvent(socketNumber, happened));

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard} is connected.")]
    private partial void LogConnected(int shard);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Discord shard {Shard} is not connected: {Reason}. Reconnecting.")]
    private partial void LogConnecting(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Connecting to Discord failed unexpectedly.")]
    private partial void LogUnexpectedError(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord is off: {Reason} {Remedy}")]
    private partial void LogRefused(string reason, string remedy);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Discord connection stopped permanently: {Reason} {Remedy}")]
    private partial void LogStopped(string reason, string remedy);
}
