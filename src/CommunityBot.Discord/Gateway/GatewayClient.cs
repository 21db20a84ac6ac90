using System.Threading.Channels;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// The thin loop around <see cref="GatewayProtocol"/>: it owns the socket and the timers, and decides nothing.
/// </summary>
internal sealed partial class GatewayClient(
    GatewaySeat seat, DiscordApi api, IGatewayListener listener, ILogger<GatewayClient> logger) : IAsyncDisposable
{
    private readonly Channel<GatewayNews> news = Channel.CreateUnbounded<GatewayNews>(new() { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly Dictionary<GatewayTimer, ITimer> timers = [];
    private readonly SendAllowance allowance = new(seat.Time);
    private GatewayState state = new GatewayState.Idle();
    private GatewayLine? line;
    private Uri? knownAddress;
    private Task goodbye = Task.CompletedTask;
    private int lines;

    /// <summary>Runs until cancelled or stopped for good.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Whatever is still being asked or dialled when the loop ends ends with it.
        using var life = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var stop = cancellation.UnsafeRegister(_ => Tell(new GatewayEvent.Stopping()), null);
        Tell(new GatewayEvent.Started());
        while (state is not GatewayState.Stopped)
        {
            var item = await news.Reader.ReadAsync(CancellationToken.None);
            if (item.Line != lines && item.Happened is not GatewayEvent.Stopping)
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

    private async Task TakeAsync(GatewayNews item, CancellationToken cancellation)
    {
        if (item.Socket is { } socket)
        {
            line = new GatewayLine(lines, socket, seat.Time);
            line.Open(news.Writer);
        }

        var step = GatewayProtocol.On(state, item.Happened);
        state = step.State;
        foreach (var action in step.Actions)
        {
            await DoAsync(action, item, cancellation);
        }
    }

    private async Task DoAsync(GatewayAction action, GatewayNews cause, CancellationToken cancellation)
    {
        switch (action)
        {
            case GatewayAction.Dial dial:
                _ = DialAsync(lines, dial.Held, cancellation);
                break;
            case GatewayAction.SendHeartbeat heartbeat when allowance.Take() || !heartbeat.IsAsked:
                await SendAsync(GatewayMessages.Heartbeat(heartbeat.Sequence));
                break;
            case GatewayAction.SendIdentify:
                seat.Budget.Spend();
                allowance.Take();
                await SendAsync(GatewayMessages.Identify(seat.Token, seat.Shard, seat.Shards));
                break;
            case GatewayAction.SendResume resume:
                allowance.Take();
                await SendAsync(GatewayMessages.Resume(seat.Token, resume.Session));
                break;
            case GatewayAction.SetTimer set:
                SetTimer(set);
                break;
            case GatewayAction.ClearTimer clear:
                ClearTimer(clear.Timer);
                break;
            case GatewayAction.HangUp hangUp:
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
            case GatewayAction.TellReady ready:
                listener.OnWelcome(seat.Shard, Welcome.FromReady(ready.Ready));
                break;
            case GatewayAction.TellInteraction interaction:
                listener.OnInteraction(interaction.Interaction, arrivedAt);
                break;
            case GatewayAction.TellConnected:
                listener.OnStatus(seat.Shard, new PlatformStatus.Connected());
                LogConnected(seat.Shard);
                break;
            case GatewayAction.TellConnecting connecting:
                listener.OnStatus(seat.Shard, new PlatformStatus.Connecting(connecting.Reason));
                LogConnecting(seat.Shard, connecting.Reason);
                break;
            case GatewayAction.TellStopped stopped:
                listener.OnStatus(seat.Shard, new PlatformStatus.Stopped(stopped.Reason, stopped.Remedy));
                LogStopped(stopped.Reason, stopped.Remedy);
                break;
        }
    }

    /// <summary>Asks where to call and calls, in the background: stopping must not wait for either.</summary>
    private async Task DialAsync(int number, GatewaySession? held, CancellationToken cancellation)
    {
        try
        {
            var (happened, socket) = await ReachAsync(held, cancellation);
            if (!news.Writer.TryWrite(new GatewayNews(number, happened, socket)) && socket is not null)
            {
                await socket.DisposeAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The bot is stopping; nobody waits for this line any more.
        }
        catch (Exception fault)
        {
            // Whatever it was, a line that is never heard of again would be waited for for ever.
            LogFault(fault);
            news.Writer.TryWrite(new GatewayNews(number, new GatewayEvent.Unreachable(fault.Message)));
        }
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> ReachAsync(
        GatewaySession? held, CancellationToken cancellation)
    {
        if (held?.ResumeAddress is { } resume)
        {
            return await CallAsync(resume, cancellation);
        }

        // Asked again each time: an address that was good yesterday may be gone, and how many starts are left has
        // changed.
        var place = await api.FindGatewayAsync(cancellation);
        if (place is GatewayPlace.TokenRefused)
        {
            return (new GatewayEvent.TokenRefused(), null);
        }

        var found = place as GatewayPlace.Found;
        knownAddress = found?.Address ?? knownAddress;
        if (held is null && seat.Budget.WaitBefore(seat.Shard, found?.Starts) is var wait && wait > TimeSpan.Zero)
        {
            return (new GatewayEvent.MustWait(wait, $"waiting {wait:g} so that Discord is not asked for too many sessions"), null);
        }

        return knownAddress is { } address
            ? await CallAsync(address, cancellation)
            : (new GatewayEvent.Unreachable((place as GatewayPlace.Unreachable)?.Reason ?? "no gateway address"), null);
    }

    private async Task<(GatewayEvent Happened, ITextSocket? Socket)> CallAsync(Uri address, CancellationToken cancellation)
    {
        var (socket, reason) = await seat.Dialer.DialAsync(GatewayAddress.For(address, seat.IsCompressed), cancellation);
        return socket is null
            ? (new GatewayEvent.Unreachable($"{address.Host} did not answer: {reason}"), null)
            : (new GatewayEvent.Opened(), socket);
    }

    private Task SendAsync(byte[] message) => line?.SendAsync(message) ?? Task.CompletedTask;

    private void SetTimer(GatewayAction.SetTimer set)
    {
        ClearTimer(set.Timer);
        var number = lines;
        timers[set.Timer] = seat.Time.CreateTimer(
            _ => news.Writer.TryWrite(new GatewayNews(number, new GatewayEvent.Due(set.Timer))),
            null,
            set.AtLeast + (set.Jitter * seat.Chance()),
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
            // In the background: a frozen peer may take its two seconds without holding up the next call.
            goodbye = Task.WhenAll(goodbye, open.CloseAsync(code));
        }
    }

    private static ValueTask DropAsync(GatewayNews item) => item.Socket?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Tell(GatewayEvent happened) => news.Writer.TryWrite(new GatewayNews(lines, happened));

    [LoggerMessage(Level = LogLevel.Information, Message = "Discord shard {Shard} is connected.")]
    private partial void LogConnected(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord shard {Shard} is not connected: {Reason}. It calls again.")]
    private partial void LogConnecting(int shard, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Calling Discord failed in an unforeseen way.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Discord stopped for good: {Reason} {Remedy}")]
    private partial void LogStopped(string reason, string remedy);
}
