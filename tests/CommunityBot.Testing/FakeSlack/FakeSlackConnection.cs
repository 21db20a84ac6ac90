using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>The server side of one Socket Mode connection.</summary>
internal sealed class FakeSlackConnection(int number, WebSocket socket, FreezableStream stream, Action cut)
    : IDisposable
{
    private readonly SemaphoreSlim sending = new(1, 1);

    public int Number { get; } = number;

    public bool HasHello { get; set; }

    /// <summary>True after a disconnect message was sent: no new envelopes are sent over it.</summary>
    public bool IsLeaving { get; set; }

    public bool IsCut { get; private set; }

    public void Dispose() => sending.Dispose();

    public void Freeze() => stream.Freeze();

    public void Cut()
    {
        IsCut = true;
        cut();
    }

    public Task SendAsync(JsonObject frame) => SendAsync(frame.ToJsonString());

    public async Task SendAsync(string frame)
    {
        try
        {
            await SendInTurnAsync(frame);
        }
        catch (ObjectDisposedException)
        {
            // The connection ended while this frame waited for its turn or was being sent.
            IsCut = true;
        }
    }

    /// <summary>
    /// Sends one message in many frames, each preceded by a ping. https://www.rfc-editor.org/rfc/rfc6455#section-5.4
    /// </summary>
    public async Task SendInFragmentsAsync(string message)
    {
        await sending.WaitAsync();
        try
        {
            var pieces = Encoding.UTF8.GetBytes(message).Chunk(7).ToList();
            foreach (var (index, piece) in pieces.Index())
            {
                var isLast = index == pieces.Count - 1;
                byte[] ping = [0x89, 4, (byte)'p', (byte)'i', (byte)'n', (byte)'g'];
                byte[] head = [(byte)((isLast ? 0x80 : 0) | (index == 0 ? 0x01 : 0x00)), (byte)piece.Length];
                await stream.WriteAsync(new ReadOnlyMemory<byte>([.. ping, .. head, .. piece]));
                await stream.FlushAsync();
            }
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task SendInTurnAsync(string frame)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(
                Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        catch (Exception exception) when (IsAnEnd(exception))
        {
            // The read loop handles it.
            IsCut = true;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The next message; null after the client has disconnected.</summary>
    public async Task<string?> ReadAsync()
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
                    return null;
                }

                frame.Write(buffer, 0, part.Count);
                if (part.EndOfMessage)
                {
                    return Encoding.UTF8.GetString(frame.ToArray());
                }
            }
        }
        catch (Exception exception) when (IsAnEnd(exception))
        {
            // All of these exceptions mean that the connection has ended.
            return null;
        }
    }

    private static bool IsAnEnd(Exception exception) =>
        exception is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException
            or OperationCanceledException;
}
