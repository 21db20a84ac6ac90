using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Discord's gateway protocol as a pure state machine: takes a state and an event, returns the new state and the
/// actions to perform. A timer is set before the status is told, so that who reads the status finds it running.
/// https://docs.discord.com/developers/events/gateway
/// </summary>
internal static class GatewayProtocol
{
    /// <summary>Close code that keeps the session resumable; 1000 and 1001 would end it.</summary>
    public const int KeepSession = 4000;

    public const int NormalClosure = 1000;

    /// <summary>Discord responds within a second; a connection that stays silent this long is replaced.</summary>
    private static readonly TimeSpan HandshakeTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Upper bound of the wait for READY, which grows with every attempt: a slow READY must arrive at some time, as
    /// each identify uses one of the day's session starts.
    /// </summary>
    private static readonly TimeSpan MaxReadyTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(41_250);
    private static readonly TimeSpan MinInterval = TimeSpan.FromMilliseconds(50);
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

    /// <summary>
    /// While the token is refused: about 120 attempts a day, far below the 1000 identifies after which Discord resets
    /// the token.
    /// </summary>
    private static readonly Backoff TokenBackoff = new(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15));

    /// <summary>Up to this attempt, the gateway follows at once when the HTTP API accepts the token again.</summary>
    private const int MaxAttemptsAtOnce = 5;

    public static GatewayStep On(GatewayState state, GatewayEvent gatewayEvent) => gatewayEvent switch
    {
        _ when state is GatewayState.Stopped => new(state, []),
        GatewayEvent.StopRequested => new(new GatewayState.Stopped(), [new GatewayAction.Disconnect(NormalClosure)]),
        GatewayEvent.TokenRefused => OnTokenRefused(state),
        GatewayEvent.TokenAccepted when state is GatewayState.Waiting
        {
            IsTokenRefused: true, Attempt: <= MaxAttemptsAtOnce
        } waiting => Connect(waiting.Attempt + 1, held: null),
        GatewayEvent.Started => Connect(attempt: 1, held: null),
        GatewayEvent.Opened when state is GatewayState.Connecting connecting => new(
            new GatewayState.AwaitingHello(connecting.Attempt, connecting.Session),
            [new GatewayAction.SetTimer(GatewayTimer.Handshake, HandshakeTimeout)]),
        GatewayEvent.Unreachable unreachable when state is GatewayState.Connecting connecting =>
            Reconnect(
                connecting.Attempt,
                connecting.Session is { } held ? held with { ResumeAddress = null } : null,
                unreachable.Reason),
        GatewayEvent.SessionStartLimited limited when state is GatewayState.Connecting connecting => new(
            new GatewayState.Waiting(connecting.Attempt, connecting.Session),
            [
                new GatewayAction.SetTimer(GatewayTimer.Reconnect, limited.Wait),
                new GatewayAction.NotifyConnecting(limited.Reason)
            ]),
        GatewayEvent.TimerElapsed elapsed => OnTimer(state, elapsed.Timer),
        GatewayEvent.Closed closed => OnClosed(state, closed),
        GatewayEvent.Received received => OnFrame(state, received.Frame),
        _ => new(state, []),
    };

    private static GatewayStep OnTimer(GatewayState state, GatewayTimer timer) => (timer, state) switch
    {
        (GatewayTimer.Reconnect, GatewayState.Waiting waiting) => Connect(waiting.Attempt + 1, waiting.Session),
        (GatewayTimer.Handshake, GatewayState.AwaitingReady { Session: not null }) =>
            OnSessionLost(state, "Discord did not answer the resume in time"),
        (GatewayTimer.Handshake, GatewayState.AwaitingHello or GatewayState.AwaitingReady) =>
            OnConnectionLost(state, "Discord did not complete the handshake in time"),
        (GatewayTimer.Heartbeat, GatewayState.AwaitingReady { Heartbeat.IsAcknowledged: false }
            or GatewayState.Connected { Heartbeat.IsAcknowledged: false }) =>
            OnConnectionLost(state, "Discord did not acknowledge a heartbeat"),
        (GatewayTimer.Heartbeat, GatewayState.AwaitingReady awaitingReady) => new(
            awaitingReady with { Heartbeat = awaitingReady.Heartbeat with { IsAcknowledged = false } },
            SendHeartbeat(awaitingReady.Heartbeat, awaitingReady.Session?.Sequence)),
        (GatewayTimer.Heartbeat, GatewayState.Connected connected) => new(
            connected with { Heartbeat = connected.Heartbeat with { IsAcknowledged = false } },
            SendHeartbeat(connected.Heartbeat, connected.Session?.Sequence)),
        _ => new(state, []),
    };

    private static GatewayStep OnClosed(GatewayState state, GatewayEvent.Closed closed) =>
        (GatewayCloseCode?)closed.Code switch
        {
            GatewayCloseCode.AuthenticationFailed => OnTokenRefused(state),
            { IsFatal: true } fatal => Stop(fatal),
            { EndsSession: true } code => OnSessionLost(state, $"Discord ended the session (close code {(int)code})"),
            { } code => OnConnectionLost(state, $"Discord closed the connection (close code {(int)code})"),
            null => OnConnectionLost(state, "the connection dropped"),
        };

    private static GatewayStep OnFrame(GatewayState state, GatewayFrame frame) => frame.Op switch
    {
        GatewayOpcode.Hello when state is GatewayState.AwaitingHello awaitingHello =>
            IdentifyOrResume(awaitingHello, ReadInterval(frame)),
        GatewayOpcode.Heartbeat when SequenceOf(state) is var sequence && IsOpen(state) =>
            new(state, [new GatewayAction.SendHeartbeat(sequence, IsRequested: true)]),
        GatewayOpcode.HeartbeatAcknowledged => OnAcknowledged(state),
        GatewayOpcode.Reconnect when IsOpen(state) => OnReconnectRequested(state),
        GatewayOpcode.InvalidSession when IsOpen(state) =>
            OnInvalidSession(state, frame.Content is { ValueKind: JsonValueKind.True }),
        GatewayOpcode.Dispatch => OnDispatch(state, frame),
        _ => new(state, []),
    };

    private static GatewayStep OnAcknowledged(GatewayState state) => state switch
    {
        GatewayState.AwaitingReady awaitingReady =>
            new(awaitingReady with { Heartbeat = awaitingReady.Heartbeat with { IsAcknowledged = true } }, []),
        GatewayState.Connected connected => new(
            connected with { Attempt = 0, Heartbeat = connected.Heartbeat with { IsAcknowledged = true } }, []),
        _ => new(state, []),
    };

    private static GatewayStep OnDispatch(GatewayState state, GatewayFrame frame) => (frame.Type, state) switch
    {
        (GatewayFrame.Ready, GatewayState.AwaitingReady awaitingReady) when frame.Content is { } ready => new(
            new GatewayState.Connected(
                awaitingReady.Attempt, GatewaySession.FromReady(ready, frame.Sequence), awaitingReady.Heartbeat),
            [
                new GatewayAction.ClearTimer(GatewayTimer.Handshake),
                new GatewayAction.NotifyReady(ready),
                new GatewayAction.NotifyConnected(),
            ]),
        (GatewayFrame.Resumed, GatewayState.AwaitingReady { Session: { } held } awaitingReady) => new(
            new GatewayState.Connected(
                awaitingReady.Attempt, held.WithSequence(frame.Sequence) with { FailedResumes = 0 },
                awaitingReady.Heartbeat),
            [new GatewayAction.ClearTimer(GatewayTimer.Handshake), new GatewayAction.NotifyConnected()]),
        (_, GatewayState.AwaitingReady { Session: { } held } awaitingReady) => new(
            awaitingReady with { Session = held.WithSequence(frame.Sequence) },
            // The events missed since the connection ended: the resume is being answered.
            [new GatewayAction.SetTimer(GatewayTimer.Handshake, HandshakeTimeout), .. ActionsFor(frame)]),
        (_, GatewayState.Connected connected) => new(
            connected with { Session = connected.Session?.WithSequence(frame.Sequence) }, ActionsFor(frame)),
        _ => new(state, []),
    };

    private static IReadOnlyList<GatewayAction> ActionsFor(GatewayFrame frame) =>
        frame switch
        {
            { Type: GatewayFrame.InteractionCreated, Content: { } interaction } =>
                [new GatewayAction.NotifyInteraction(interaction)],
            { GuildId: { } guild } => [new GatewayAction.NotifyGuildAvailable(guild)],
            _ => [],
        };

    private static GatewayStep IdentifyOrResume(GatewayState.AwaitingHello awaitingHello, TimeSpan interval)
    {
        var held = awaitingHello.Session is { IsResumable: true } session ? session : null;
        return new(
            new GatewayState.AwaitingReady(awaitingHello.Attempt, held, new Heartbeat(interval)),
            [
                // The first heartbeat is jittered, so that bots that lost Discord together do not all send at the same
                // moment.
                new GatewayAction.SetTimer(GatewayTimer.Heartbeat, TimeSpan.Zero, interval),
                new GatewayAction.SetTimer(
                    GatewayTimer.Handshake, held is null ? ReadyTimeoutOf(awaitingHello.Attempt) : HandshakeTimeout),
                held is null ? new GatewayAction.SendIdentify() : new GatewayAction.SendResume(held),
            ]);
    }

    private static TimeSpan ReadyTimeoutOf(int attempt) =>
        HandshakeTimeout * Math.Clamp(attempt, 1, MaxReadyTimeout / HandshakeTimeout);

    private static GatewayAction[] SendHeartbeat(Heartbeat pulse, long? sequence) =>
        [new GatewayAction.SendHeartbeat(sequence), new GatewayAction.SetTimer(GatewayTimer.Heartbeat, pulse.Interval)];

    /// <summary>Op 7 requests a reconnect; a resume that it interrupts does not count as failed.</summary>
    private static GatewayStep OnReconnectRequested(GatewayState state) =>
        Reconnect(AttemptOf(state), SessionOf(state), "Discord requested a reconnect");

    private static GatewayStep OnInvalidSession(GatewayState state, bool mayResume) => mayResume
        ? OnConnectionLost(state, "Discord requested a resume")
        : OnSessionLost(state, "Discord ended the session");

    /// <summary>A connection that ends before READY or RESUMED counts as a failed resume of the held session.</summary>
    private static GatewayStep OnConnectionLost(GatewayState state, string reason) => Reconnect(
        AttemptOf(state),
        state is GatewayState.AwaitingHello or GatewayState.AwaitingReady
            ? SessionOf(state)?.AfterFailedResume()
            : SessionOf(state),
        reason);

    private static GatewayStep OnSessionLost(GatewayState state, string reason) =>
        Reconnect(AttemptOf(state), held: null, reason);

    private static GatewayStep Reconnect(int attempt, GatewaySession? held, string reason) => new(
        new GatewayState.Waiting(attempt, held is { IsResumable: true } ? held : null),
        [
            new GatewayAction.Disconnect(KeepSession),
            ReconnectTimer(Math.Max(attempt, 1), held),
            new GatewayAction.NotifyConnecting(reason),
        ]);

    /// <summary>The session is given up: a new token, or a token that was reset, cannot resume it.</summary>
    private static GatewayStep OnTokenRefused(GatewayState state)
    {
        var attempt = Math.Max(AttemptOf(state), 1);
        var least = TokenBackoff.DelayBefore(attempt, random: 0);
        var most = TokenBackoff.DelayBefore(attempt, random: 1);
        var (reason, remedy) = GatewayCloseCode.AuthenticationFailed.Explanation;
        return new(
            new GatewayState.Waiting(attempt, Session: null) { IsTokenRefused = true },
            [
                new GatewayAction.Disconnect(KeepSession),
                new GatewayAction.SetTimer(GatewayTimer.Reconnect, least, most - least),
                new GatewayAction.NotifyTokenRefused(reason, remedy),
            ]);
    }

    /// <summary>
    /// Before a new session wait a random one to five seconds, as the documentation of op 9 requires.
    /// </summary>
    private static GatewayAction.SetTimer ReconnectTimer(int attempt, GatewaySession? held)
    {
        var (least, most) = (Backoff.DelayBefore(attempt, random: 0), Backoff.DelayBefore(attempt, random: 1));
        return held is null && most < TimeSpan.FromSeconds(5)
            ? new(GatewayTimer.Reconnect, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4))
            : new(GatewayTimer.Reconnect, least, most - least);
    }

    private static GatewayStep Connect(int attempt, GatewaySession? held) =>
        new(new GatewayState.Connecting(attempt, held), [new GatewayAction.Connect(held)]);

    private static GatewayStep Stop(GatewayCloseCode code) => new(
        new GatewayState.Stopped(),
        [
            new GatewayAction.Disconnect(NormalClosure),
            new GatewayAction.NotifyStopped(code.Explanation.Reason, code.Explanation.Remedy),
        ]);

    private static TimeSpan ReadInterval(GatewayFrame hello) => hello.Content?.Number("heartbeat_interval") switch
    {
        > 0 and < 3_600_000 and { } milliseconds =>
            TimeSpan.FromMilliseconds(Math.Max(milliseconds, MinInterval.TotalMilliseconds)),
        _ => DefaultInterval,
    };

    private static bool IsOpen(GatewayState state) =>
        state is GatewayState.AwaitingHello or GatewayState.AwaitingReady or GatewayState.Connected;

    private static GatewaySession? SessionOf(GatewayState state) => state switch
    {
        GatewayState.Waiting waiting => waiting.Session,
        GatewayState.Connecting connecting => connecting.Session,
        GatewayState.AwaitingHello awaitingHello => awaitingHello.Session,
        GatewayState.AwaitingReady awaitingReady => awaitingReady.Session,
        GatewayState.Connected connected => connected.Session,
        _ => null,
    };

    private static long? SequenceOf(GatewayState state) => SessionOf(state)?.Sequence;

    private static int AttemptOf(GatewayState state) => state switch
    {
        GatewayState.Waiting waiting => waiting.Attempt,
        GatewayState.Connecting connecting => connecting.Attempt,
        GatewayState.AwaitingHello awaitingHello => awaitingHello.Attempt,
        GatewayState.AwaitingReady awaitingReady => awaitingReady.Attempt,
        GatewayState.Connected connected => connected.Attempt,
        _ => 0,
    };
}
