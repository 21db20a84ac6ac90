using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <content>Actions of people in the workspace (type commands, press buttons, submit modals) and events.</content>
public sealed partial class FakeSlack
{
    /// <summary>
    /// Sends a slash command and waits for the response that the person sees. Waits for a connection first, so it can
    /// be called at any time.
    /// </summary>
    public async Task<FakeSlackAnswer> SendCommandAsync(string command, string text = "", string user = MemberId,
        string channel = "C0000000001", FakeSlackTeam? team = null)
    {
        var invocation = Answers.Open();
        var payload = Command(command, text, user, channel, invocation);
        payload["team_id"] = (team ?? Teams.Home).Id;
        await DeliverAsync("slash_commands", payload, acceptsAnswer: true, invocation);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>Sends a slash command without waiting for a response.</summary>
    public async Task<FakeSlackDelivery> StartCommandAsync(
        string command, string text = "", bool withResponseUrl = true, string user = MemberId)
    {
        var invocation = Answers.Open();
        var payload = Command(command, text, user, "C0000000001", invocation);
        if (!withResponseUrl)
        {
            payload.Remove("response_url");
        }

        return await DeliverAsync("slash_commands", payload, acceptsAnswer: true, invocation);
    }

    /// <summary>Presses a button and waits for the response that the person sees.</summary>
    public async Task<FakeSlackAnswer> PressAsync(string actionId, string value, string user = MemberId,
        string channel = "C0000000001")
    {
        var invocation = Answers.Open();
        var payload = Press(actionId, value, user, channel, invocation);
        await DeliverAsync("interactive", payload, acceptsAnswer: false, invocation);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>Presses a button on a message in a thread and waits for the response that the person sees.</summary>
    /// <param name="thread">The parent message of the thread; may be the message itself.</param>
    public async Task<FakeSlackAnswer> PressInThreadAsync(
        string actionId, string value, string thread, string timestamp, string channel = "C0000000001",
        bool isBroadcast = false)
    {
        var invocation = Answers.Open();
        var payload = Press(actionId, value, MemberId, channel, invocation);
        payload["container"]!["message_ts"] = timestamp;
        payload["container"]!["thread_ts"] = thread;
        payload["message"] = new JsonObject
        {
            ["type"] = "message",
            ["bot_id"] = BotId,
            ["ts"] = timestamp,
            ["thread_ts"] = thread
        };
        if (isBroadcast)
        {
            payload["message"]!["subtype"] = "thread_broadcast";
            payload["message"]!["root"] = new JsonObject
            {
                ["type"] = "message",
                ["bot_id"] = BotId,
                ["ts"] = thread,
                ["thread_ts"] = thread
            };
        }

        await DeliverAsync("interactive", payload, acceptsAnswer: false, invocation);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>
    /// Presses a button in an ephemeral response and waits for the next response. For an ephemeral message, Slack's
    /// payload contains nothing of it but the block of the pressed button.
    /// </summary>
    public async Task<FakeSlackAnswer> PressInResponseAsync(FakeSlackAnswer answer, string actionId) =>
        await (await StartPressInResponseAsync(answer, actionId)).Answer;

    /// <summary>Presses a button in an ephemeral response without waiting, as for one that opens a modal.</summary>
    public async Task<FakeSlackDelivery> StartPressInResponseAsync(FakeSlackAnswer answer, string actionId)
    {
        var row = answer.Blocks.Single(block => block!["elements"] is JsonArray elements
            && elements.Any(element => element?["action_id"]?.ToString() == actionId))!;
        var button = row["elements"]!.AsArray().Single(element => element?["action_id"]?.ToString() == actionId)!;
        var invocation = Answers.Open();
        var payload = Press(actionId, button["value"]?.ToString() ?? "", MemberId, "C0000000001", invocation);
        payload["container"]!["is_ephemeral"] = true;
        payload["actions"]![0]!["block_id"] = row["block_id"]?.ToString() ?? "b1";
        return await DeliverAsync("interactive", payload, acceptsAnswer: false, invocation);
    }

    /// <summary>Presses a button in an ephemeral response and waits for the next response.</summary>
    public async Task<FakeSlackAnswer> PressInEphemeralAsync(string actionId, string value)
    {
        var invocation = Answers.Open();
        var payload = Press(actionId, value, MemberId, "C0000000001", invocation);
        payload["container"]!["is_ephemeral"] = true;
        await DeliverAsync("interactive", payload, acceptsAnswer: false, invocation);
        return await invocation.FirstAnswer.WaitAsync(Waiting.Limit);
    }

    /// <summary>Selects an option of a menu in a message and waits for the response that the person sees.</summary>
    public async Task<FakeSlackAnswer> SelectOptionAsync(string actionId, string value) =>
        await (await StartSelectOptionAsync(actionId, value)).Answer;

    /// <summary>Selects an option of a menu without waiting, as for one that opens a modal.</summary>
    public async Task<FakeSlackDelivery> StartSelectOptionAsync(string actionId, string value)
    {
        var invocation = Answers.Open();
        var payload = Press(actionId, "", MemberId, "C0000000001", invocation);
        payload["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "static_select",
            ["action_id"] = actionId,
            ["block_id"] = "b1",
            ["selected_option"] = new JsonObject
            {
                ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "an option" },
                ["value"] = value,
            },
        });
        return await DeliverAsync("interactive", payload, acceptsAnswer: false, invocation);
    }

    /// <summary>Fills in a modal and submits it.</summary>
    public Task<FakeSlackDelivery> SubmitAsync(
        string viewId, IReadOnlyDictionary<string, string> answers, string user = MemberId)
    {
        var view = Views.Modals[viewId].DeepClone().AsObject();
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => block!["type"]!.ToString() is "input"))
        {
            values[block!["block_id"]!.ToString()] = new JsonObject
            {
                [block["element"]!["action_id"]!.ToString()] = new JsonObject
                {
                    ["type"] = "plain_text_input",
                    ["value"] = answers.GetValueOrDefault(block["block_id"]!.ToString()),
                },
            };
        }

