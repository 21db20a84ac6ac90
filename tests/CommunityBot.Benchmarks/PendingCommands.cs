using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Benchmarks;

/// <summary>The commands that a minimal platform has sent and that are not answered yet, by their numbers.</summary>
internal sealed class PendingCommands : IDisposable
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<(long At, long Bytes)>> pending = new();
    private readonly SemaphoreSlim sending = new(1);
    private long number;

    public void Dispose() => sending.Dispose();

    /// <param name="frame">Composes the frame of the command with this number.</param>
    public async Task<BareResponse> SendAsync(WebSocket socket, Func<long, byte[]> frame)
    {
        var own = Interlocked.Increment(ref number);
        var answered = new TaskCompletionSource<(long At, long Bytes)>(
            TaskCreationOptions.RunContinuationsAsynchronously);
        pending[own] = answered;
        var composed = frame(own);
        long started;

        // One frame at a time: what waits here is not the bot's.
        await sending.WaitAsync();
        try
        {
            started = Stopwatch.GetTimestamp();
            await socket.SendAsync(composed, WebSocketMessageType.Text, true, default);
        }
        finally
        {
            sending.Release();
        }

        var (at, bytes) = await answered.Task;
        return new BareResponse(at - started, bytes);
    }

    /// <summary>The response to the command with this number has arrived; further ones are ignored.</summary>
    public async Task ReceiveAsync(string written, HttpRequest request)
    {
        var at = Stopwatch.GetTimestamp();
        var bytes = request.ContentLength ?? 0;
        await request.Body.CopyToAsync(Stream.Null);
        if (long.TryParse(written, out var answered) && pending.TryRemove(answered, out var waiting))
        {
            waiting.TrySetResult((at, bytes));
        }
    }
}
