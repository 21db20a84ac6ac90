using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.SocketMode;

/// <summary>Runs several Socket Mode connections, so that one keeps receiving while another is refreshed.</summary>
internal sealed class SocketModeClient(int seats, SocketModeOptions options, Action<SlackDelivery> handOver)
{
    private readonly Lock gate = new();
    private readonly SocketModeState[] states = [
        .. Enumerable.Repeat(SocketModeProtocol.Start, Math.Clamp(seats, 1, 10))
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
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var seated = Enumerable.Range(0, states.Length).Select(index => SitAsync(index, together)).ToList();
        await Task.WhenAll(seated);
    }

    /// <summary>
    /// Stopped takes precedence, because an operator has to act; otherwise one connected connection suffices.
    /// </summary>
    internal static PlatformStatus Summary(IReadOnlyList<SocketModeState> states) =>
        states.OfType<SocketModeState.Stopped>().FirstOrDefault() is { } stopped
            ? new PlatformStatus.Stopped(stopped.Reason, stopped.Remedy)
            : states.Any(state => state.Delivers)
                ? new PlatformStatus.Connected()
                : new PlatformStatus.Connecting(
                    states.OfType<SocketModeState.Waiting>().FirstOrDefault()?.Reason ?? "waiting for Slack's hello");

    private async Task SitAsync(int index, CancellationTokenSource together)
    {
        var connection = new SocketModeConnection(index + 1, options, handOver, state => Note(index, state));
        await connection.RunAsync(together.Token);

        // A permanent error applies to the whole app: the other connections would get the same one.
        await together.CancelAsync();
    }

    private void Note(int index, SocketModeState state)
    {
        lock (gate)
        {
            states[index] = state;
        }
    }
}
