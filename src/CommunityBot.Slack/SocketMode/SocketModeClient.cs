using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.SocketMode;

/// <summary>Runs several Socket Mode connections, so that one keeps receiving while another is refreshed.</summary>
internal sealed class SocketModeClient(int count, SocketModeOptions options, Action<SlackDelivery> dispatch)
{
    private readonly Lock gate = new();
    private readonly SocketModeState[] states = [
        .. Enumerable.Repeat(SocketModeProtocol.Start, Math.Clamp(count, 1, 10))
    ];

    public PlatformStatus Status
    {
        get
        {
            lock (gate)
            {
                return Summary(states);
            }
        }
    }

    /// <summary>Runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var connections = new List<SocketModeConnection>();
        connections.AddRange(Enumerable.Range(0, states.Length).Select(index => new SocketModeConnection(
            index + 1, options, dispatch, state => SetState(index, state, connections))));
        await Task.WhenAll(connections.Select(connection => connection.RunAsync(cancellation)));
    }

    /// <summary>
    /// Stopped takes precedence, because an operator has to act; otherwise one connected connection suffices.
    /// </summary>
    internal static PlatformStatus Summary(IReadOnlyList<SocketModeState> states) =>
        states.OfType<SocketModeState.Stopped>().FirstOrDefault() is { } stopped
            ? new PlatformStatus.Stopped(stopped.Reason, stopped.Remedy)
            : states.Any(state => state.Receives)
                ? new PlatformStatus.Connected()
                : new PlatformStatus.Connecting(
                    states.OfType<SocketModeState.Waiting>().FirstOrDefault()?.Reason ?? "waiting for Slack's hello");

    /// <summary>A refusal applies to the whole app: the other connections would get the same one.</summary>
    private void SetState(int index, SocketModeState state, List<SocketModeConnection> connections)
    {
        SocketModeState before;
        lock (gate)
        {
            (before, states[index]) = (states[index], state);
        }

        if (state is SocketModeState.Stopped(_, _, var reason, var remedy) && before is not SocketModeState.Stopped)
        {
            foreach (var other in connections.Where((_, number) => number != index))
            {
                other.Refuse(reason, remedy);
            }
        }
    }
}
