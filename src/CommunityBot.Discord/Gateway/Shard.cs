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
    private readonly Channel<ShardSocketEvent> news = Channel.CreateUnbounded<ShardSocketEvent>(
        new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly Dictionary<GatewayTimer, ITimer> timers = [];
    private readonly SendRateLimit allowance = new(options.Time);
    private GatewayState state = new GatewayState.Idle();
    private ShardSocket? line;
    private Uri? knownAddress;
    private Task goodbye = Task.CompletedTask;
    private int lines;

    /// <summary>Runs until it is cancelled or stopped for good.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Cancels pending lookups and connection attempts when the loop ends.
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var stop = cancellation.UnsafeRegister(_ => Tell(new GatewayEvent.StopRequested()), null);
        Tell(new GatewayEvent.Started());
        while (state is not GatewayState.Stopped)
        {
            var item = await news.Reader.ReadAsync(CancellationToken.None);
            if (item.SocketNumber != lines && item.Happened is not GatewayEvent.StopRequested)
            {
                await DropAsync(item);
                continue;
            }

            await TakeAsync(item, life.Token);
        }

        await life.CancelAsync();
        news.Writer.Complete();
        while (news.Reader.TryRead(out var late))
        {
            await DropAsync(late);
        }

        await goodbye;
    }

    public async ValueTask DisposeAsync()
    {
        HangUp(GatewayProtocol.KeepSession);
        await goodbye;
    }

    private async Task TakeAsync(ShardSocketEvent item, CancellationToken cancellation)
    {
        if (item.Socket is { } socket)
        {
            line = new ShardSocket(lines, socket, options.Time);
            line.Open(news.Writer);
        }

        var step = GatewayProtocol.On(state, item.Happened);
        state = step.State;
        foreach (var action in step.Actions)
        {
            await DoAsync(action, item, cancellation);
        }
    }

    private async Task DoAsync(GatewayAction action, ShardSocketEvent cause, CancellationToken cancellation)
    {
        switch (action)
        {
            case GatewayAction.Connect dial:
                _ = DialAsync(lines, dial.Session, cancellation);
                break;
            case GatewayAction.SendHeartbeat heartbeat when allowance.Take() || !heartbeat.IsRequested:
                await SendAsync(GatewayMessages.Heartbeat(heartbeat.Sequence));
                break;
            case GatewayAction.SendIdentify:
                options.Budget.Spend();
                allowance.Take();
                await SendAsync(GatewayMessages.Identify(options.Token, options.Shard, options.Shards));
                break;
            case GatewayAction.SendResume resume:
                allowance.Take();
                await SendAsync(GatewayMessages.Resume(options.Token, resume.Session));
                break;
            case GatewayAction.SetTimer set:
                SetTimer(set);
                break;
            case GatewayAction.ClearTimer clear:
                ClearTimer(clear.Timer);
                break;
            case GatewayAction.Disconnect hangUp:
                HangUp(hangUp.Code);
                break;
            default:
                Say(action, cause.ArrivedAt);
                break;
        }
    }

    private void Say(GatewayAction action, long arrivedAt)
    {
        switch (action)
        {
            case GatewayAction.NotifyReady ready:
                listener.OnReady(options.Shard, ReadyPayload.FromReady(ready.Ready));
                break;
            case GatewayAction.NotifyInteraction interaction:
                listener.OnInteraction(interaction.Interaction, arrivedAt);
                break;
            case GatewayAction.NotifyConnected:
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
    private async Task DialAsync(int number, GatewaySession? held, CancellationToken cancellation)
    {
        try
        {
            var (happened, socket) = await ReachAsync(held, cancellation);
            if (!news.Writer.TryWrite(new ShardSocketEvent(number, happened, socket)) && socket is not null)
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
            LogFault(exception);
            news.Writer.TryWrite(new ShardSocketEvent(number, new GatewayEvent.Unreachable(exception.Message)));
        }
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> ReachAsync(
        GatewaySession? held, CancellationToken cancellation)
    {
        if (held?.ResumeAddress is { } resume)
        {
            return await CallAsync(resume, cancellation);
        }

        // Looked up for every attempt: the address may have changed, and so has the number of remaining session starts.
        var place = await api.FindGatewayAsync(cancellation);
        if (place is GatewayLookup.TokenRefused)
        {
            return (new GatewayEvent.TokenRefused(), null);
        }

        var found = place as GatewayLookup.Found;
        knownAddress = found?.Address ?? knownAddress;
        if (held is null && options.Budget.WaitBefore(options.Shard, found?.Starts) is var wait && wait > TimeSpan.Zero)
        {
            return (new GatewayEvent.SessionStartLimited(
                wait, $"waiting {wait:g} because of the session start limit"), null);
        }

        return knownAddress is { } address
            ? await CallAsync(address, cancellation)
            : (
                new GatewayEvent.Unreachable((place as GatewayLookup.Unreachable)?.Reason ?? "no gateway address"),
                null);
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> CallAsync(
        Uri address, CancellationToken cancellation)
    {
        var (socket, reason) = await options.Sockets.DialAsync(
            GatewayAddress.For(address, options.IsCompressed), cancellation);
        return socket is null
            ? (new GatewayEvent.Unreachable($"{address.Host} did not answer: {reason}"), null)
            : (new GatewayEvent.Opened(), socket);
    }

    private Task SendAsync(byte[] message) => line?.SendAsync(message) ?? Task.CompletedTask;

    private void SetTimer(GatewayAction.SetTimer set)
    {
        ClearTimer(set.Timer);
        var number = lines;
        timers[set.Timer] = options.Time.CreateTimer(
            _ => news.Writer.TryWrite(new ShardSocketEvent(number, new GatewayEvent.TimerElapsed(set.Timer))),
            null,
            set.AtLeast + (set.Jitter * options.Chance()),
            Timeout.InfiniteTimeSpan);
    }

    private void ClearTimer(GatewayTimer timer)
    {
        if (timers.Remove(timer, out var running))
        {
            running.Dispose();
        }
    }

    private void HangUp(int code)
    {
        lines++;
        foreach (var timer in timers.Keys.ToList())
        {
            ClearTimer(timer);
        }

        if (line is { } open)
        {
            line = null;
            // In the background: an unresponsive peer must not delay the next connection attempt.
            goodbye = Task.WhenAll(goodbye, open.CloseAsync(code));
        }
    }

    private static ValueTask DropAsync(ShardSocketEvent item) => item.Socket?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Tell(GatewayEvent happened) => news.Writer.TryWrite(new ShardSocketEvent(lines, happened));

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard} is connected.")]
    private partial void LogConnected(int shard);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "Discord shard {Shard} is not connected: {Reason}. Reconnecting.")]
    private partial void LogConnecting(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Connecting to Discord failed unexpectedly.")]
    private partial void LogFault(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Discord connection stopped permanently: {Reason} {Remedy}")]
    private partial void LogStopped(string reason, string remedy);
}
