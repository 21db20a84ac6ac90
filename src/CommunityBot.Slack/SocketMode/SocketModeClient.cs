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

    /// <summary>Runs until cancelled, or until Slack rejects the app for good.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var connections = Enumerable.Range(0, states.Length)
            .Select(index => RunConnectionAsync(index, stopping))
            .ToList();
        await Task.WhenAll(connections);
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

    private async Task RunConnectionAsync(int index, CancellationTokenSource stopping)
    {
        var connection = new SocketModeConnection(index + 1, options, dispatch, state => SetState(index, state));
        await connection.RunAsync(stopping.Token);

        // A permanent error applies to the whole app: the other connections would get the same one.
        await stopping.CancelAsync();
    }

    private void SetState(int index, SocketModeState state)
    {
        lock (gate)
        {
            states[index] = state;
        }
    }
}
