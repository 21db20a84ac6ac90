using System.Net.WebSockets;

namespace CommunityBot.Wire;

/// <summary>Opens sockets with the framework's own client.</summary>
public sealed class ClientTextSocketFactory(TimeProvider time) : ITextSocketFactory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How often the line is probed with a ping; null for protocols that have a heartbeat of their own. Pings run on
    /// the machine's clock: they belong to the framework.
    /// </summary>
    public TimeSpan? PingEvery { get; init; }

    /// <summary>How long a ping may stay unanswered before the line counts as cut.</summary>
    public TimeSpan? PongWithin { get; init; }

    public async Task<(ITextSocket? Socket, string? Reason)> DialAsync(Uri address, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = PingEvery ?? TimeSpan.FromSeconds(30);
        socket.Options.KeepAliveTimeout = PongWithin ?? Timeout.InfiniteTimeSpan;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await socket.ConnectAsync(address, either.Token);
            return (new ClientTextSocket(socket, time), null);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            return (null, exception is OperationCanceledException ? "no answer within 15 seconds" : exception.Message);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
