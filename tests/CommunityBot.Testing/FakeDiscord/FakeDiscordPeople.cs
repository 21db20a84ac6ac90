using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <content>Actions of members: send commands, type options, press buttons, submit modals.</content>
public sealed partial class FakeDiscord
{
    /// <summary>The member who sends interactions by default.</summary>
    public const string MemberId = "920000000000000001";

    /// <summary>The member's permissions where interactions happen, as Discord computes them.</summary>
    public string MemberPermissions { get; set; } = "0";

    /// <summary>The bot's permissions where interactions happen.</summary>
    public string AppPermissions { get; set; } = "0";

    /// <summary>The type of the channel in interactions: 0 for text, 11 for a thread.</summary>
    public int ChannelType { get; set; }

    /// <summary>Sends a slash command and returns the response that the member sees.</summary>
    public async Task<FakeAnswer> SendCommandAsync(string command, params (string Name, string Value)[] options)
    {
        var interaction = await StartCommandAsync(command, options);
        return await SeenAsync(interaction);
    }

    /// <summary>Sends a slash command without waiting for the response.</summary>
    public async Task<FakeInteraction> StartCommandAsync(string command, params (string Name, string Value)[] options)
    {
        await UntilAsync(
            discord => discord.Commands.Visible(Settings.GuildId).Contains(command), $"/{command} is registered");
        return await SendAsync(
            2, CommandContent(command, options.Select(option => Option(option.Name, option.Value, isFocused: false))));
    }

    /// <summary>Types into an option and returns the autocomplete choices.</summary>
    public async Task<IReadOnlyList<(string Name, string Value)>> SuggestionsAsync(
        string command, string option, string typed)
    {
        await UntilAsync(
            discord => discord.Commands.Visible(Settings.GuildId).Contains(command), $"/{command} is registered");
        var interaction = await SendAsync(4, CommandContent(command, [Option(option, typed, isFocused: true)]));
        return (await SeenAsync(interaction)).Choices;
    }

