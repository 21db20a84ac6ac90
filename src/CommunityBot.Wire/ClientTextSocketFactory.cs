using System.Net.WebSockets;

namespace CommunityBot.Wire;

/// <summary>Opens WebSocket connections with <see cref="ClientWebSocket"/>.</summary>
public sealed class ClientTextSocketFactory(TimeProvider time) : ITextSocketFactory
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// The keep-alive ping interval; null for protocols with their own heartbeat. Pings use the system clock, because
    /// .NET sends them.
    /// </summary>
    public TimeSpan? PingInterval { get; init; }

    /// <summary>How long a ping may stay unanswered before the connection is considered lost.</summary>
    public TimeSpan? PongTimeout { get; init; }

    public async Task<(ITextSocket? Socket, string? Reason)> ConnectAsync(Uri address, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = PingInterval ?? TimeSpan.FromSeconds(30);
        socket.Options.KeepAliveTimeout = PongTimeout ?? Timeout.InfiniteTimeSpan;
        using var timeout = new CancellationTokenSource(ConnectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await socket.ConnectAsync(address, linked.Token);
            return (new ClientTextSocket(socket, time), null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            var reason = exception is OperationCanceledException ? "no response within 15 seconds" : exception.Message;
            return (null, reason);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
