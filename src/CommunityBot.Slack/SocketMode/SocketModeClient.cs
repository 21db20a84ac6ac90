using CommunityBot.Core.Platforms;

namespace CommunityBot.Slack.SocketMode;

/// <summary>All seats together: several connections at once, so that one serves while another is renewed.</summary>
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

    /// <summary>Runs until cancelled, or until Slack has said that it is of no use to go on.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        using var together = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var seated = Enumerable.Range(0, states.Length).Select(index => SitAsync(index, together)).ToList();
        await Task.WhenAll(seated);
    }

    /// <summary>Stopped wins, for a person has to act; after that one connection is enough to be connected.</summary>
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

        // What stops one seat is true of the whole app: the others would only be told the same.
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