    /// <summary>Presses a button of a message.</summary>
    public async Task<FakeAnswer> PressAsync(FakeMessage message, string customId) =>
        await SeenAsync(await SendAsync(
            3,
            new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 },
            new JsonObject { ["message"] = message.ToJson(withNonce: false) }));

    /// <summary>Presses a button of an ephemeral response.</summary>
    public async Task<FakeAnswer> PressAsync(FakeAnswer answer, string customId) =>
        await SeenAsync(
            await SendAsync(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, InAnswer(answer)));

    /// <summary>Presses a button of an ephemeral response without waiting.</summary>
    /// <param name="messageId">The response's message; null for a new one.</param>
    public async Task<FakeInteraction> StartPressAsync(FakeAnswer answer, string customId, string? messageId = null)
    {
        var more = InAnswer(answer);
        if (messageId is not null)
        {
            more["message"]!["id"] = messageId;
        }

        return await SendAsync(3, new JsonObject { ["custom_id"] = customId, ["component_type"] = 2 }, more);
    }

    /// <summary>Selects an option in a menu of a response.</summary>
    public async Task<FakeAnswer> SelectAsync(FakeAnswer answer, string customId, string value) =>
        await SeenAsync(await SendAsync(
            3,
            new JsonObject { ["custom_id"] = customId, ["component_type"] = 3, ["values"] = new JsonArray(value) },
            InAnswer(answer)));

    /// <summary>
    /// Invokes a message command and returns the response that the member sees.
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
    /// </summary>
    /// <param name="isGone">True for a message deleted while its menu was open: Discord then sends only its id.</param>
    public async Task<FakeAnswer> SendMessageCommandAsync(
        string command, FakeMessage message, JsonObject? more = null, bool isGone = false)
    {
        await UntilAsync(
            discord => discord.Commands.In(null).Concat(discord.Commands.In(Settings.GuildId))
                .Any(each => each["type"]!.GetValue<int>() == 3 && each["name"]!.ToString() == command),
            $"“{command}” is registered");
        return await SeenAsync(await SendAsync(2, MessageCommandContent(command, message, isGone), more));
    }

    /// <summary>The interaction data of a message command.</summary>
    public JsonObject MessageCommandContent(string command, FakeMessage message, bool isGone = false)
    {
        var seen = message.ToJson(withNonce: false);
        seen["author"] = FakeUser.Json(message.AuthorId, "somebody", isBot: message.AuthorId == Settings.BotUserId);
        seen["type"] = message.Type;
        return new JsonObject
        {
            ["id"] = "940000000000000003",
            ["name"] = command,
            ["type"] = 3,
            ["target_id"] = message.Id,
            ["guild_id"] = Settings.GuildId,
            ["resolved"] = new JsonObject
            {
                ["messages"] = isGone ? new JsonObject() : new JsonObject { [message.Id] = seen }
            },
        };
    }

    /// <summary>Fills in a modal and submits it.</summary>
    public async Task<FakeInteraction> SubmitModalAsync(
        FakeAnswer form, params (string Name, string Value)[] answers) =>
        await SendAsync(5, new JsonObject
        {
            ["custom_id"] = form.Body["custom_id"]!.GetValue<string>(),
            ["components"] = new JsonArray([.. answers.Select((answer, index) => new JsonObject
            {
                ["type"] = 18,
                ["id"] = index + 1,
                ["component"] = new JsonObject
                {
                    ["type"] = 4,
                    ["id"] = index + 100,
                    ["custom_id"] = answer.Name,
                    ["value"] = answer.Value
                },
            })]),
        });

    /// <summary>A message of the bot as it would be in a channel.</summary>
    public FakeMessage NewMessageIn(string channelId, JsonObject body) => NewMessage(channelId, body);

    /// <summary>Discord's validation errors for a message.</summary>
    public static IReadOnlyList<ValidationError> MistakesInMessage(JsonObject body) =>
        MessageRules.MistakesIn(body, isEdit: false);

    private JsonObject InAnswer(FakeAnswer answer)
    {
        var message = NewMessage(Settings.Channels[0], answer.Body).ToJson(withNonce: false);
        message["flags"] = 64;
        return new JsonObject { ["message"] = message };
    }

    /// <summary>A message of another author; <see cref="FakeChannel.Insert"/> adds it to a channel.</summary>
    /// <param name="files">From <see cref="FakeCdn.Add"/>.</param>
    public FakeMessage MessageFrom(
        string authorId, string channelId, string content, params IReadOnlyList<JsonObject> files) =>
        new(
            ids.Next(), channelId, authorId, Settings.Time.GetUtcNow(),
            new JsonObject { ["content"] = content, ["attachments"] = new JsonArray([.. files]) });

    /// <summary>Sends an interaction of any type; <paramref name="more"/> adds or replaces fields.</summary>
    public async Task<FakeInteraction> SendAsync(int type, JsonObject content, JsonObject? more = null)
    {
        await ConnectedAsync();
        var (interaction, body) = Prepare(type, content, more);
        await Gateway.DispatchAsync("INTERACTION_CREATE", body);
        return interaction;
    }

    /// <summary>
    /// Creates an interaction without sending it over the gateway, for bots that receive interactions over HTTP.
    /// </summary>
    public (FakeInteraction Interaction, JsonObject Body) Prepare(int type, JsonObject content, JsonObject? more = null)
    {
        var interaction = new FakeInteraction(ids.Next(), $"token-{Guid.NewGuid():N}", Settings.Time.GetUtcNow(), type);
        interactions[interaction.Token] = interaction;
        var body = new JsonObject
        {
            ["id"] = interaction.Id,
            ["application_id"] = Settings.ApplicationId,
            ["type"] = type,
            ["data"] = content,
            ["guild_id"] = Settings.GuildId,
            ["channel_id"] = Settings.Channels is [var first, ..] ? first : null,
            ["member"] = new JsonObject
            {
                ["user"] = FakeUser.Json(MemberId, "member", isBot: false),
                ["roles"] = new JsonArray("930000000000000001"),
                ["permissions"] = MemberPermissions,
                ["joined_at"] = "2020-04-15T12:00:00.000000+00:00",
                ["deaf"] = false,
                ["mute"] = false,
                ["flags"] = 0,
            },
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["locale"] = "en-GB",
            ["guild_locale"] = "en-GB",
            ["app_permissions"] = AppPermissions,
            ["context"] = 0,
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = Settings.GuildId },
            ["channel"] = new JsonObject
            {
                ["id"] = Settings.Channels is [var place, ..] ? place : null,
                ["type"] = ChannelType
            },
            ["attachment_size_limit"] = 10_485_760,
        };
        foreach (var (name, value) in more ?? [])
        {
            body[name] = value?.DeepClone();
        }

        return (interaction, body);
    }

    private static async Task<FakeAnswer> SeenAsync(FakeInteraction interaction) =>
        await interaction.Answer.WaitAsync(Waiting.Limit);

    /// <summary>The interaction data of a slash command.</summary>
    public static JsonObject CommandContent(string command, IEnumerable<JsonNode> options) => new()
    {
        ["id"] = "940000000000000001",
        ["name"] = command,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options]),
    };

    private static JsonObject Option(string name, string value, bool isFocused)
    {
        var option = new JsonObject { ["name"] = name, ["type"] = 3, ["value"] = value };
        if (isFocused)
        {
            option["focused"] = true;
        }

        return option;
    }
}
