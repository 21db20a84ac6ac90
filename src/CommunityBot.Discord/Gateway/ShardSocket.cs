using System.Threading.Channels;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>One news item for the gateway loop.</summary>
/// <param name="SocketNumber">The connection it belongs to; news of a line that was hung up is dropped.</param>
/// <param name="Socket">With <see cref="GatewayEvent.Opened"/>: the socket.</param>
/// <param name="ArrivedAt">With a frame: the wire clock's timestamp when it was read.</param>
internal sealed record ShardSocketEvent(
    int SocketNumber, GatewayEvent Happened, ITextSocket? Socket = null, long ArrivedAt = 0);

/// <summary>An open socket being read until it ends, in the background.</summary>
internal sealed class ShardSocket(int number, ITextSocket socket, TimeProvider time) : IAsyncDisposable
{
    /// <summary>A peer that takes no bytes for so long is gone.</summary>
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
            // When the line is gone, the read says so.
            await socket.SendAsync(message, either.Token);
        }
        catch (OperationCanceledException)
        {
            await life.CancelAsync();
        }
    }

    /// <summary>Says goodbye and lets go of everything; bounded, and never throws.</summary>
    public async Task CloseAsync(int code)
    {
        await socket.CloseAsync(code, code == GatewayProtocol.NormalClosure ? "stopping" : "reconnecting");

        // Cutting the line at once could overtake our goodbye; Discord's own goodbye shows that it was heard.
        await Task.WhenAny(reading, time.WaitAsync(GoodbyePatience, life.Token));
        await life.CancelAsync();
        await socket.DisposeAsync();
        await reading;
        life.Dispose();
        packing?.Dispose();
    }

    public async ValueTask DisposeAsync() => await CloseAsync(GatewayProtocol.KeepSession);

    /// <summary>
    /// Whether a server packs shows in what it sends: JSON begins with a brace, a zlib stream with 78.
    /// </summary>
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
                new ShardSocketEvent(number, new GatewayEvent.Closed(Code: null, "the connection was given up")));
        }
    }
}
