using System.Text.Json;

using CommunityBot.Slack.SocketMode;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Http;

/// <summary>What Slack asks over HTTP. The nested cases are all there are.</summary>
internal abstract record SlackRequest
{
    private SlackRequest()
    {
    }

    /// <summary>
    /// Slack looks whether the address answers at all. https://docs.slack.dev/interactivity/implementing-slash-commands
    /// </summary>
    public sealed record SslCheck : SlackRequest;

    /// <summary>Slack looks whether the address is ours: it wants to hear the challenge.</summary>
    public sealed record UrlVerification(string Challenge) : SlackRequest;

    /// <summary>The same as an envelope of Socket Mode.</summary>
    public sealed record Delivery(Envelope Envelope) : SlackRequest;

    /// <summary>
    /// Slack holds events back for a minute, because there were too many in the hour before.
    /// https://docs.slack.dev/apis/events-api#rate-limiting
    /// </summary>
    public sealed record AppRateLimited(string Team) : SlackRequest;

    /// <summary>Nothing we know; taken note of, so that Slack does not send it again.</summary>
    public sealed record Unknown(string Why) : SlackRequest;

    /// <summary>Reads the body of a request; never throws, whatever came in.</summary>
    /// <param name="isForm">By its content type.</param>
    /// <param name="id">Names the request when nothing in it does.</param>
    public static SlackRequest Read(string body, bool isForm, string id, int retry)
    {
        try
        {
            return isForm ? ReadForm(body, id) : ReadEvent(body, id, retry);
        }
        catch (JsonException exception)
        {
            return new Unknown("not JSON: " + exception.Message);
        }
    }

    private static SlackRequest ReadForm(string body, string id)
    {
        var form = QueryHelpers.ParseQuery(body);
        if (form.TryGetValue("ssl_check", out var check) && check == "1")
        {
            return new SslCheck();
        }

        if (form.TryGetValue("payload", out var payload))
        {
            using var document = JsonDocument.Parse(payload.ToString());
            return new Delivery(new Envelope(id, "interactive") { Payload = document.RootElement.Clone() });
        }

        if (!form.ContainsKey("command"))
        {
            return new Unknown("a form that is neither a command nor a press");
        }

        using var fields = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(
            form.ToDictionary(field => field.Key, field => field.Value.ToString()),
            HttpJson.Default.DictionaryStringString));
        return new Delivery(new Envelope(id, "slash_commands") { Payload = fields.RootElement.Clone() });
    }

    private static SlackRequest ReadEvent(string body, string id, int retry)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return root.Text("type") switch
        {
            "url_verification" when root.Text("challenge") is { } challenge => new UrlVerification(challenge),
            "event_callback" =>
                new Delivery(new Envelope(id, "events_api") { Payload = root.Clone(), RetryAttempt = retry }),
            "app_rate_limited" => new AppRateLimited(root.Text("team_id") ?? "?"),
            var type => new Unknown($"nothing is known of the type {type}"),
        };
    }
}
