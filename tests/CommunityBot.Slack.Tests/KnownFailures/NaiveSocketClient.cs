using System.Net.WebSockets;
using System.Text.Json;

using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>A naive Socket Mode client. Each method shows one reported mistake in handling a lost connection.</summary>
internal sealed class NaiveSocketClient(Uri apiBaseUrl) : IDisposable
{
    private readonly HttpClient http = new();
    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The status shown to users: set by hello and never reset.</summary>
    public Task Connected => greeted.Task;

    /// <summary>
    /// Connects, and once more when the first connection ends; a failure of the second attempt is not recorded.
    /// </summary>
    public async Task ReconnectOnceAsync(CancellationToken cancellation)
    {
        await HearAsync(cancellation);
        try
        {
            await HearAsync(cancellation);
        }
        catch (Exception exception) when (exception is HttpRequestException or WebSocketException)
        {
            // "Will reconnect at the next disconnect": there will be none.
        }
    }

    /// <summary>Reconnects whenever a connection ends and assumes that apps.connections.open always succeeds.</summary>
    public async Task ReconnectUnlessItThrowsAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await HearAsync(cancellation);
        }
    }

    /// <summary>Reconnects after every failure, also after a refusal.</summary>
    public async Task ReconnectWhateverHappensAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await HearAsync(cancellation);
            }
            catch (Exception exception)
                when (exception is HttpRequestException or WebSocketException or KeyNotFoundException or
                    OperationCanceledException)
            {
                // It may work the next time.
            }
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>From the request for a URL to the end of the connection.</summary>
    private async Task HearAsync(CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(apiBaseUrl.AbsoluteUri.TrimEnd('/') + "/apps.connections.open"));
        request.Headers.Authorization = new("Bearer", FakeSlack.AppToken);
        using var response = await http.SendAsync(request, cancellation);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(cancellation));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(answer.RootElement.GetProperty("url").GetString()!), cancellation);
        var buffer = new byte[16 * 1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, cancellation)).MessageType is not WebSocketMessageType.Close)
            {
                greeted.TrySetResult();
            }
        }
        catch (WebSocketException)
        {
            // The connection was cut.
        }
    }
}
