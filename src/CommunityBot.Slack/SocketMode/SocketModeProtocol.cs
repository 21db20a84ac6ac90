using static CommunityBot.Slack.SocketMode.SocketModeAction;
using static CommunityBot.Slack.SocketMode.SocketModeEvent;
using static CommunityBot.Slack.SocketMode.SocketModeState;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// The Socket Mode protocol of one connection as a pure state machine.
/// https://docs.slack.dev/apis/events-api/using-socket-mode
/// </summary>
internal static class SocketModeProtocol
{
    /// <summary>A socket without a hello by then is given up.</summary>
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(15);

    /// <summary>A socket that was connected this long does not count as a failure.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The connection limit clears only when other connections close: an immediate retry would add to the load.
    /// </summary>
    public static readonly TimeSpan TooManyConnectionsPause = TimeSpan.FromSeconds(10);

    /// <summary>The first wait after Slack has refused the app, and the longest one.</summary>
    private static readonly TimeSpan RefusedPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan MaxRefusedPause = TimeSpan.FromMinutes(15);

    public static SocketModeState Start { get; } = new Waiting(Socket: 0, Failures: 0, Held: null, "starting");

    public static SocketModeStep On(SocketModeState state, SocketModeEvent received) => (state, received) switch
    {
        // Envelopes are accepted from any socket, including one that is being closed.
        (_, Received(var socket, SocketModeMessage.Delivery delivery)) => Receive(state, socket, delivery.Envelope),

        (Stopped, RetryDue(var socket)) when socket == state.Socket => RequestNewUrl(state),
        (Stopped, _) => new(state),
        (_, AppRefused(var reason, var remedy)) => Stop(state, reason, remedy),
        (Waiting, Started) => RequestNewUrl(state),
        (Waiting, RetryDue(var socket)) when socket == state.Socket => RequestNewUrl(state),

        (RequestingUrl, UrlReceived(var socket, var address)) when socket == state.Socket =>
            new(new AwaitingHello(socket, state.Failures, state.Held),
                new Connect(socket, address),
                new SetTimer(HelloTimeout, new HelloTimedOut(socket))),
        (RequestingUrl, UrlUnavailable(var socket, var reason, var wait)) when socket == state.Socket =>
            Retry(state, reason, wait),
        (RequestingUrl, UrlRefused(var socket, var reason, var remedy)) when socket == state.Socket =>
            Stop(state, reason, remedy),

        (_, Received(_, SocketModeMessage.Disconnect { Reason: "link_disabled" })) =>
            Stop(state, "Socket Mode was switched off for this app.",
                "Switch it on under Settings, Socket Mode at https://api.slack.com/apps."),
        (AwaitingHello, Received(var socket, SocketModeMessage.Hello)) when socket == state.Socket =>
            BecomeConnected(state),
        (AwaitingHello, Received(var socket, SocketModeMessage.Disconnect { Reason: var reason }))
            when socket == state.Socket =>
            After(
                new Close(socket, reason),
                Retry(state, reason, reason.IsTooManyConnections ? TooManyConnectionsPause : TimeSpan.Zero)),
        (AwaitingHello, HelloTimedOut(var socket)) when socket == state.Socket =>
            After(new Close(socket, "no hello"), Retry(state, "Slack sent no hello", TimeSpan.Zero)),
        (AwaitingHello, Closed(var socket, var reason)) when socket == state.Socket =>
            Retry(state, reason, TimeSpan.Zero),

        (Connected, Received(var socket, SocketModeMessage.Disconnect { Reason: var reason }))
            when socket == state.Socket && reason.IsTooManyConnections =>
            After(new Close(socket, reason), Retry(state, reason, TooManyConnectionsPause)),

        // "warning", "refresh_requested" and unknown reasons: the old socket keeps receiving until the new one gets its
        // hello.
        (Connected, Received(var socket, SocketModeMessage.Disconnect)) when socket == state.Socket =>
            RequestNewUrl(new Waiting(socket, state.Failures, Held: socket, "refreshing")),
        (Connected, Closed(var socket, _)) when socket == state.Socket && state.Failures == 0 =>
            RequestNewUrl(new Waiting(socket, Failures: 1, Held: null, "the connection was lost")),
        (Connected, Closed(var socket, var reason)) when socket == state.Socket => Retry(state, reason, TimeSpan.Zero),
        (Connected, ConnectionStable(var socket)) when socket == state.Socket =>
            new(new Connected(socket, Failures: 0)),

        (_, Closed(var socket, _)) when socket == state.Held => new(state with { Held = null }),
        _ => new(state),
    };

    /// <summary>
    /// Acknowledges first and dispatches second. When the acknowledgement is the only way to answer, the handler sends
    /// it and observes Slack's three seconds.
    /// </summary>
    private static SocketModeStep Receive(SocketModeState state, int socket, Envelope envelope) =>
        envelope is { Type: "slash_commands", AcceptsAnswer: true, ResponseUrl: null }
            ? new(state, new Dispatch(socket, envelope, AnswersByAcknowledging: true))
            : new(
                state, new Acknowledge(socket, envelope.Id),
                new Dispatch(socket, envelope, AnswersByAcknowledging: false));

    private static SocketModeStep RequestNewUrl(SocketModeState state) =>
        new(new RequestingUrl(state.Socket + 1, state.Failures, state.Held), new RequestUrl(state.Socket + 1));

    private static SocketModeStep BecomeConnected(SocketModeState state)
    {
        var steady = new SetTimer(StableAfter, new ConnectionStable(state.Socket));
        return state.Held is { } old
            ? new(
                new Connected(state.Socket, state.Failures), steady, new Close(old, "replaced by a newer connection"))
            : new(new Connected(state.Socket, state.Failures), steady);
    }

    private static SocketModeStep Retry(SocketModeState state, string trouble, TimeSpan atLeast) =>
        new(new Waiting(state.Socket, state.Failures + 1, state.Held, trouble),
            new WaitBeforeRetry(state.Socket, state.Failures + 1, atLeast));

    private static SocketModeStep Stop(SocketModeState state, string reason, string remedy)
    {
        var closing = new List<SocketModeAction> { new Close(state.Socket, reason) };
        if (state.Held is { } old)
        {
            closing.Add(new Close(old, reason));
        }

        var failures = state.Failures + 1;
        var pause = RefusedPause * Math.Pow(2, Math.Min(state.Failures, 10));
        closing.Add(new Stop(reason, remedy));
        closing.Add(new WaitBeforeRetry(state.Socket, failures, pause < MaxRefusedPause ? pause : MaxRefusedPause));
        return new(new Stopped(state.Socket, failures, reason, remedy), closing);
    }

    private static SocketModeStep After(SocketModeAction first, SocketModeStep step) =>
        step with { Actions = [first, .. step.Actions] };

    extension(string reason)
    {
        /// <summary>Undocumented, but handled by Slack's own client libraries.</summary>
        private bool IsTooManyConnections => reason is "too_many_websockets";
    }
}
