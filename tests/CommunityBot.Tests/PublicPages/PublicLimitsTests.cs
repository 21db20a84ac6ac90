using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Testing;

namespace CommunityBot.Tests.PublicPages;

/// <summary>One that asks too often is told when to ask again, and the bot goes on answering others.</summary>
public sealed partial class PublicLimitsTests
{
    private const int Requests = 20_000;

    /// <summary>Pipelined, because a client that waits for each answer is slower than the limit.</summary>
    [Fact]
    public async Task Too_many_requests_are_refused_with_the_time_to_wait_while_the_chat_answers()
    {
        await using var bot = await PublicBot.StartAsync();
        using var chat = new HttpClient { BaseAddress = bot.Bot.Address };
        chat.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"Bearer {PublicBot.Token}");
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, bot.Bot.Address.Port);
        using var stream = new NetworkStream(socket);

        var flood = FloodAsync(stream);
        var answers = ReadAsync(stream);
        var asked = 0;
        do
        {
            using var answer = await chat.GetAsync("/api/chat");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            asked++;
        }
        while (!answers.IsCompleted && asked < 100);
        await flood.WaitAsync(Waiting.Limit);
        var text = await answers.WaitAsync(Waiting.Limit);

        var statuses = Status().Matches(text).CountBy(match => match.Groups[1].Value).ToDictionary();
        Assert.Equal(["200", "404", "429"], statuses.Keys.Order());
        Assert.Equal(Requests, statuses.Values.Sum());
        Assert.Matches(@"HTTP/1\.1 429 [^\r]*\r\n(?:[^\r]+\r\n)*Retry-After: [1-9]\d?\r\n", text);
        Assert.Equal(
            Requests, Regex.Count(text, "X-Content-Type-Options: nosniff"));
        Assert.DoesNotContain(" error: ", bot.Bot.Log, StringComparison.Ordinal);

        // The limit is that of the public addresses alone.
        using var later = await bot.Http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    private static async Task FloodAsync(NetworkStream stream)
    {
        string[] paths = ["/c/public.css", "/c/sample/guess", "/c/nobody", "/calendar/sample/none.ics"];
        var requests = new StringBuilder();
        for (var request = 0; request < Requests; request++)
        {
            var last = request == Requests - 1 ? "Connection: close\r\n" : "";
            requests.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"HEAD {paths[request % paths.Length]} HTTP/1.1\r\nHost: events.example\r\n{last}\r\n");
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(requests.ToString()));
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
        return await reader.ReadToEndAsync();
    }

    [GeneratedRegex(@"HTTP/1\.1 (\d{3}) ")]
    private static partial Regex Status();
}
