using System.Threading.Channels;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>An event queued for a shard's loop.</summary>
/// <param name="SocketNumber">The connection it belongs to; events of closed connections are dropped.</param>
/// <param name="Socket">For <see cref="GatewayEvent.Opened"/>: the socket.</param>
/// <param name="ArrivedAt">For a frame: the wire clock's timestamp when it was read.</param>
internal sealed record ShardSocketEvent(
    int SocketNumber, GatewayEvent Event, ITextSocket? Socket = null, long ArrivedAt = 0);

/// <summary>An open gateway socket that is read in the background until it closes.</summary>
internal sealed class ShardSocket(int number, ITextSocket socket, TimeProvider time) : IAsyncDisposable
{
    /// <summary>A peer that accepts no bytes for this long is considered gone.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource lifetime = new();
    private GatewayDecompressor? decompressor;
    private Task reading = Task.CompletedTask;

    public void StartReading(ChannelWriter<ShardSocketEvent> events) => reading = ReadAsync(events);

    public async Task SendAsync(byte[] message)
    {
        using var patience = new CancellationTokenSource(SendTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, lifetime.Token);
        try
        {
            // If the socket is closed, the read loop reports it.
            await socket.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException)
        {
            await lifetime.CancelAsync();
        }
    }

    /// <summary>Closes and releases the socket within a few seconds; never throws.</summary>
    public async Task CloseAsync(int code)
    {
        await socket.CloseAsync(code, code == GatewayProtocol.NormalClosure ? "stopping" : "reconnecting");

        // Disposing at once could drop our close frame; Discord's close frame shows that it arrived.
        await Task.WhenAny(reading, time.WaitAsync(CloseTimeout, lifetime.Token));
        await lifetime.CancelAsync();
        await socket.DisposeAsync();
        await reading;
        lifetime.Dispose();
        decompressor?.Dispose();
    }

    public async ValueTask DisposeAsync() => await CloseAsync(GatewayProtocol.KeepSession);

    /// <summary>Detects compression from the first byte: JSON starts with a brace, a zlib stream with 0x78.</summary>
    private ReadOnlyMemory<byte>? Decompress(ReadOnlyMemory<byte> bytes) =>
        bytes.Span is [0x78, ..] || decompressor is not null
            ? (decompressor ??= new GatewayDecompressor()).Decompress(bytes.Span)
            : bytes;

    private async Task ReadAsync(ChannelWriter<ShardSocketEvent> events)
    {
        try
        {
            while (true)
            {
                switch (await socket.ReadAsync(lifetime.Token))
                {
                    case SocketRead.Frame frame:
                        var arrivedAt = time.GetTimestamp();
                        if (Decompress(frame.Bytes) is { } plain && GatewayFrame.Read(plain) is { } read)
                        {
                            events.TryWrite(
                                new ShardSocketEvent(number, new GatewayEvent.Received(read), ArrivedAt: arrivedAt));
                        }

                        break;
                    case SocketRead.Closed closed:
                        events.TryWrite(
                            new ShardSocketEvent(number, new GatewayEvent.Closed(closed.Code, closed.Reason)));
                        return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            events.TryWrite(
                new ShardSocketEvent(number, new GatewayEvent.Closed(Code: null, "the connection was aborted")));
        }
    }
}
