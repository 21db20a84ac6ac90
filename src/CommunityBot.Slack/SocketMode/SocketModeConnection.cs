using System.Diagnostics;
using System.Threading.Channels;

using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// One Socket Mode connection with reconnects: the event loop that owns the sockets and timers of
/// <see cref="SocketModeProtocol"/>. Nothing that blocks runs on the loop.
/// </summary>
internal sealed partial class SocketModeConnection
{
    /// <summary>
    /// Short, so that the bot receives interactions again soon after an outage; when Slack limits the rate, its
    /// Retry-After applies.
    /// </summary>
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly Channel<SocketModeEvent> events = Channel.CreateUnbounded<SocketModeEvent>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly int number;
    private readonly SocketModeOptions options;
    private readonly Action<SlackDelivery> dispatch;
    private readonly Action<SocketModeState> stateChanged;
    private readonly SocketModeSockets sockets;
    private readonly ILogger log;

    /// <param name="number">Starts at 1, for the log.</param>
    /// <param name="stateChanged">Called with every new state; must not block.</param>
    public SocketModeConnection(
        int number, SocketModeOptions options, Action<SlackDelivery> dispatch, Action<SocketModeState> stateChanged)
    {
        this.number = number;
        this.options = options;
        this.dispatch = dispatch;
        this.stateChanged = stateChanged;
        log = options.Log;
        sockets = new SocketModeSockets(number, options, received => events.Writer.TryWrite(received));
    }

    /// <summary>Closes the connection, because Slack has refused the app on another one.</summary>
    public void Refuse(string reason, string remedy) =>
        events.Writer.TryWrite(new SocketModeEvent.AppRefused(reason, remedy));

    /// <summary>Runs until it is cancelled; leaves no socket open.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var state = SocketModeProtocol.Start;
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        events.Writer.TryWrite(new SocketModeEvent.Started());
        try
        {
            await foreach (var received in events.Reader.ReadAllAsync(stopping.Token))
            {
                var step = SocketModeProtocol.On(state, received);
                state = step.State;
                stateChanged(state);
                if (state is SocketModeState.Connected(var socket, _)
                    && received is SocketModeEvent.Received(_, SocketModeMessage.Hello))
                {
                    LogConnected(number, socket);
                }

                foreach (var action in step.Actions)
                {
                    await TryPerformAsync(action, stopping.Token);
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Cancelled: the sockets are closed below.
        }
        finally
        {
            // In this order, so that a socket that is still connecting sees the cancellation or is closed by the next
            // line.
            await stopping.CancelAsync();
            await sockets.CloseAllAsync();
        }
    }

    /// <summary>
    /// A failed action must not end the loop: the connection would stop receiving without anyone noticing.
    /// </summary>
    private async Task TryPerformAsync(SocketModeAction action, CancellationToken cancellation)
    {
        try
        {
            await PerformAsync(action, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            LogUnexpected(exception, number);
        }
    }

    private async Task PerformAsync(SocketModeAction action, CancellationToken cancellation)
    {
        switch (action)
        {
            case SocketModeAction.RequestUrl(var socket):
                _ = RequestUrlAsync(socket, cancellation);
                break;
            case SocketModeAction.Connect(var socket, var address):
                _ = sockets.RunAsync(socket, address, cancellation);
                break;
            case SocketModeAction.SetTimer(var after, var of):
                _ = RaiseAfterAsync(after, of, cancellation);
                break;
            case SocketModeAction.WaitBeforeRetry(var socket, var failures, var atLeast):
                var wait = Backoff.DelayBefore(failures, options.NextRandom());
                wait = wait > atLeast ? wait : atLeast;
                LogWaiting(number, failures, wait);
                _ = RaiseAfterAsync(wait, new SocketModeEvent.RetryDue(socket), cancellation);
                break;
            case SocketModeAction.Acknowledge(var socket, var id):
                await sockets.AcknowledgeAsync(socket, id, answer: null, cancellation);
                break;
            case SocketModeAction.Dispatch(var socket, var envelope, var answers):
                dispatch(new SlackDelivery(envelope)
                {
                    AcknowledgeWithAnswer = answers
                        ? answer => sockets.AcknowledgeAsync(socket, envelope.Id, answer, cancellation)
                        : null,
                });
                break;
            case SocketModeAction.Close(var socket, var reason):
                _ = sockets.CloseAsync(socket, reason);
                break;
            case SocketModeAction.Stop(var reason, var remedy):
                LogStopped(reason, remedy);
                break;
        }
    }

    private async Task RequestUrlAsync(int socket, CancellationToken cancellation)
    {
        try
        {
            events.Writer.TryWrite(await options.Api.OpenConnectionAsync(cancellation) switch
            {
                ConnectionUrl.Opened(var address) => new SocketModeEvent.UrlReceived(socket, address),
                ConnectionUrl.Delayed(var reason, var wait) => new SocketModeEvent.UrlUnavailable(socket, reason, wait),
                ConnectionUrl.Refused(var reason, var remedy) =>
                    new SocketModeEvent.UrlRefused(socket, reason, remedy),
                _ => throw new UnreachableException(),
            });
        }
        catch (OperationCanceledException)
        {
            // Cancelled; the URL is no longer needed.
        }
        catch (Exception exception)
        {
            LogUnexpected(exception, number);
            events.Writer.TryWrite(new SocketModeEvent.UrlUnavailable(socket, exception.Message, TimeSpan.Zero));
        }
    }

    private async Task RaiseAfterAsync(TimeSpan after, SocketModeEvent of, CancellationToken cancellation)
    {
        try
        {
            await options.Time.WaitAsync(after, cancellation);
            events.Writer.TryWrite(of);
        }
        catch (OperationCanceledException)
        {
            // Cancelled.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Connection}: attempt {Failures} failed; retrying in {Wait}.")]
    private partial void LogWaiting(int connection, int failures, TimeSpan wait);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Slack connection {Connection}: socket {Socket} is connected.")]
    private partial void LogConnected(int connection, int socket);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Connection}: an unexpected error occurred.")]
    private partial void LogUnexpected(Exception exception, int connection);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Slack connection is off: {Reason} {Remedy}")]
    private partial void LogStopped(string reason, string remedy);
}
