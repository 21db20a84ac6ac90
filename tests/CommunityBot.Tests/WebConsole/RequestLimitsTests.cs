using System.Net;
using System.Net.Sockets;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Testing;
using CommunityBot.WebConsole;

using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.WebConsole;

/// <summary>What strangers send costs little, is answered, and is no error of the bot.</summary>
public sealed class RequestLimitsTests : IAsyncLifetime
{
    private readonly SettingsFolder folder = new();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartAsync(
        folder.Path, new Dictionary<string, string> { ["log__level"] = "debug" });

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task One_stream_more_than_the_limit_is_refused_until_another_ends()
    {
        var first = await ConnectAsync();
        await first.SendAsync("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"u8.ToArray());
        await first.ReceiveAsync(new byte[100]);
        var open = new List<HttpResponseMessage>();
        for (var stream = 1; stream < RequestLimits.Streams; stream++)
        {
            open.Add(await bot.Http.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead));
        }

        Assert.All(open, stream => Assert.Equal(HttpStatusCode.OK, stream.StatusCode));
        using var refused = await bot.Http.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);

        first.Dispose();
        HttpResponseMessage next;
        do
        {
            // Refused until the bot has noticed; the rate limit ends a loop that never does.
            next = await bot.Http.GetAsync("/api/events", HttpCompletionOption.ResponseHeadersRead);
        }
        while (next.StatusCode == HttpStatusCode.ServiceUnavailable);

        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        open.Add(next);
        open.ForEach(stream => stream.Dispose());
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/")]
    public async Task Too_many_requests_are_refused_with_the_time_to_wait_and_the_security_headers(string path)
    {
        HttpResponseMessage? refused = null;
        for (var request = 0; request < 2000 && refused is null; request++)
        {
            var answer = await bot.Http.GetAsync(path);
            refused = answer.StatusCode == HttpStatusCode.TooManyRequests ? answer : null;
        }

        Assert.NotNull(refused);
        Assert.NotNull(refused.Headers.RetryAfter?.Delta);
        Assert.Equal("nosniff", refused.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith(
            "default-src 'none'", refused.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
        "Transfer-Encoding: chunked\r\n\r\nZZ\r\n")]
    [InlineData("POST /api/ask HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
        "Content-Length: 5000000000\r\n\r\n{")]
    [InlineData("NO REQUEST\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: elsewhere\r\n\r\n")]
    public async Task A_broken_request_gets_an_answer_and_no_line_above_debug(string request)
    {
        using var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(new NetworkStream(socket));

        var status = await reader.ReadLineAsync().WaitAsync(Waiting.Limit);

        Assert.Contains(" 4", status, StringComparison.Ordinal);
        AssertQuiet();
    }

    [Fact]
    public async Task A_body_that_is_too_slow_or_cut_off_is_a_line_of_the_lowest_level()
    {
        using var text = new StringWriter();
        using var logs = LoggerFactory.Create(builder => builder
            .SetMinimumLevel(LogLevel.Debug)
            .AddProvider(new SentenceLogger(text, TimeProvider.System)));
        var broken = new BrokenRequests(logs.CreateLogger<BrokenRequests>());
        var call = new DefaultHttpContext();

        await broken.InvokeAsync(
            call, _ => throw new BadHttpRequestException("Too slow.", StatusCodes.Status408RequestTimeout));
        await broken.InvokeAsync(call, _ => throw new ConnectionResetException("It was reset."));
        await Assert.ThrowsAsync<IOException>(
            () => broken.InvokeAsync(call, _ => throw new IOException("The disk is full.")));

        Assert.Equal(StatusCodes.Status408RequestTimeout, call.Response.StatusCode);
        Assert.Equal(2, text.ToString().Split(" debug: ").Length - 1);
        Assert.Equal(2, text.ToString().TrimEnd().Split('\n').Length);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bot.Address.Port);
        return socket;
    }

    private void AssertQuiet()
    {
        Assert.DoesNotContain(" error: ", bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(" warning: ", bot.Log, StringComparison.Ordinal);
    }
}
