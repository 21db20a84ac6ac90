using System.Net;
using System.Net.WebSockets;
using System.Text;

using CommunityBot.Testing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Wire.Tests;

/// <summary>Tests the socket against a real server on loopback.</summary>
public sealed class ClientTextSocketTests
{
    // A connection that was cut during an acknowledgement used to end its Slack connection loop for good.
    [Fact]
    public async Task Closing_the_connection_fails_pending_sends_without_an_exception()
    {
        var stuck = new StuckWebSocket();
        var socket = new ClientTextSocket(stuck, TimeProvider.System);
        var first = socket.SendAsync("{}"u8.ToArray(), CancellationToken.None).AsTask();
        var second = socket.SendAsync("{}"u8.ToArray(), CancellationToken.None).AsTask();

        await socket.DisposeAsync();
        stuck.Release.SetException(new ObjectDisposedException("the socket"));

        Assert.False(await first.WaitAsync(Waiting.Limit));
        Assert.False(await socket.SendAsync("{}"u8.ToArray(), CancellationToken.None));
        Assert.False(second.IsCompletedSuccessfully && await second);
    }

    [Fact]
    public async Task A_fragmented_message_is_read_as_one()
    {
        await using var server = await ServeAsync(async socket =>
        {
            await socket.SendAsync(new byte[70_000], WebSocketMessageType.Text, endOfMessage: false, default);
            await socket.SendAsync("end"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: true, default);
        });

        var frame = Assert.IsType<SocketRead.Frame>(await (await ConnectAsync(server)).ReadAsync(Timely));

        Assert.Equal(70_003, frame.Bytes.Length);
    }

    [Fact]
    public async Task Concurrent_sends_arrive_intact()
    {
        var seen = new TaskCompletionSource<int>();
        await using var server = await ServeAsync(async socket =>
        {
            var buffer = new byte[64];
            for (var count = 0; count < 20; count++)
            {
                var part = await socket.ReceiveAsync(buffer, default);
                Assert.Equal("hello", Encoding.UTF8.GetString(buffer, 0, part.Count));
            }

            seen.SetResult(20);
        });
        var client = await ConnectAsync(server);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.SendAsync("hello"u8.ToArray(), Timely).AsTask()));

        Assert.Equal(20, await seen.Task.WaitAsync(Waiting.Limit));
    }

    [Fact]
    public async Task A_close_code_is_reported_and_an_aborted_connection_has_none()
    {
        await using var polite = await ServeAsync(
            socket => socket.CloseOutputAsync((WebSocketCloseStatus)4009, "timed out", default));
        await using var rude = await ServeAsync(async socket =>
        {
            await socket.ReceiveAsync(new byte[16], default);
            socket.Abort();
        });
        var cut = await ConnectAsync(rude);
        await cut.SendAsync("hello"u8.ToArray(), Timely);

        Assert.Equal(4009, Assert.IsType<SocketRead.Closed>(await (await ConnectAsync(polite)).ReadAsync(Timely)).Code);
        Assert.Null(Assert.IsType<SocketRead.Closed>(await cut.ReadAsync(Timely)).Code);
    }

    [Fact]
    public async Task An_endless_message_is_refused_before_it_fills_the_memory()
    {
        await using var server = await ServeAsync(async socket =>
        {
            var megabyte = new byte[1024 * 1024];
            while (socket.State is WebSocketState.Open)
            {
                await socket.SendAsync(megabyte, WebSocketMessageType.Text, endOfMessage: false, default);
            }
        });

        Assert.Contains(
            "16 MiB",
            Assert.IsType<SocketRead.Closed>(await (await ConnectAsync(server)).ReadAsync(Timely)).Reason,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_is_a_reason_and_not_an_exception()
    {
        var (socket, reason) = await new ClientTextSocketFactory(TimeProvider.System).ConnectAsync(
            new Uri("ws://127.0.0.1:1/"), Timely);

        Assert.Null(socket);
        Assert.NotEmpty(reason!);
    }

    private static CancellationToken Timely => new CancellationTokenSource(Waiting.Limit).Token;

    private static async Task<ITextSocket> ConnectAsync(WebApplication server)
    {
        var http = server.Services
            .GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var (socket, reason) = await new ClientTextSocketFactory(TimeProvider.System)
            .ConnectAsync(new UriBuilder(http) { Scheme = "ws" }.Uri, Timely);
        return socket ?? throw new InvalidOperationException(reason);
    }

    private static async Task<WebApplication> ServeAsync(Func<WebSocket, Task> talk)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.UseWebSockets();
        server.Run(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            try
            {
                await talk(socket);
                await socket.ReceiveAsync(new byte[16], context.RequestAborted);
            }
            catch (Exception exception)
                when (exception is WebSocketException or OperationCanceledException or IOException)
            {
                // The client has disconnected, which is the subject of some of these tests.
            }
        });
        await server.StartAsync();
        return server;
    }

    /// <summary>A WebSocket whose sends do not complete until a test completes them.</summary>
    private sealed class StuckWebSocket : System.Net.WebSockets.WebSocket
    {
        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override System.Net.WebSockets.WebSocketCloseStatus? CloseStatus => null;

        public override string? CloseStatusDescription => null;

        public override System.Net.WebSockets.WebSocketState State => System.Net.WebSockets.WebSocketState.Open;

        public override string? SubProtocol => null;

        public override void Abort()
        {
        }

        public override Task CloseAsync(
            System.Net.WebSockets.WebSocketCloseStatus closeStatus, string? statusDescription,
            CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CloseOutputAsync(
            System.Net.WebSockets.WebSocketCloseStatus closeStatus, string? statusDescription,
            CancellationToken cancellationToken) => Task.CompletedTask;

        public override void Dispose()
        {
        }

        public override Task<System.Net.WebSockets.WebSocketReceiveResult> ReceiveAsync(
            ArraySegment<byte> buffer, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task SendAsync(
            ArraySegment<byte> buffer, System.Net.WebSockets.WebSocketMessageType messageType, bool endOfMessage,
            CancellationToken cancellationToken) =>
            Release.Task;
    }
}
