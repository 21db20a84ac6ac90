using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Discord's gateway protocol as a pure state machine: takes a state and an event, returns the new state and the
/// actions to perform. https://docs.discord.com/developers/events/gateway
/// </summary>
internal static class GatewayProtocol
{
    /// <summary>Close code that keeps the session resumable; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    public const int NormalClosure = 1000;

    private static readonly TimeSpan HelloPatience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan EntryPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan UsualInterval = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(50);
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    public static GatewayStep On(GatewayState state, GatewayEvent happened) => happened switch
    {
        _ when state is GatewayState.Stopped => new(state, []),
        GatewayEvent.StopRequested => new(new GatewayState.Stopped(), [new GatewayAction.Disconnect(NormalClosure)]),
        GatewayEvent.TokenRefused => GiveUp(GatewayCloseCode.AuthenticationFailed),
        GatewayEvent.Started => Dial(attempt: 1, held: null),
        GatewayEvent.Opened when state is GatewayState.Connecting dialing => new(
            new GatewayState.AwaitingHello(dialing.Attempt, dialing.Held),
            [new GatewayAction.SetTimer(GatewayTimer.Patience, HelloPatience)]),
        GatewayEvent.Unreachable unreachable when state is GatewayState.Connecting dialing =>
            Redial(
                dialing.Attempt,
                dialing.Held is { } held ? held with { ResumeAddress = null } : null,
                unreachable.Reason),
        GatewayEvent.SessionStartLimited must when state is GatewayState.Connecting dialing => new(
            new GatewayState.Waiting(dialing.Attempt, dialing.Held),
            [
                new GatewayAction.NotifyConnecting(must.Reason),
                new GatewayAction.SetTimer(GatewayTimer.Redial, must.Wait)
            ]),
        GatewayEvent.TimerElapsed due => OnDue(state, due.Timer),
        GatewayEvent.Closed closed => OnClosed(state, closed),
        GatewayEvent.Received received => OnFrame(state, received.Frame),
        _ => new(state, []),
    };

    private static GatewayStep OnDue(GatewayState state, GatewayTimer timer) => (timer, state) switch
    {
        (GatewayTimer.Redial, GatewayState.Waiting waiting) => Dial(waiting.Attempt + 1, waiting.Held),
        (GatewayTimer.Patience, GatewayState.AwaitingHello or GatewayState.AwaitingReady) =>
            Lost(state, "Discord did not complete the handshake in time"),
        (GatewayTimer.Heartbeat, GatewayState.AwaitingReady { Pulse.IsAcknowledged: false }
            or GatewayState.Connected { Pulse.IsAcknowledged: false }) =>
            Lost(state, "Discord did not acknowledge a heartbeat"),
        (GatewayTimer.Heartbeat, GatewayState.AwaitingReady entering) => new(
            entering with { Pulse = entering.Pulse with { IsAcknowledged = false } },
            Beat(entering.Pulse, entering.Held?.Sequence)),
        (GatewayTimer.Heartbeat, GatewayState.Connected connected) => new(
            connected with { Pulse = connected.Pulse with { IsAcknowledged = false } },
            Beat(connected.Pulse, connected.Session?.Sequence)),
        _ => new(state, []),
    };

    private static GatewayStep OnClosed(GatewayState state, GatewayEvent.Closed closed) =>
        (GatewayCloseCode?)closed.Code switch
    {
        { IsFatal: true } fatal => GiveUp(fatal),
        { EndsSession: true } code => LostSession(state, $"Discord ended the session (close code {(int)code})"),
        { } code => Lost(state, $"Discord closed the connection (close code {(int)code})"),
        null => Lost(state, "the connection dropped"),
    };

    private static GatewayStep OnFrame(GatewayState state, GatewayFrame frame) => frame.Op switch
    {
        GatewayOpcode.Hello when state is GatewayState.AwaitingHello greeting => Enter(greeting, IntervalIn(frame)),
        GatewayOpcode.Heartbeat when SequenceOf(state) is var sequence && IsOpen(state) =>
            new(state, [new GatewayAction.SendHeartbeat(sequence, IsRequested: true)]),
        GatewayOpcode.HeartbeatAcknowledged => OnAcknowledged(state),
        GatewayOpcode.Reconnect when IsOpen(state) => Asked(state),
        GatewayOpcode.InvalidSession when IsOpen(state) =>
            OnInvalidSession(state, frame.Content is { ValueKind: JsonValueKind.True }),
        GatewayOpcode.Dispatch => OnDispatch(state, frame),
        _ => new(state, []),
    };

    private static GatewayStep OnAcknowledged(GatewayState state) => state switch
    {
        GatewayState.AwaitingReady entering =>
            new(entering with { Pulse = entering.Pulse with { IsAcknowledged = true } }, []),
        GatewayState.Connected connected => new(
            connected with { Attempt = 0, Pulse = connected.Pulse with { IsAcknowledged = true } }, []),
        _ => new(state, []),
    };

