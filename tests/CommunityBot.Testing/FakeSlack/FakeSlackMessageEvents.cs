using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <content>
/// The messages that Slack delivers to the app: those that mention it, and direct messages, its own included.
/// https://docs.slack.dev/reference/events/app_mention and https://docs.slack.dev/reference/events/message.im
/// </content>
public sealed partial class FakeSlack
{
    /// <summary>True delivers the app's own direct messages to it, as Slack does with <c>message.im</c>.</summary>
    public bool DeliversOwnDirectMessages { get; set; }

    /// <summary>The mention of the bot, as clients send it.</summary>
    public static string Mention { get; } = $"<@{BotUserId}>";

    /// <summary>Writes a message that mentions the bot.</summary>
    /// <returns>Null when Slack does not deliver it: without the scope, or in a channel without the bot.</returns>
    public async Task<FakeSlackDelivery?> SendMentionAsync(
        string text, string? thread = null, string user = MemberId, string channel = "C0000000001",
        FakeSlackTeam? team = null) =>
        MentionEvent(text, thread, user, channel, team ?? Teams.Home) is { } payload
            ? await DeliverAsync("events_api", payload)
            : null;

    /// <summary>Writes a direct message to the bot.</summary>
    /// <returns>Null when Slack does not deliver it: without the scope.</returns>
    public async Task<FakeSlackDelivery?> SendDirectMessageAsync(
        string text, string? thread = null, string user = MemberId, FakeSlackTeam? team = null) =>
        DirectMessageEvent(text, thread, user, team ?? Teams.Home) is { } payload
            ? await DeliverAsync("events_api", payload)
            : null;

    /// <summary>The event of a message that mentions the bot; null when Slack does not deliver it.</summary>
    public JsonObject? MentionEvent(string text, string? thread, string user, string channel, FakeSlackTeam team)
    {
        var where = Channel(channel, team);
        return Scopes.Contains("app_mentions:read") && where.HasBot
            ? EventCallback(MessageEvent("app_mention", Written(where, text, thread, user), where, team), team)
            : null;
    }

    /// <summary>The event of a direct message to the bot; null when Slack does not deliver it.</summary>
    public JsonObject? DirectMessageEvent(string text, string? thread, string user, FakeSlackTeam team)
    {
        var where = Channel(DirectChannelOf(user), team);
        return Scopes.Contains("im:history")
            ? EventCallback(MessageEvent("message", Written(where, text, thread, user), where, team), team)
            : null;
    }

    /// <summary>A message as an event has it; the fields of real events that no test needs are there too.</summary>
    public static JsonObject MessageEvent(
        string type, FakeSlackMessage message, FakeSlackChannel channel, FakeSlackTeam team)
    {
        var seen = MessagePayload(message, team);
        seen["type"] = type;
        seen["channel"] = channel.Id;
        seen["event_ts"] = message.Timestamp;
        seen["blocks"] = message.BotId is null ? RichText(message.Text) : message.Blocks.DeepClone();
        if (type is "message")
        {
            seen["channel_type"] = channel.Id[0] is 'D' ? "im" : "channel";
        }

        if (message.BotId is { } bot)
        {
            seen["app_id"] = "A0000000001";
            seen["bot_profile"] = new JsonObject { ["id"] = bot, ["name"] = "communitybot", ["team_id"] = team.Id };
        }

        return seen;
    }

    /// <summary>The wrapper of an event. https://docs.slack.dev/apis/events-api#callback-field</summary>
    public JsonObject EventCallback(JsonObject slackEvent, FakeSlackTeam team) => new()
    {
        ["token"] = "deprecated",
        ["team_id"] = team.Id,
        ["context_team_id"] = team.Id,
        ["context_enterprise_id"] = null,
        ["api_app_id"] = "A0000000001",
        ["event"] = slackEvent,
        ["type"] = "event_callback",
        ["event_id"] = NextId("Ev"),
        ["event_time"] = Time.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject
        {
            ["enterprise_id"] = null,
            ["team_id"] = team.Id,
            ["user_id"] = team.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = false,
        }),
        ["is_ext_shared_channel"] = false,
        ["event_context"] = NextId("4-"),
    };

    internal void DeliverOwnDirectMessage(FakeSlackMessage message, FakeSlackChannel channel, FakeSlackTeam team)
    {
        if (DeliversOwnDirectMessages && channel.Id[0] is 'D' && Scopes.Contains("im:history"))
        {
            _ = DeliverAsync("events_api", EventCallback(MessageEvent("message", message, channel, team), team));
        }
    }

    private FakeSlackMessage Written(FakeSlackChannel channel, string text, string? thread, string user) =>
        channel.Add(new FakeSlackMessage(NextTimestamp(), text) { UserId = user, Thread = thread });

    private static JsonArray RichText(string text) => new(new JsonObject
    {
        ["type"] = "rich_text",
        ["block_id"] = "x1",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        }),
    });
}
