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
    public static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(15);

    /// <summary>A socket that was connected this long does not count as a failure.</summary>
    public static readonly TimeSpan SteadyAfter = TimeSpan.FromSeconds(30);

    /// <summary>
    /// The connection limit clears only when other connections close: an immediate retry would add to the load.
    /// </summary>
    public static readonly TimeSpan CrowdPause = TimeSpan.FromSeconds(10);

    public static SocketModeState Start { get; } = new Waiting(Line: 0, Failures: 0, Held: null, "starting");

    public static SocketModeStep On(SocketModeState state, SocketModeEvent happened) => (state, happened) switch
    {
        // Envelopes are accepted from any socket, including one that is being closed.
        (_, Received(var line, SocketModeMessage.Delivery delivery)) => Take(state, line, delivery.Envelope),

        (Stopped, _) => new(state),
        (Waiting, Started) => Ask(state),
        (Waiting, RetryDue(var line)) when line == state.Socket => Ask(state),

        (RequestingUrl, UrlReceived(var line, var address)) when line == state.Socket =>
            new(new AwaitingHello(line, state.Failures, state.Held),
                new Connect(line, address),
                new SetTimer(GreetingPatience, new HelloTimedOut(line))),
        (RequestingUrl, UrlUnavailable(var line, var reason, var wait)) when line == state.Socket =>
            Retry(state, reason, wait),
        (RequestingUrl, UrlRefused(var line, var reason, var remedy)) when line == state.Socket =>
            Stop(state, reason, remedy),

        (_, Received(_, SocketModeMessage.Disconnect { Reason: "link_disabled" })) =>
            Stop(state, "Socket Mode was switched off for this app.",
                "Switch it on under Settings, Socket Mode at https://api.slack.com/apps and restart the bot."),
        (AwaitingHello, Received(var line, SocketModeMessage.Hello)) when line == state.Socket => Serve(state),
        (AwaitingHello, Received(var line, SocketModeMessage.Disconnect { Reason: var reason }))
            when line == state.Socket =>
            After(new Close(line, reason), Retry(state, reason, reason.MeansACrowd ? CrowdPause : TimeSpan.Zero)),
        (AwaitingHello, HelloTimedOut(var line)) when line == state.Socket =>
            After(new Close(line, "no hello"), Retry(state, "Slack sent no hello", TimeSpan.Zero)),
        (AwaitingHello, Closed(var line, var reason)) when line == state.Socket => Retry(state, reason, TimeSpan.Zero),

        (Connected, Received(var line, SocketModeMessage.Disconnect { Reason: var reason }))
            when line == state.Socket && reason.MeansACrowd =>
            After(new Close(line, reason), Retry(state, reason, CrowdPause)),

        // "warning", "refresh_requested" and unknown reasons: the old socket keeps receiving until the new one gets its
        // hello.
        (Connected, Received(var line, SocketModeMessage.Disconnect)) when line == state.Socket =>
            Ask(new Waiting(line, state.Failures, Held: line, "refreshing")),
        (Connected, Closed(var line, _)) when line == state.Socket && state.Failures == 0 =>
            Ask(new Waiting(line, Failures: 1, Held: null, "the connection was lost")),
        (Connected, Closed(var line, var reason)) when line == state.Socket => Retry(state, reason, TimeSpan.Zero),
        (Connected, ConnectionStable(var line)) when line == state.Socket => new(new Connected(line, Failures: 0)),

        (_, Closed(var line, _)) when line == state.Held => new(state with { Held = null }),
        _ => new(state),
    };

    /// <summary>
    /// Acknowledges first and dispatches second. When the acknowledgement is the only way to answer, the handler sends
    /// it and observes Slack's three seconds.
    /// </summary>
    private static SocketModeStep Take(SocketModeState state, int line, Envelope envelope) =>
        envelope is { Type: "slash_commands", AcceptsAnswer: true, ResponseUrl: null }
            ? new(state, new Dispatch(line, envelope, AnswersByAcknowledging: true))
            : new(
                state, new Acknowledge(line, envelope.Id), new Dispatch(line, envelope, AnswersByAcknowledging: false));

    private static SocketModeStep Ask(SocketModeState state) =>
        new(new RequestingUrl(state.Socket + 1, state.Failures, state.Held), new RequestUrl(state.Socket + 1));

    private static SocketModeStep Serve(SocketModeState state)
    {
        var steady = new SetTimer(SteadyAfter, new ConnectionStable(state.Socket));
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

        closing.Add(new Stop(reason, remedy));
        return new(new Stopped(state.Socket, reason, remedy), closing);
    }

    private static SocketModeStep After(SocketModeAction first, SocketModeStep step) =>
        step with { Actions = [first, .. step.Actions] };

    extension(string reason)
    {
        /// <summary>Undocumented, but handled by Slack's own client libraries.</summary>
        private bool MeansACrowd => reason is "too_many_websockets";
    }
}
