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
    private readonly Action<SlackDelivery> handOver;
    private readonly Action<SocketModeState> changed;
    private readonly SocketModeSockets sockets;
    private readonly ILogger log;

    /// <param name="number">Starts at 1, for the log.</param>
    /// <param name="changed">Called with every new state; must not block.</param>
    public SocketModeConnection(
        int number, SocketModeOptions options, Action<SlackDelivery> handOver, Action<SocketModeState> changed)
    {
        this.number = number;
        this.options = options;
        this.handOver = handOver;
        this.changed = changed;
        log = options.Log;
        sockets = new SocketModeSockets(number, options, happened => events.Writer.TryWrite(happened));
    }

    /// <summary>Runs until the connection gives up or is cancelled; leaves no socket open.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var state = SocketModeProtocol.Start;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        events.Writer.TryWrite(new SocketModeEvent.Started());
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(leaving.Token))
            {
                var step = SocketModeProtocol.On(state, happened);
                state = step.State;
                changed(state);
                if (state is SocketModeState.Connected(var line, _)
                    && happened is SocketModeEvent.Received(_, SocketModeMessage.Hello))
                {
                    LogInService(number, line);
                }

                foreach (var action in step.Actions)
                {
                    await TryPerformAsync(action, leaving.Token);
                }

                if (state is SocketModeState.Stopped)
                {
                    return;
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
            await leaving.CancelAsync();
            await sockets.LeaveAllAsync();
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
            LogSurprise(exception, number);
        }
    }

    private async Task PerformAsync(SocketModeAction action, CancellationToken cancellation)
    {
        switch (action)
        {
            case SocketModeAction.RequestUrl(var line):
                _ = AskAsync(line, cancellation);
                break;
            case SocketModeAction.Connect(var line, var address):
                _ = sockets.ListenAsync(line, address, cancellation);
                break;
            case SocketModeAction.SetTimer(var after, var of):
                _ = RemindAsync(after, of, cancellation);
                break;
            case SocketModeAction.WaitBeforeRetry(var line, var failures, var atLeast):
                var wait = Backoff.Before(failures, options.Chance());
                wait = wait > atLeast ? wait : atLeast;
                LogWaiting(number, failures, wait);
                _ = RemindAsync(wait, new SocketModeEvent.RetryDue(line), cancellation);
                break;
            case SocketModeAction.Acknowledge(var line, var id):
                await sockets.AcknowledgeAsync(line, id, answer: null, cancellation);
                break;
            case SocketModeAction.Dispatch(var line, var envelope, var answers):
                handOver(new SlackDelivery(envelope)
                {
                    AnswerByAcknowledging = answers
                        ? answer => sockets.AcknowledgeAsync(line, envelope.Id, answer, cancellation)
                        : null,
                });
                break;
            case SocketModeAction.Close(var line, var reason):
                _ = sockets.HangUpAsync(line, reason);
                break;
            case SocketModeAction.Stop(var reason, var remedy):
                LogGivingUp(reason, remedy);
                break;
        }
    }

    private async Task AskAsync(int line, CancellationToken cancellation)
    {
        try
        {
            events.Writer.TryWrite(await options.Api.OpenConnectionAsync(cancellation) switch
            {
                ConnectionUrl.Opened(var address) => new SocketModeEvent.UrlReceived(line, address),
                ConnectionUrl.Delayed(var reason, var wait) => new SocketModeEvent.UrlUnavailable(line, reason, wait),
                ConnectionUrl.Refused(var reason, var remedy) =>
                    new SocketModeEvent.UrlRefused(line, reason, remedy),
                _ => throw new UnreachableException(),
            });
        }
        catch (OperationCanceledException)
        {
            // Cancelled; the URL is no longer needed.
        }
        catch (Exception exception)
        {
            LogSurprise(exception, number);
            events.Writer.TryWrite(new SocketModeEvent.UrlUnavailable(line, exception.Message, TimeSpan.Zero));
        }
    }

    private async Task RemindAsync(TimeSpan after, SocketModeEvent of, CancellationToken cancellation)
    {
        try
        {
            await options.Wire.WaitAsync(after, cancellation);
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
    private partial void LogInService(int connection, int socket);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Connection}: an unexpected error occurred.")]
    private partial void LogSurprise(Exception exception, int connection);

    [LoggerMessage(Level = LogLevel.Error, Message = "The Slack connection stopped permanently: {Reason} {Remedy}")]
    private partial void LogGivingUp(string reason, string remedy);
}
