using System.Text.Json;

using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Slack.Http;

/// <summary>A request from Slack over HTTP; a closed family of cases.</summary>
internal abstract record SlackRequest
{
    private SlackRequest()
    {
    }

    /// <summary>
    /// Slack checks that the request URL responds. https://docs.slack.dev/interactivity/implementing-slash-commands
    /// </summary>
    public sealed record SslCheck : SlackRequest;

    /// <summary>Slack checks that the request URL is ours: the response must be the challenge.</summary>
    public sealed record UrlVerification(string Challenge) : SlackRequest;

    /// <summary>The same envelope as in Socket Mode.</summary>
    public sealed record Delivery(Envelope Envelope) : SlackRequest;

    /// <summary>
    /// Slack pauses events for a minute, because there were too many in the last hour.
    /// https://docs.slack.dev/apis/events-api#rate-limiting
    /// </summary>
    public sealed record AppRateLimited(string Team) : SlackRequest;

    /// <summary>A request of an unknown type; acknowledged, so that Slack does not retry.</summary>
    public sealed record Unknown(string Why) : SlackRequest;

    /// <summary>Parses the body of a request; never throws on malformed input.</summary>
    /// <param name="isForm">From the content type.</param>
    /// <param name="id">The envelope id to use, because an HTTP request has none.</param>
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
            return new Unknown("a form that is neither a command nor an interaction");
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
            var type => new Unknown($"unknown type {type}"),
        };
    }
}
