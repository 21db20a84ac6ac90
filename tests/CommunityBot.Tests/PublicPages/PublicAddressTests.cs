using System.Net;
using System.Net.Sockets;
using System.Text;

using CommunityBot.Testing;

namespace CommunityBot.Tests.PublicPages;

/// <summary>What can be reached without a token, and that nothing else can.</summary>
public sealed class PublicAddressTests(PublicAddressTests.OneBot shared) : IClassFixture<PublicAddressTests.OneBot>
{
    private static readonly string[] Everything =
    [
        "/c/sample", "/c/sample/", "/c/sample/embed", "/c/sample/feed.atom", "/c/sample/kites", "/c/sample/boats",
        "/c/sample/lanterns", "/c/public.css", "/calendar/sample.ics", "/calendar/sample/kites.ics",
        "/calendar/sample/weekly.ics", "/calendar/sample/open-workshop.ics", "/calendar/sample/subscribe",
        "/calendar/sample/weekly-2031-05-27.ics", "/c/sample/weekly-2031-05-27",
    ];

    private HttpClient Http => shared.Bot.Http;

    [Fact]
    public async Task Every_public_address_is_answered_without_a_token_from_memory_and_says_nothing_private()
    {
        foreach (var path in Everything)
        {
            using var answer = await Http.GetAsync(path);
            var text = await answer.Content.ReadAsStringAsync();

            Assert.True(answer.StatusCode is HttpStatusCode.OK, path);
            Assert.NotNull(answer.Headers.ETag);
            Assert.True(answer.Headers.CacheControl is { Public: true, MaxAge: not null }, path);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain("Hidden", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-room", text, StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Set-Cookie"));

            using var again = new HttpRequestMessage(HttpMethod.Head, path);
            using var head = await Http.SendAsync(again);
            Assert.Equal(answer.Headers.ETag, head.Headers.ETag);
            Assert.Equal(Encoding.UTF8.GetByteCount(text), head.Content.Headers.ContentLength);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
    }

    [Theory]
    [InlineData("/c/sample", "'none'")]
    [InlineData("/c/sample/kites", "'none'")]
    [InlineData("/calendar/sample/subscribe", "'none'")]
    [InlineData("/c/sample/embed", "*")]
    public async Task Only_the_embedded_page_may_be_shown_in_a_frame_and_none_runs_a_script(
        string path, string ancestors)
    {
        using var answer = await Http.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.EndsWith($"frame-ancestors {ancestors}", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/c/inner")]
    [InlineData("/c/INNER")]
    [InlineData("/c/Sample")]
    [InlineData("/calendar/inner.ics")]
    [InlineData("/calendar/sample")]
    [InlineData("/calendar/sample.ICS")]
    [InlineData("/calendar/sample/none.ics")]
    [InlineData("/calendar/sample/.ics")]
    [InlineData("/calendar/sample/kites")]
    [InlineData("/calendar/sample/draft.ics")]
    [InlineData("/calendar/sample/hidden-draft.ics")]
    [InlineData("/calendar/sample/later.ics")]
    [InlineData("/calendar/sample/secret.ics")]
    [InlineData("/calendar/inner/secret.ics")]
    [InlineData("/calendar/sample/weekly-9999-12-28.ics")]
    [InlineData("/calendar/sample/weekly-0001-01-01.ics")]
    [InlineData("/calendar/sample/kites/x.ics")]
    [InlineData("/calendar/sample%2fkites.ics")]
    [InlineData("/calendar/sample/%01.ics")]
    [InlineData("/calendar/sample/%ff%fe.ics")]
    [InlineData("/calendar/sample/kites%0d%0aSet-Cookie:x.ics")]
    [InlineData("/c/sample/draft")]
    [InlineData("/c/sample/later")]
    [InlineData("/c/sample/%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/c/sample//api/chat")]
    [InlineData("/c//api/chat")]
    [InlineData("/c/")]
    [InlineData("/calendar/")]
    [InlineData("/c/sample/../inner")]
    [InlineData("/c/sample%2f..%2f..%2fapi%2fchat")]
    [InlineData("/c/%2e%2e%2fapi%2fchat")]
    [InlineData("/c/..%5capi%5cchat")]
    [InlineData("/c/sample/__proto__")]
    public async Task A_guessed_or_hostile_address_is_not_found_and_nothing_of_it_is_repeated(string target)
    {
        var answer = await RawAsync($"GET {target} HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample", answer, StringComparison.Ordinal);
        Assert.Contains("There is no such page.", answer, StringComparison.Ordinal);
        Assert.Contains("no-store", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("script>", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_address_is_not_found()
    {
        var answer = await RawAsync($"GET /c/sample/{new string('a', 7000)} HTTP/1.1");

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", " 401 ")]
    [InlineData("/plan", " 401 ")]
    [InlineData("/problems", " 401 ")]
    [InlineData("/preview", " 401 ")]
    [InlineData("/api/chat", " 401 ")]
    [InlineData("/c/../api/chat", " 401 ")]
    [InlineData("/c/%2e%2e/api/chat", " 401 ")]
    [InlineData("/calendar/../", " 401 ")]
    [InlineData("/C/sample", " 401 ")]
    [InlineData("/c", " 401 ")]
    [InlineData("/calendar", " 401 ")]
    [InlineData("/chat.js", " 401 ")]
    public async Task The_chat_needs_its_token_on_loopback_too_because_a_proxy_may_be_in_front(
        string target, string status)
    {
        var answer = await RawAsync($"GET {target} HTTP/1.1");

        Assert.Contains(status, answer.Split('\r')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Sample", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_is_possible(string method)
    {
        var answer = await RawAsync($"{method} /calendar/sample.ics HTTP/1.1", "Content-Length: 0\r\n");

        Assert.StartsWith("HTTP/1.1 405 ", answer, StringComparison.Ordinal);
        Assert.Contains("Allow: GET, HEAD", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_is_there_with_its_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/chat");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {PublicBot.Token}");

        Assert.Equal(HttpStatusCode.OK, (await Http.SendAsync(request)).StatusCode);
    }

    private async Task<string> RawAsync(string line, string headers = "")
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, shared.Bot.Bot.Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"{line}\r\nHost: events.example\r\n{headers}Connection: close\r\n\r\n"));
        using var reader = new StreamReader(new NetworkStream(socket));
        return await reader.ReadToEndAsync().WaitAsync(Waiting.Limit);
    }

    public sealed class OneBot : IAsyncLifetime
    {
        internal PublicBot Bot { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Bot = await PublicBot.StartAsync();

        public ValueTask DisposeAsync() => Bot.DisposeAsync();
    }
}
