using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <content>The payloads that Slack sends for actions of people, over Socket Mode and HTTP.</content>
public sealed partial class FakeSlack
{
    /// <summary>
    /// The complete documented payload:
    /// https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload and
    /// https://docs.slack.dev/tools/bolt-js/reference/interfaces/MessageShortcut
    /// </summary>
    internal JsonObject MessageShortcut(
        string callbackId, FakeSlackMessage message, string user, string channel, FakeSlackTeam team,
        FakeSlackInvocation invocation) => new()
        {
            ["type"] = "message_action",
            ["token"] = "an-old-token-that-nobody-should-look-at",
            ["action_ts"] = NextTimestamp(),
            ["team"] = new JsonObject { ["id"] = team.Id, ["domain"] = "a-workspace" },
            ["user"] = new JsonObject
            {
                ["id"] = user,
                ["username"] = "a.person",
                ["team_id"] = team.Id,
                ["name"] = "a.person"
            },
            ["channel"] = new JsonObject
            {
                ["id"] = channel,
                ["name"] = channel[0] is 'D' ? "directmessage" : "a-channel"
            },
            ["is_enterprise_install"] = false,
            ["enterprise"] = null,
            ["callback_id"] = callbackId,
            ["trigger_id"] = Views.NewTrigger(),
            ["response_url"] = invocation.Address.AbsoluteUri,
            ["message_ts"] = message.Timestamp,
            ["message"] = MessagePayload(message, team),
        };

    private static JsonObject MessagePayload(FakeSlackMessage message, FakeSlackTeam team)
    {
        var seen = new JsonObject
        {
            ["type"] = "message",
            ["ts"] = message.Timestamp,
            ["text"] = message.Text,
            ["team"] = team.Id
        };
        if (message.BotId is { } bot)
        {
            seen["bot_id"] = bot;
            seen["user"] = bot == team.BotId ? team.BotUserId : "U0000000077";
            seen["blocks"] = message.Blocks.DeepClone();
        }
        else
        {
            seen["client_msg_id"] = Guid.NewGuid().ToString();
            seen["user"] = message.IsTombstone ? "USLACKBOT" : message.User;
        }

        if (message.Attached.Count > 0)
        {
            seen["files"] = new JsonArray([.. message.Attached.Select(file => file.DeepClone())]);
            seen["subtype"] = "file_share";
            seen["upload"] = false;
        }

        if (message.DisplayName is { } name)
        {
            seen["user_profile"] = new JsonObject { ["display_name"] = name, ["real_name"] = "" };
        }

        if ((message.Subtype ?? (message.IsTombstone ? "tombstone" : null)) is { } subtype)
        {
            seen["subtype"] = subtype;
        }

        if (message.Thread is { } thread)
        {
            seen["thread_ts"] = thread;
            seen["parent_user_id"] = MemberId;
        }

        return seen;
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload</summary>
    internal JsonObject Shortcut(string callbackId, string user) => new()
    {
        ["type"] = "shortcut",
        ["token"] = "deprecated",
        ["action_ts"] = NextTimestamp(),
        ["team"] = new JsonObject { ["id"] = TeamId, ["domain"] = "fake" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "member", ["team_id"] = TeamId },
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
        ["callback_id"] = callbackId,
        ["trigger_id"] = Views.NewTrigger(),
    };

    internal JsonObject Press(
        string actionId, string value, string user, string channel, FakeSlackInvocation invocation) => new()
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user, ["team_id"] = TeamId },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "a-channel" },
            ["container"] = new JsonObject
            {
                ["type"] = "message",
                ["message_ts"] = NextTimestamp(),
                ["channel_id"] = channel,
                ["is_ephemeral"] = false,
            },
            ["response_url"] = invocation.Address.AbsoluteUri,
            ["trigger_id"] = Views.NewTrigger(),
            ["actions"] = new JsonArray(new JsonObject
            {
                ["type"] = "button",
                ["action_id"] = actionId,
                ["block_id"] = "b1",
                ["value"] = value,
            }),
        };

    internal JsonObject Command(
        string command, string text, string user, string channel, FakeSlackInvocation invocation) => new()
        {
            ["token"] = "deprecated",
            ["team_id"] = TeamId,
            ["team_domain"] = "fake",
            ["channel_id"] = channel,
            ["channel_name"] = "a-channel",
            ["user_id"] = user,
            ["user_name"] = "member",
            ["command"] = command.StartsWith('/') ? command : "/" + command,
            ["text"] = text,
            ["api_app_id"] = "A0000000001",
            ["is_enterprise_install"] = "false",
            ["response_url"] = invocation.Address.AbsoluteUri,
            ["trigger_id"] = Views.NewTrigger(),
        };
}