        view["id"] = viewId;
        view["state"] = new JsonObject { ["values"] = values };
        return DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
        });
    }

    /// <summary>Presses a button in a modal.</summary>
    public Task<FakeSlackDelivery> PressInModalAsync(
        string viewId, string actionId, string value = "", string user = MemberId) =>
        DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = viewId },
            ["view"] = new JsonObject { ["type"] = "modal", ["id"] = viewId },
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["value"] = value }),
        });

    /// <summary>Invokes a message shortcut.</summary>
    public async Task<FakeSlackDelivery> SendMessageShortcutAsync(
        string callbackId, FakeSlackMessage message, string user = MemberId, string channel = "C0000000001",
        FakeSlackTeam? team = null)
    {
        var invocation = Answers.Open();
        return await DeliverAsync(
            "interactive", MessageShortcut(callbackId, message, user, channel, team ?? Teams.Home, invocation),
            acceptsAnswer: false, invocation);
    }

    /// <summary>Presses a button in the App Home.</summary>
    public Task<FakeSlackDelivery> PressInAppHomeAsync(string actionId, string value = "", string user = MemberId) =>
        DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["view"] = new JsonObject { ["type"] = "home", ["id"] = "V1" },
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["value"] = value }),
        });

    /// <summary>Invokes a global shortcut.</summary>
    public Task<FakeSlackDelivery> SendShortcutAsync(string callbackId, string user = MemberId) =>
        DeliverAsync("interactive", Shortcut(callbackId, user));

    /// <summary>Sends an Events API event.</summary>
    public Task<FakeSlackDelivery> SendEventAsync(
        JsonObject eventPayload, string? eventId = null, FakeSlackTeam? team = null, DateTimeOffset? at = null) =>
        DeliverAsync("events_api", new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = (team ?? Teams.Home).Id,
            ["event_id"] = eventId ?? NextId("Ev"),
            ["event_time"] = (at ?? Time.GetUtcNow()).ToUnixTimeSeconds(),
            ["event"] = eventPayload,
        }, acceptsAnswer: false, invocation: null);

    /// <summary>Sends any envelope over an open connection.</summary>
    public Task<FakeSlackDelivery> DeliverAsync(string type, JsonObject payload, bool acceptsAnswer = false) =>
        DeliverAsync(type, payload, acceptsAnswer, invocation: null);

    /// <summary>Sends an envelope again, as Slack does if it was not acknowledged.</summary>
    public async Task<FakeSlackDelivery> RetryAsync(FakeSlackDelivery earlier, bool sameEnvelope = false)
    {
        var again = new FakeSlackDelivery(sameEnvelope ? earlier.EnvelopeId : Guid.NewGuid().ToString(), earlier.Type)
        {
            Payload = earlier.Payload.DeepClone().AsObject(),
            AcceptsAnswer = earlier.AcceptsAnswer,
            RetryAttempt = earlier.RetryAttempt + 1,
            Invocation = earlier.Invocation,
        };
        await Sockets.SendAsync(again);
        return again;
    }

    private async Task<FakeSlackDelivery> DeliverAsync(
        string type, JsonObject payload, bool acceptsAnswer, FakeSlackInvocation? invocation)
    {
        var delivery = new FakeSlackDelivery(Guid.NewGuid().ToString(), type)
        {
            Payload = payload,
            AcceptsAnswer = acceptsAnswer,
            Invocation = invocation,
        };
        await Sockets.SendAsync(delivery);
        return delivery;
    }
}