    private static GatewayStep OnDispatch(GatewayState state, GatewayFrame frame) => (frame.Type, state) switch
    {
        (GatewayFrame.Ready, GatewayState.AwaitingReady entering) when frame.Content is { } ready => new(
            new GatewayState.Connected(
                entering.Attempt, GatewaySession.FromReady(ready, frame.Sequence), entering.Pulse),
            [
                new GatewayAction.ClearTimer(GatewayTimer.Patience),
                new GatewayAction.NotifyReady(ready),
                new GatewayAction.NotifyConnected(),
            ]),
        (GatewayFrame.Resumed, GatewayState.AwaitingReady { Held: { } held } entering) => new(
            new GatewayState.Connected(
                entering.Attempt, held.At(frame.Sequence) with { FailedResumes = 0 }, entering.Pulse),
            [new GatewayAction.ClearTimer(GatewayTimer.Patience), new GatewayAction.NotifyConnected()]),
        (_, GatewayState.AwaitingReady { Held: { } held } entering) => new(
            entering with { Held = held.At(frame.Sequence) }, Told(frame)),
        (_, GatewayState.Connected connected) => new(
            connected with { Session = connected.Session?.At(frame.Sequence) }, Told(frame)),
        _ => new(state, []),
    };

    private static IReadOnlyList<GatewayAction> Told(GatewayFrame frame) =>
        frame is { Type: GatewayFrame.InteractionCreated, Content: { } interaction }
            ? [new GatewayAction.NotifyInteraction(interaction)]
            : [];

    private static GatewayStep Enter(GatewayState.AwaitingHello greeting, TimeSpan interval)
    {
        var held = greeting.Held is { IsResumable: true } session ? session : null;
        return new(
            new GatewayState.AwaitingReady(greeting.Attempt, held, new Heartbeat(interval)),
            [
                // The first heartbeat is jittered, so that bots that lost Discord together do not all send at the same
                // moment.
                new GatewayAction.SetTimer(GatewayTimer.Heartbeat, TimeSpan.Zero, interval),
                new GatewayAction.SetTimer(GatewayTimer.Patience, EntryPatience),
                held is null ? new GatewayAction.SendIdentify() : new GatewayAction.SendResume(held),
            ]);
    }

    private static GatewayAction[] Beat(Heartbeat pulse, long? sequence) =>
        [new GatewayAction.SendHeartbeat(sequence), new GatewayAction.SetTimer(GatewayTimer.Heartbeat, pulse.Interval)];

    /// <summary>Op 7 requests a reconnect; a resume that it interrupts does not count as failed.</summary>
    private static GatewayStep Asked(GatewayState state) =>
        Redial(AttemptOf(state), SessionOf(state), "Discord requested a reconnect");

    private static GatewayStep OnInvalidSession(GatewayState state, bool mayResume) => mayResume
        ? Lost(state, "Discord requested a resume")
        : LostSession(state, "Discord ended the session");

    /// <summary>A connection that ends before READY or RESUMED counts as a failed resume of the held session.</summary>
    private static GatewayStep Lost(GatewayState state, string reason) => Redial(
        AttemptOf(state),
        state is GatewayState.AwaitingHello or GatewayState.AwaitingReady
            ? SessionOf(state)?.AfterFailedResume()
            : SessionOf(state),
        reason);

    private static GatewayStep LostSession(GatewayState state, string reason) =>
        Redial(AttemptOf(state), held: null, reason);

    private static GatewayStep Redial(int attempt, GatewaySession? held, string reason) => new(
        new GatewayState.Waiting(attempt, held is { IsResumable: true } ? held : null),
        [
            new GatewayAction.Disconnect(KeepSession),
            new GatewayAction.NotifyConnecting(reason),
            WaitFor(Math.Max(attempt, 1), held),
        ]);

    /// <summary>
    /// Before a new session wait a random one to five seconds, as the documentation of op 9 requires.
    /// </summary>
    private static GatewayAction.SetTimer WaitFor(int attempt, GatewaySession? held)
    {
        var (least, most) = (Backoff.Before(attempt, chance: 0), Backoff.Before(attempt, chance: 1));
        return held is null && most < TimeSpan.FromSeconds(5)
            ? new(GatewayTimer.Redial, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4))
            : new(GatewayTimer.Redial, least, most - least);
    }

    private static GatewayStep Dial(int attempt, GatewaySession? held) =>
        new(new GatewayState.Connecting(attempt, held), [new GatewayAction.Connect(held)]);

    private static GatewayStep GiveUp(GatewayCloseCode code) => new(
        new GatewayState.Stopped(),
        [
            new GatewayAction.Disconnect(NormalClosure),
            new GatewayAction.NotifyStopped(code.Explanation.Reason, code.Explanation.Remedy),
        ]);

    private static TimeSpan IntervalIn(GatewayFrame hello) => hello.Content?.Number("heartbeat_interval") switch
    {
        > 0 and < 3_600_000 and { } milliseconds =>
            TimeSpan.FromMilliseconds(Math.Max(milliseconds, ShortestInterval.TotalMilliseconds)),
        _ => UsualInterval,
    };

    private static bool IsOpen(GatewayState state) =>
        state is GatewayState.AwaitingHello or GatewayState.AwaitingReady or GatewayState.Connected;

    private static GatewaySession? SessionOf(GatewayState state) => state switch
    {
        GatewayState.Waiting waiting => waiting.Held,
        GatewayState.Connecting dialing => dialing.Held,
        GatewayState.AwaitingHello greeting => greeting.Held,
        GatewayState.AwaitingReady entering => entering.Held,
        GatewayState.Connected connected => connected.Session,
        _ => null,
    };

    private static long? SequenceOf(GatewayState state) => SessionOf(state)?.Sequence;

    private static int AttemptOf(GatewayState state) => state switch
    {
        GatewayState.Waiting waiting => waiting.Attempt,
        GatewayState.Connecting dialing => dialing.Attempt,
        GatewayState.AwaitingHello greeting => greeting.Attempt,
        GatewayState.AwaitingReady entering => entering.Attempt,
        GatewayState.Connected connected => connected.Attempt,
        _ => 0,
    };
}
