using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests;

/// <summary>Tests for the fake itself: it rejects what Slack rejects.</summary>
public sealed class FakeSlackTests
{
    [Theory]
    [InlineData(null, "auth.test", "not_authed")]
    [InlineData("xoxb-nobody", "auth.test", "invalid_auth")]
    [InlineData(FakeSlack.AppToken, "chat.postMessage", "not_allowed_token_type")]
    [InlineData(FakeSlack.BotToken, "apps.connections.open", "not_allowed_token_type")]
    [InlineData(FakeSlack.BotToken, "chat.sing", "unknown_method")]
    public async Task Calls_with_a_wrong_token_or_method_are_refused(string? token, string method, string error)
    {
        await using var slack = await FakeSlack.StartAsync();

        Assert.Equal(error, (await CallAsync(slack, method, "{}", token))["error"]!.ToString());
    }

    [Theory]
    [InlineData("""{"channel":"C404","text":"x"}""", "channel_not_found")]
    [InlineData("""{"channel":"C0000000001"}""", "no_text")]
    [InlineData("""{"channel":"C0000000001","text":"x","blocks":"x"}""", "invalid_blocks_format")]
    [InlineData("""{"channel":"C0000000001","blocks":[{"type":"section"}]}""", "invalid_blocks")]
    [InlineData(
        """{"channel":"C0000000001","blocks":[{"type":"section","text":{"type":"mrkdwn","text":""}}]}""",
        "invalid_blocks")]
    [InlineData(
        """{"channel":"C0000000001","blocks":[{"type":"header","text":{"type":"mrkdwn","text":"x"}}]}""",
        "invalid_blocks")]
    [InlineData("""{"channel":"C0000000001","blocks":[{"type":"of_tomorrow"}]}""", "invalid_blocks")]
    [InlineData(
        """
        {"channel":"C0000000001","blocks":[{"type":"actions","elements":[{"type":"button","action_id":"a",
        "text":{"type":"plain_text","text":"x"}},{"type":"button","action_id":"a",
        "text":{"type":"plain_text","text":"y"}}]}]}
        """,
        "invalid_blocks")]
    [InlineData("""{"channel":"C0000000001","text":"x","metadata":{"event_type":"a"}}""", "invalid_metadata_format")]
    [InlineData("not JSON", "invalid_post_type")]
    public async Task Messages_that_slack_would_refuse_are_refused(string body, string error)
    {
        await using var slack = await FakeSlack.StartAsync();

        Assert.Equal(error, (await CallAsync(slack, "chat.postMessage", body))["error"]!.ToString());
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    /// <summary>Only the published schema defines all fields; without it FakeSlack accepts such a message.</summary>
    [Fact]
    public async Task A_field_that_slack_does_not_know_is_refused()
    {
        Needs.Specs();
        await using var slack = await FakeSlack.StartAsync();
        const string header = """{"type":"header","text":{"type":"plain_text","text":"x"},"Length":1}""";

        var answer = await CallAsync(
            slack, "chat.postMessage", $$"""{"channel":"C0000000001","blocks":[{{header}}]}""");

        Assert.Equal("invalid_blocks", answer["error"]!.ToString());
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    [Theory]
    [InlineData(50, 20, null)]
    [InlineData(51, 20, "invalid_blocks")]
    [InlineData(1, 3000, null)]
    [InlineData(1, 3001, "invalid_blocks")]
    [InlineData(4, 2900, null)]
    [InlineData(5, 2900, "msg_blocks_too_long")]
    public async Task Block_limits_are_enforced(int count, int length, string? error)
    {
        await using var slack = await FakeSlack.StartAsync();
        var section = new JsonObject
        {
            ["type"] = "section",
            ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = new string('x', length) },
        };
        var body = new JsonObject
        {
            ["channel"] = "C0000000001",
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, count).Select(_ => section.DeepClone())]),
        };

        Assert.Equal(error, (await CallAsync(slack, "chat.postMessage", body.ToJsonString()))["error"]?.ToString());
    }

    [Fact]
    public async Task A_ticket_opens_one_connection()
    {
        await using var slack = await FakeSlack.StartAsync();
        var address = new Uri(
            (await CallAsync(slack, "apps.connections.open", "{}", FakeSlack.AppToken))["url"]!.ToString());
        using var first = new ClientWebSocket();
        using var second = new ClientWebSocket();
        await first.ConnectAsync(address, default);

        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(address, default));
        Assert.Equal("hello", (await ReadAsync(first))["type"]!.ToString());
    }

    [Fact]
    public async Task An_acknowledgement_of_an_unknown_envelope_is_a_violation()
    {
        await using var slack = await FakeSlack.StartAsync();
        var address = new Uri(
            (await CallAsync(slack, "apps.connections.open", "{}", FakeSlack.AppToken))["url"]!.ToString());
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(address, default);

        await socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"envelope_id":"never sent"}"""), WebSocketMessageType.Text, true, default);

        await slack.UntilAsync(() => slack.Violations.Count == 1);
    }

    [Fact]
    public async Task A_response_url_works_five_times()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var delivery = await slack.StartCommandAsync("/help");
        await delivery.Answer;
        using var http = new HttpClient();
        var address = new Uri(delivery.Payload["response_url"]!.ToString());

        var codes = new List<HttpStatusCode>();
        for (var use = 2; use <= 6; use++)
        {
            using var response = await http.PostAsync(
                address, new StringContent("""{"text":"more"}""", Encoding.UTF8, "application/json"));
            codes.Add(response.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 4), HttpStatusCode.NotFound], codes);
    }

    private static async Task<JsonObject> CallAsync(
        FakeSlack slack, string method, string body, string? token = FakeSlack.BotToken)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(slack.ApiBaseUrl + "/" + method));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    private static async Task<JsonObject> ReadAsync(ClientWebSocket socket)
    {
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, default);
        return JsonNode.Parse(buffer.AsSpan(0, read.Count))!.AsObject();
    }
}
