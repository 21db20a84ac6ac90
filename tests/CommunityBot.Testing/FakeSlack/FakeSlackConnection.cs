using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>One Socket Mode connection from Slack's side.</summary>
internal sealed class FakeSlackConnection(int number, WebSocket socket, FreezableStream stream, Action abort)
    : IDisposable
{
    private readonly SemaphoreSlim sending = new(1, 1);

    public int Number { get; } = number;

    public bool IsGreeted { get; set; }

    /// <summary>True once it was told to go: nothing new is sent over it.</summary>
    public bool IsLeaving { get; set; }

    public bool IsCut { get; private set; }

    public void Dispose() => sending.Dispose();

    public void Freeze() => stream.Freeze();

    public void Cut()
    {
        IsCut = true;
        try
        {
            abort();
        }
        catch (ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
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
            // It ended while this was waiting for its turn, or on its way.
            IsCut = true;
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
        catch (Exception gone) when (IsAnEnd(gone))
        {
            // The reader notices.
            IsCut = true;
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>The next frame; null when the client has gone.</summary>
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
        catch (Exception gone) when (IsAnEnd(gone))
        {
            // However it ended, it has ended.
            return null;
        }
    }

    private static bool IsAnEnd(Exception gone) =>
        gone is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException
            or OperationCanceledException;
}
