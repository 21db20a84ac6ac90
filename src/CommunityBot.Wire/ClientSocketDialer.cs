using System.Net.WebSockets;

namespace CommunityBot.Wire;

/// <summary>Opens sockets with the framework's own client.</summary>
public sealed class ClientSocketDialer(TimeProvider time) : ISocketDialer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<(ITextSocket? Socket, string? Reason)> DialAsync(Uri address, CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await socket.ConnectAsync(address, either.Token);
            return (new ClientTextSocket(socket, time), null);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            return (null, failed is OperationCanceledException ? "no answer within 15 seconds" : failed.Message);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
