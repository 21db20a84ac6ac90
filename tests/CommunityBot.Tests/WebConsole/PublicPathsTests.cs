using System.Net;
using System.Net.Sockets;
using System.Text;

using CommunityBot.Testing;

namespace CommunityBot.Tests.WebConsole;

/// <summary>The chat behind a token cannot be reached by way of a path that needs none.</summary>
public sealed class PublicPathsTests : IAsyncLifetime
{
    private readonly SettingsFolder folder = new();
    private RunningBot bot = null!;

    public async ValueTask InitializeAsync() => bot = await RunningBot.StartAsync(
        folder.Path,
        new Dictionary<string, string> { ["web__url"] = "http://0.0.0.0:0", ["WEB_TOKEN"] = "a-long-random-text" });

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("/healthz", " 200 ")]
    [InlineData("/readyz", " 200 ", " 503 ")]
    [InlineData("/readyz/../api/chat", " 401 ")]
    [InlineData("/readyz/%2e%2e/api/chat", " 401 ")]
    [InlineData("/readyz%2f..%2fapi/chat", " 401 ")]
    [InlineData("/slack/events/../../api/events", " 401 ")]
    [InlineData("/slack/events/api/chat", " 401 ")]
    [InlineData("//api/chat", " 401 ")]
    [InlineData("/API/CHAT", " 401 ")]
    [InlineData("/api/chat?path=/readyz", " 401 ")]
    [InlineData("/api/chat#/readyz", " 40")]
    [InlineData("http://127.0.0.1/api/chat", " 401 ")]
    [InlineData("/discord/interactions", " 40")]
    [InlineData("/plan", " 401 ")]
    [InlineData("/problems", " 401 ")]
    [InlineData("/preview", " 401 ")]
    [InlineData("/api/suggest", " 40")]
    public async Task Only_the_public_paths_themselves_need_no_token(
        string target, string status, string? whileStarting = null)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bot.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(new NetworkStream(socket));

        var answer = await reader.ReadToEndAsync().WaitAsync(Waiting.Limit);

        Assert.Contains(
            new[] { status, whileStarting ?? status },
            allowed => answer.Split('\r')[0].Contains(allowed, StringComparison.Ordinal));
        Assert.DoesNotContain("Sample Community", answer, StringComparison.Ordinal);
    }
}
