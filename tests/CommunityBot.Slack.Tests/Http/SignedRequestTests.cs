using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>
/// Tests for request verification at the public endpoint, over real HTTP. <see cref="SlackSignatureTests"/> covers the
/// validity period of a signature.
/// </summary>
public sealed class SignedRequestTests : IAsyncLifetime
{
    private const int LargestBody = 1024 * 1024;
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly byte[] Command = "command=%2Fhelp&user_id=U1&channel_id=C1"u8.ToArray();

    private readonly ManualTime wire = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly ScriptedDispatcher desk = new();
    private readonly HttpClient http = new();
    private FakeSlack slack = null!;
    private ServedSlack app = null!;

    private string Timestamp => wire.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public async ValueTask InitializeAsync()
    {
        slack = await FakeSlack.StartAsync();
        app = await ServedSlack.StartAsync(slack, desk, wire);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await (app?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (slack?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    // HTTP/2 has lower-case header names only: https://www.rfc-editor.org/rfc/rfc9113#section-8.2
    [Theory]
    [InlineData("x-slack-signature", "x-slack-request-timestamp")]
    [InlineData("X-SLACK-SIGNATURE", "X-SLACK-REQUEST-TIMESTAMP")]
    public async Task Header_names_are_case_insensitive(string signature, string timestamp)
    {
        using var request = Unsigned(Command, Form);
        request.Headers.Add(timestamp, Timestamp);
        request.Headers.Add(signature, FakeSlackCaller.Sign(Timestamp, Command));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(request));
        await desk.Invoked;
    }

    [Theory]
    [InlineData("X-Slack-Signature")]
    [InlineData("X-Slack-Request-Timestamp")]
    public async Task A_duplicated_header_is_rejected_even_with_equal_values(string doubled)
    {
        using var request = Signed(Command, Form);
        request.Headers.TryAddWithoutValidation(doubled, request.Headers.GetValues(doubled).Single());

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(request));
        Assert.Empty(desk.Calls);
    }

    // The signature covers the received bytes: decoded and re-encoded text is another body.
    [Fact]
    public async Task Invalid_utf8_is_verified_as_raw_bytes_and_decoded_leniently()
    {
        byte[] body = [.. "command=%2Fspeaker&user_id=U1&channel_id=C1&text=J"u8, 0xFF, 0xC3, .. "rgen&again=%FF"u8];
        var rewritten = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));

        using var genuine = Signed(body, Form);
        using var foreign = Signed(rewritten, Form);
        foreign.Content = Body(body, Form);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(genuine));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(foreign));
        await desk.Invoked;
        Assert.StartsWith("J\uFFFD", Assert.Single(desk.Calls).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_body_limit_is_exact_with_and_without_a_content_length(bool isChunked)
    {
        using var most = Signed(Padded(LargestBody), Form, isChunked);
        using var more = Signed(Padded(LargestBody + 1), Form, isChunked);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(most));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(more));
        await desk.Invoked;
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task A_chunked_body_is_accepted()
    {
        using var request = Signed(Command, Form, isChunked: true);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(request));
        await desk.Invoked;
    }

    // Slack signs every delivery and every retry with the second it is sent, so an equal signature is the same
    // delivery. It has no second effect, and it is rejected unless it is marked as a retry, because Slack would not
    // have sent it.
    [Fact]
    public async Task A_replayed_signature_is_rejected_until_it_is_stale()
    {
        using var first = Signed(Command, Form);
        var kept = first.Headers.ToDictionary(header => header.Key, header => header.Value.Single());
        Assert.Equal(HttpStatusCode.OK, await SendAsync(first));
        await desk.Invoked;

        foreach (var minutes in new[] { 0, 4, 1, 5 })
        {
            wire.Advance(TimeSpan.FromMinutes(minutes));
            using var again = Unsigned(Command, Form);
            foreach (var (name, value) in kept)
            {
                again.Headers.Add(name, value);
            }

            Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(again));
        }

        Assert.Single(desk.Calls);
        Assert.Contains(app.Log.Lines, line => line.Contains("it is a replay", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("five minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_from_the_future_cannot_be_replayed_later()
    {
        var ahead = wire.GetUtcNow().AddMinutes(5).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        foreach (var (minutes, status) in new[]
        {
            (0, HttpStatusCode.OK),
            (5, HttpStatusCode.Unauthorized),
            (5, HttpStatusCode.Unauthorized)
        })
        {
            wire.Advance(TimeSpan.FromMinutes(minutes));
            using var request = Unsigned(Command, Form);
            request.Headers.Add("X-Slack-Request-Timestamp", ahead);
            request.Headers.Add("X-Slack-Signature", FakeSlackCaller.Sign(ahead, Command));
            Assert.Equal(status, await SendAsync(request));
        }

        await desk.Invoked;
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task Neither_the_signature_nor_the_body_is_logged()
    {
        using var request = Unsigned([.. Command, .. "&text=hush"u8], Form);
        request.Headers.Add("X-Slack-Request-Timestamp", Timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=0123456789");

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(request));

        Assert.All(app.Log.Lines, line => Assert.DoesNotContain("0123456789", line, StringComparison.Ordinal));
        Assert.All(app.Log.Lines, line => Assert.DoesNotContain("hush", line, StringComparison.Ordinal));
    }

    private static byte[] Padded(int length) =>
        [.. Command, .. "&text="u8, .. Enumerable.Repeat((byte)'x', length - Command.Length - 6)];

    private HttpRequestMessage Signed(byte[] body, string type, bool isChunked = false)
    {
        var request = Unsigned(body, type);
        request.Headers.TransferEncodingChunked = isChunked ? true : null;
        request.Headers.Add("X-Slack-Request-Timestamp", Timestamp);
        request.Headers.Add("X-Slack-Signature", FakeSlackCaller.Sign(Timestamp, body));
        return request;
    }

    private HttpRequestMessage Unsigned(byte[] body, string type) =>
        new(HttpMethod.Post, app.Events) { Content = Body(body, type) };

    private static ByteArrayContent Body(byte[] body, string type) =>
        new(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var response = await http.SendAsync(request);
        return response.StatusCode;
    }
}
