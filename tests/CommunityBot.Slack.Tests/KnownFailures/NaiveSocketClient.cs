using System.Net.WebSockets;
using System.Text.Json;

using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>
/// A Socket Mode client as one writes it first. It hears, and what it does when it hears no more is somebody's mistake.
/// </summary>
internal sealed class NaiveSocketClient(Uri apiBaseUrl) : IDisposable
{
    private readonly HttpClient http = new();
    private readonly TaskCompletionSource greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What it tells its users once it was greeted, and nobody ever takes back.</summary>
    public Task Connected => greeted.Task;

    /// <summary>
    /// Connects, and a second time when the first connection ends; that the second came to nothing is noted nowhere.
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
            // "Will be connected again at the next disconnect": there will be none.
        }
    }

    /// <summary>
    /// Connects again whenever a connection ends, and trusts that asking for an address always works.
    /// </summary>
    public async Task ReconnectUnlessItThrowsAsync(CancellationToken cancellation)
    {
        while (true)
        {
            await HearAsync(cancellation);
        }
    }

    /// <summary>Connects again whatever happens, a refusal included.</summary>
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
                // Perhaps it works the next time.
            }
        }
    }

    public void Dispose() => http.Dispose();

    /// <summary>From the question for an address to the end of the connection.</summary>
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
            // Cut.
        }
    }
}
