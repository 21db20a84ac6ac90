using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>Sends requests to an app over HTTP as Slack does, signed and with Slack's payloads.</summary>
/// <param name="time">The clock for signatures; null for the clock of the fake.</param>
public sealed class FakeSlackCaller(FakeSlack slack, TimeProvider? time = null) : IDisposable
{
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly HttpClient http = new();

    /// <summary>Sends a slash command to an app over HTTP and waits for the response that the person sees.</summary>
    public async Task<FakeSlackAnswer> SendCommandAsync(
        Uri address, string command, string text = "", FakeSlackTeam? team = null) =>
        await (await StartCommandAsync(address, command, text, team)).Answer;

    /// <summary>Sends a slash command to an app over HTTP; completes with the acknowledgement.</summary>
    public async Task<FakeSlackDelivery> StartCommandAsync(
        Uri address, string command, string text = "", FakeSlackTeam? team = null)
    {
        var invocation = slack.Answers.Open();
        var payload = slack.Command(command, text, FakeSlack.MemberId, "C0000000001", invocation);
        payload["team_id"] = (team ?? slack.Teams.Home).Id;
        var fields = payload.ToDictionary(field => field.Key, field => field.Value!.ToString());
        var delivery = new FakeSlackDelivery("over HTTP", "slash_commands")
        {
            Payload = payload,
            Invocation = invocation,
            SentAt = slack.Time.GetUtcNow()
        };
        await AcknowledgedAsync(address, await new FormUrlEncodedContent(fields).ReadAsStringAsync(), isForm: true);
        (delivery.Acknowledgements, delivery.AcknowledgedAt) = (1, slack.Time.GetUtcNow());
        return delivery;
    }

    /// <summary>Sends a button press to an app over HTTP and waits for the response that the person sees.</summary>
    public async Task<FakeSlackAnswer> PressAsync(
        Uri address, string actionId, string value, FakeSlackTeam? team = null)
    {
        var invocation = slack.Answers.Open();
        var payload = slack.Press(actionId, value, FakeSlack.MemberId, "C0000000001", invocation);
        payload["team"]!["id"] = (team ?? slack.Teams.Home).Id;
        var form = new FormUrlEncodedContent([new("payload", payload.ToJsonString())]);
        await AcknowledgedAsync(address, await form.ReadAsStringAsync(), isForm: true);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>Sends a global shortcut to an app over HTTP.</summary>
    public async Task SendShortcutAsync(Uri address, string callbackId)
    {
        var form = new FormUrlEncodedContent(
            [new("payload", slack.Shortcut(callbackId, FakeSlack.MemberId).ToJsonString())]);
        await AcknowledgedAsync(address, await form.ReadAsStringAsync(), isForm: true);
    }

    /// <summary>Sends any body with Slack's signature and returns the app's response.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        Uri address, string body, bool isForm = false, DateTimeOffset? at = null, string? signature = null,
        int retry = 0)
    {
        var timestamp = (at ?? (time ?? slack.Time).GetUtcNow())
            .ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
            isForm ? "application/x-www-form-urlencoded" : "application/json");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", signature ?? Sign(timestamp, body));
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
        }

        return await http.SendAsync(request);
    }

    public static string Sign(string timestamp, string body) => Sign(timestamp, Encoding.UTF8.GetBytes(body));

    /// <summary>https://docs.slack.dev/authentication/verifying-requests-from-slack</summary>
    public static string Sign(string timestamp, byte[] body) => "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(SigningSecret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{timestamp}:"), .. body]));

    /// <summary>The body of an Events API request.</summary>
    public static string Event(string id, JsonObject eventPayload) => new JsonObject
    {
        ["type"] = "event_callback",
        ["team_id"] = FakeSlack.TeamId,
        ["event_id"] = id,
        ["event"] = eventPayload,
    }.ToJsonString();

    /// <summary>Sends a message shortcut to an app over HTTP and waits for the response that the person sees.</summary>
    public async Task<FakeSlackAnswer> SendMessageShortcutAsync(
        Uri address, string callbackId, FakeSlackMessage message, string channel = "C0000000001",
        FakeSlackTeam? team = null)
    {
        var invocation = slack.Answers.Open();
        var payload = slack.MessageShortcut(
            callbackId, message, FakeSlack.MemberId, channel, team ?? slack.Teams.Home, invocation);
        var form = new FormUrlEncodedContent([new("payload", payload.ToJsonString())]);
        await AcknowledgedAsync(address, await form.ReadAsStringAsync(), isForm: true);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>Sends an event of a workspace to the app, which must acknowledge it.</summary>
    public Task SendEventAsync(Uri address, JsonObject eventPayload, FakeSlackTeam team) => AcknowledgedAsync(
        address,
        new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = team.Id,
            ["event_id"] = slack.NextId("Ev"),
            ["event_time"] = slack.Time.GetUtcNow().ToUnixTimeSeconds(),
            ["event"] = eventPayload,
        }.ToJsonString(),
        isForm: false);

    /// <summary>Sends a message that mentions the bot; the app must acknowledge it.</summary>
    public Task SendMentionAsync(Uri address, string text, FakeSlackTeam? team = null) =>
        AcknowledgedAsync(
            address,
            slack.MentionEvent(text, null, FakeSlack.MemberId, "C0000000001", team ?? slack.Teams.Home)!.ToJsonString(),
            isForm: false);

    /// <summary>Sends a direct message to the bot; the app must acknowledge it.</summary>
    public Task SendDirectMessageAsync(Uri address, string text) =>
        AcknowledgedAsync(
            address,
            slack.DirectMessageEvent(text, null, FakeSlack.MemberId, slack.Teams.Home)!.ToJsonString(),
            isForm: false);

    /// <summary>
    /// Uninstalls the app from a workspace: revokes its token at once and sends the events to the app.
    /// </summary>
    public async Task UninstallAsync(Uri address, FakeSlackTeam team)
    {
        FakeSlackTeams.RevokeToken(team);
        foreach (var eventPayload in FakeSlackTeams.UninstallEvents(team))
        {
            await SendEventAsync(address, eventPayload, team);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task AcknowledgedAsync(Uri address, string body, bool isForm)
    {
        using var response = await SendAsync(address, body, isForm);
        if (response.StatusCode is not HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The app responded with {(int)response.StatusCode}, not 200.");
        }
    }
}
