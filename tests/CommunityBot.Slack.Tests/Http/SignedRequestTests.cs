using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>
/// What is let in at the address that Slack calls, as it comes over the wire. How long a signature is good stands in
/// <see cref="SlackSignatureTests"/>.
/// </summary>
public sealed class SignedRequestTests : IAsyncLifetime
{
    private const int LargestBody = 1024 * 1024;
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly byte[] Command = "command=%2Fhelp&user_id=U1&channel_id=C1"u8.ToArray();

    private readonly ManualTime wire = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly ScriptedDesk desk = new();
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

    // HTTP/2 knows header names in small letters only: https://www.rfc-editor.org/rfc/rfc9113#section-8.2
    [Theory]
    [InlineData("x-slack-signature", "x-slack-request-timestamp")]
    [InlineData("X-SLACK-SIGNATURE", "X-SLACK-REQUEST-TIMESTAMP")]
    public async Task Header_names_may_be_written_in_any_case(string signature, string timestamp)
    {
        using var request = Unsigned(Command, Form);
        request.Headers.Add(timestamp, Timestamp);
        request.Headers.Add(signature, FakeSlackCaller.Sign(Timestamp, Command));

        Assert.Equal(HttpStatusCode.OK, await SendAsync(request));
        await desk.Asked;
    }

    [Theory]
    [InlineData("X-Slack-Signature")]
    [InlineData("X-Slack-Request-Timestamp")]
    public async Task A_header_that_stands_twice_is_no_header_even_when_both_say_the_same(string doubled)
    {
        using var request = Signed(Command, Form);
        request.Headers.TryAddWithoutValidation(doubled, request.Headers.GetValues(doubled).Single());

        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(request));
        Assert.Empty(desk.Calls);
    }

    // Proven over the bytes that came: text that was read and written again is another body.
    [Fact]
    public async Task Bytes_that_are_no_text_are_checked_as_they_came_and_read_as_well_as_they_can_be()
    {
        byte[] body = [.. "command=%2Fspeaker&user_id=U1&channel_id=C1&text=J"u8, 0xFF, 0xC3, .. "rgen&again=%FF"u8];
        var rewritten = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body));

        using var genuine = Signed(body, Form);
        using var foreign = Signed(rewritten, Form);
        foreign.Content = Body(body, Form);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(genuine));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(foreign));
        await desk.Asked;
        Assert.StartsWith("J\uFFFD", Assert.Single(desk.Calls).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task As_much_as_is_allowed_is_read_and_a_byte_more_is_not_with_and_without_a_length(bool isChunked)
    {
        using var most = Signed(Padded(LargestBody), Form, isChunked);
        using var more = Signed(Padded(LargestBody + 1), Form, isChunked);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(most));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(more));
        await desk.Asked;
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task A_body_in_pieces_without_a_length_is_as_good_as_any()
    {
        using var request = Signed(Command, Form, isChunked: true);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(request));
        await desk.Asked;
    }

    // Slack signs every delivery with the second it is sent, retries too: the same signature twice is the same
    // delivery. It has no second effect; and because Slack would not have sent it, it is turned away, unless it says
    // that it is a retry.
    [Fact]
    public async Task The_same_signature_again_is_turned_away_for_as_long_as_it_would_be_good_and_stale_after_that()
    {
        using var first = Signed(Command, Form);
        var kept = first.Headers.ToDictionary(header => header.Key, header => header.Value.Single());
        Assert.Equal(HttpStatusCode.OK, await SendAsync(first));
        await desk.Asked;

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
        Assert.Contains(app.Log.Lines, line => line.Contains("answered already", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("five minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_from_the_future_cannot_be_kept_and_used_again_when_its_time_has_come()
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

        await desk.Asked;
        Assert.Single(desk.Calls);
    }

    [Fact]
    public async Task A_signature_is_not_logged_and_neither_is_what_was_sent()
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
