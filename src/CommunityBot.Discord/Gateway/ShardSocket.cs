using System.Threading.Channels;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>An event queued for a shard's loop.</summary>
/// <param name="SocketNumber">The connection it belongs to; events of closed connections are dropped.</param>
/// <param name="Socket">For <see cref="GatewayEvent.Opened"/>: the socket.</param>
/// <param name="ArrivedAt">For a frame: the wire clock's timestamp when it was read.</param>
internal sealed record ShardSocketEvent(
    int SocketNumber, GatewayEvent Happened, ITextSocket? Socket = null, long ArrivedAt = 0);

/// <summary>An open gateway socket that is read in the background until it closes.</summary>
internal sealed class ShardSocket(int number, ITextSocket socket, TimeProvider time) : IAsyncDisposable
{
    /// <summary>A peer that accepts no bytes for this long is considered gone.</summary>
    private static readonly TimeSpan SendPatience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan GoodbyePatience = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource life = new();
    private GatewayDecompressor? packing;
    private Task reading = Task.CompletedTask;

    public void Open(ChannelWriter<ShardSocketEvent> news) => reading = ReadAsync(news);

    public async Task SendAsync(byte[] message)
    {
        using var patience = new CancellationTokenSource(SendPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, life.Token);
        try
        {
            // If the socket is closed, the read loop reports it.
            await socket.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException)
        {
            await life.CancelAsync();
        }
    }

    /// <summary>Closes and releases the socket within a few seconds; never throws.</summary>
    public async Task CloseAsync(int code)
    {
        await socket.CloseAsync(code, code == GatewayProtocol.NormalClosure ? "stopping" : "reconnecting");

        // Disposing at once could drop our close frame; Discord's close frame shows that it arrived.
        await Task.WhenAny(reading, time.WaitAsync(GoodbyePatience, life.Token));
        await life.CancelAsync();
        await socket.DisposeAsync();
        await reading;
        life.Dispose();
        packing?.Dispose();
    }

    public async ValueTask DisposeAsync() => await CloseAsync(GatewayProtocol.KeepSession);

    /// <summary>Detects compression from the first byte: JSON starts with a brace, a zlib stream with 0x78.</summary>
    private ReadOnlyMemory<byte>? Plain(ReadOnlyMemory<byte> bytes) =>
        bytes.Span is [0x78, ..] || packing is not null
            ? (packing ??= new GatewayDecompressor()).Unpack(bytes.Span)
            : bytes;

    private async Task ReadAsync(ChannelWriter<ShardSocketEvent> news)
    {
        try
        {
            while (true)
            {
                switch (await socket.ReadAsync(life.Token))
                {
                    case SocketRead.Frame frame:
                        var arrivedAt = time.GetTimestamp();
                        if (Plain(frame.Bytes) is { } plain && GatewayFrame.Read(plain) is { } read)
                        {
                            news.TryWrite(
                                new ShardSocketEvent(number, new GatewayEvent.Received(read), ArrivedAt: arrivedAt));
                        }

                        break;
                    case SocketRead.Closed closed:
                        news.TryWrite(
                            new ShardSocketEvent(number, new GatewayEvent.Closed(closed.Code, closed.Reason)));
                        return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            news.TryWrite(
                new ShardSocketEvent(number, new GatewayEvent.Closed(Code: null, "the connection was aborted")));
        }
    }
}
