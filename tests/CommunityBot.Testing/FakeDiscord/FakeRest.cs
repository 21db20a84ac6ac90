using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>The HTTP API of <see cref="FakeDiscord"/>: the effect of each request and its response.</summary>
internal sealed class FakeRest(FakeDiscord discord)
{
    private static readonly TimeSpan CallbackTime = TimeSpan.FromSeconds(3);
    private const string BotRole = "930000000000000009";

    /// <summary>A role of the members, which is not mentionable by default.</summary>
    private const string MembersRole = "930000000000000001";

    private static readonly TimeSpan TokenTime = TimeSpan.FromMinutes(15);

    private readonly FakeThreads threads = new(discord);

    public FakeReply Answer(FakeRequest request)
    {
        var path = request.Path
            .Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(Uri.UnescapeDataString)
            .ToArray();
        return (request.Method, path) switch
        {
            (_, ["interactions", var id, var token, "callback"]) when request.Method == "POST" =>
                Callback(id, token, request.Body as JsonObject),
            (var method, ["webhooks", var application, var token, "messages", "@original"]) =>
                Original(method, application, token, request.Body as JsonObject),
            ("POST", ["webhooks", var application, var token]) =>
                FollowUp(application, token, request.Body as JsonObject),
            _ when !discord.IsTokenValid || request.Authorization != $"Bot {discord.Settings.Token}" =>
                FakeReply.Error(401, 0, "401: Unauthorized"),
            ("GET", ["gateway", "bot"]) => new FakeReply(200, discord.Gateway.Describe()),
            ("GET", ["users", "@me"]) => new FakeReply(200, User()),
            ("POST", ["users", "@me", "channels"]) => OpenDirect(request.Body as JsonObject),
            ("GET", ["applications", "@me"]) => new FakeReply(200, Application()),
            (_, ["applications", var application, ..]) when application != discord.Settings.ApplicationId =>
                FakeReply.Error(403, 20012, "You are not authorized to perform this action on this application"),
            (_, ["applications", _, "commands", .. var rest]) =>
                discord.Commands.Answer(request.Method, guildId: null, rest, request.Query, request.Body),
            (_, ["applications", _, "guilds", var guild, "commands", .. var rest]) =>
                guild == discord.Settings.GuildId && discord.IsInGuild
                ? discord.Commands.Answer(request.Method, guild, rest, request.Query, request.Body)
                : FakeReply.Error(403, 50001, "Missing Access"),
            (_, ["guilds", var guild, "scheduled-events", .. var rest]) => ScheduledEvents(request, guild, rest),
            ("GET", ["guilds", var guild, .. var rest]) => Guild(guild, rest),
            (_, ["channels", var channel, .. var rest]) => Channel(request, channel, rest),
            _ => FakeReply.Error(404, 0, "404: Not Found"),
        };
    }

    private JsonObject User() => FakeUser.Json(discord.Settings.BotUserId, "communitybot", isBot: true);

    /// <summary>https://docs.discord.com/developers/resources/user#create-dm</summary>
    private FakeReply OpenDirect(JsonObject? body)
    {
        if (body?["recipient_id"]?.ToString() is not { Length: > 0 } person)
        {
            return FakeReply.Error(400, 50035, "Invalid Form Body");
        }

        var channel = discord.Channel(FakeDiscord.DirectChannelOf(person));
        channel.Type = 1;
        return new FakeReply(200, new JsonObject
        {
            ["id"] = channel.Id,
            ["type"] = 1,
            ["recipients"] = new JsonArray(FakeUser.Json(person, "member", isBot: false))
        });
    }

    private JsonObject Application() => new()
    {
        ["id"] = discord.Settings.ApplicationId,
        ["name"] = "CommunityBot",
        ["flags"] = discord.ApplicationFlags,
        ["verify_key"] = discord.VerifyKey,
        ["interactions_endpoint_url"] = discord.InteractionsEndpoint,
    };

    private FakeReply Guild(string id, string[] rest) => rest switch
    {
        _ when id != discord.Settings.GuildId || !discord.IsInGuild => FakeReply.Error(404, 10004, "Unknown Guild"),
        ["channels"] => new FakeReply(200, new JsonArray(
            new JsonObject { ["id"] = "910000000000000090", ["type"] = 2, ["name"] = "Voice" },
            new JsonObject { ["id"] = "910000000000000001", ["type"] = 0, ["name"] = "general" })),
        [] => new FakeReply(200, new JsonObject
        {
            ["id"] = id,
            ["name"] = "A community",
            ["owner_id"] = FakeDiscord.MemberId,
            ["roles"] = new JsonArray(
                new JsonObject { ["id"] = id, ["name"] = "@everyone", ["permissions"] = "0" },
                new JsonObject
                {
                    ["id"] = BotRole,
                    ["name"] = "CommunityBot",
                    ["permissions"] = $"{discord.RolePermissions}"
                },
                new JsonObject
                {
                    ["id"] = MembersRole,
                    ["name"] = "Members",
                    ["permissions"] = "0",
                    ["mentionable"] = discord.MembersAreMentionable
                }),
        }),
        ["threads", "active"] => new FakeReply(200, threads.Active()),
        ["members", var user] when user == discord.Settings.BotUserId =>
            new FakeReply(200, new JsonObject
            {
                ["user"] = User(),
                ["roles"] = new JsonArray(BotRole),
                ["deaf"] = false,
                ["mute"] = false
            }),
        ["members", _] => FakeReply.Error(404, 10007, "Unknown Member"),
        _ => FakeReply.Error(404, 0, "404: Not Found"),
    };

    private FakeReply ScheduledEvents(FakeRequest request, string guild, string[] rest) =>
        guild != discord.Settings.GuildId || !discord.IsInGuild
            ? FakeReply.Error(404, 10004, "Unknown Guild")
            : discord.Calendar.Answer(
                request.Method, rest, request.Body as JsonObject, (discord.RolePermissions & (1UL << 44)) != 0);

    private FakeReply Channel(FakeRequest request, string id, string[] rest) => discord.FindChannel(id) switch
    {
        null or { IsDeleted: true } => FakeReply.Error(404, 10003, "Unknown Channel"),
        { CanSee: false } => FakeReply.Error(403, 50001, "Missing Access"),
        var channel => (request.Method, rest) switch
        {
            ("GET", []) when channel.ParentId is not null => new FakeReply(200, threads.Json(channel)),
            ("PATCH", []) when channel.ParentId is not null => UpdateThread(channel, request.Body as JsonObject),
            ("POST", ["messages", var message, "threads"]) =>
                threads.Start(channel, message, request.Body as JsonObject),
            ("POST", ["messages"] or ["threads"]) when request.Files.Count > 0 && !MayAttach(channel) =>
                FakeReply.Error(403, 50013, "Missing Permissions"),
            ("POST", ["threads"]) => threads.StartInForum(channel, request.Body as JsonObject),
            ("GET", ["threads", "archived", "public"]) => new FakeReply(200, threads.Archived(channel)),
            ("POST", ["messages"]) when channel.Type == 15 =>
                FakeReply.Error(400, 40058, "Cannot send a message in a forum channel"),
            ("DELETE", ["messages", var message]) => Delete(channel, message),
            ("PATCH", ["messages", _]) when channel.IsArchived => FakeReply.Error(400, 50083, "Thread is archived"),
            ("GET", []) => new FakeReply(200, new JsonObject
            {
                ["id"] = id,
                ["type"] = channel.Type,
                ["guild_id"] = discord.Settings.GuildId,
                ["name"] = channel.Name,
                ["permission_overwrites"] = channel.Overwrites(BotRole),
            }),
            ("POST", ["messages"]) => Post(channel, request.Body as JsonObject),
            ("GET", ["messages"]) => List(channel, request.Query),
            ("GET", ["messages", var message]) => channel.Find(message) is { } found
                ? new FakeReply(200, found.ToJson(withNonce: false))
                : FakeReply.Error(404, 10008, "Unknown Message"),
            ("POST", ["messages", var message, "crosspost"]) => Crosspost(channel, message),
            ("PATCH", ["messages", var message]) => Edit(channel, message, request.Body as JsonObject),
            _ => FakeReply.Error(404, 0, "404: Not Found"),
        },
    };

    /// <summary>ATTACH_FILES; in a direct message everybody may.</summary>
    private bool MayAttach(FakeChannel channel) =>
        channel.Type == 1 || (discord.RolePermissions & ~channel.Denied & (1UL << 15)) != 0;

    private FakeReply Post(FakeChannel channel, JsonObject? body)
    {
        if (body is null)
        {
            return FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        }

        if (!channel.CanSend)
        {
            return FakeReply.Error(403, 50013, "Missing Permissions");
        }

        return MessageRules.MistakesIn(body, isEdit: false) is { Count: > 0 } mistakes
            ? FakeReply.InvalidForm(mistakes)
            : new FakeReply(200, channel.Add(discord.NewMessage(channel.Id, body)).ToJson(withNonce: true));
    }

    private FakeReply Delete(FakeChannel channel, string messageId)
    {
        if (channel.Find(messageId) is not { } message)
        {
            return FakeReply.Error(404, 10008, "Unknown Message");
        }

        if (message.AuthorId != discord.Settings.BotUserId)
        {
            return FakeReply.Error(403, 50013, "Missing Permissions");
        }

        channel.Remove(messageId);
        return FakeReply.NoContent;
    }

    private FakeReply UpdateThread(FakeChannel thread, JsonObject? change)
    {
        thread.IsArchived = change?["archived"]?.GetValue<bool>() ?? thread.IsArchived;
        return new FakeReply(200, threads.Json(thread));
    }

    /// <summary>https://docs.discord.com/developers/resources/message#crosspost-message</summary>
    private static FakeReply Crosspost(FakeChannel channel, string messageId) => channel switch
    {
        { Type: not 5 } => FakeReply.Error(400, 50024, "Cannot execute action on this channel type"),
        _ when channel.Find(messageId) is null => FakeReply.Error(404, 10008, "Unknown Message"),
        _ when !channel.Crosspost(messageId) =>
            FakeReply.Error(400, 40033, "This message has already been crossposted"),
        _ => new FakeReply(200, channel.Find(messageId)!.ToJson(withNonce: false)),
    };

    private FakeReply Edit(FakeChannel channel, string messageId, JsonObject? body)
    {
        if (body is null)
        {
            return FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        }

        if (MessageRules.MistakesIn(body, isEdit: true) is { Count: > 0 } mistakes)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        return channel.Find(messageId) switch
        {
            null => FakeReply.Error(404, 10008, "Unknown Message"),
            { AuthorId: var author } when author != discord.Settings.BotUserId =>
                FakeReply.Error(403, 50005, "Cannot edit a message authored by another user"),
            _ => new FakeReply(
                200, channel.Edit(messageId, body, discord.Settings.Time.GetUtcNow())!.ToJson(withNonce: false)),
        };
    }

    private static FakeReply List(FakeChannel channel, string query)
    {
        if (!channel.CanReadHistory)
        {
            // Discord returns an empty list instead of an error: "no messages will be returned".
            // https://docs.discord.com/developers/resources/message#get-channel-messages
            return new FakeReply(200, new JsonArray());
        }

        var parameters = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var limit = parameters.TryGetValue("limit", out var text) && int.TryParse(text, out var number) ? number : 50;
        return limit is < 1 or > 100
            ? FakeReply.InvalidForm([new ValidationError("limit", "int value should be between 1 and 100.")])
            : new FakeReply(200, new JsonArray([.. channel
                .Page(limit, parameters.GetValueOrDefault("before"), parameters.GetValueOrDefault("after"))
                .Select(message => message.ToJson(withNonce: false))]));
    }

    /// <summary>
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response
    /// </summary>
    private FakeReply Callback(string id, string token, JsonObject? body)
    {
        var interaction = discord.FindInteraction(token);
        var age = interaction is null ? TimeSpan.Zero : discord.Settings.Time.GetUtcNow() - interaction.SentAt;
        if (interaction is null
            || interaction.Id != id
            || (!interaction.IsAcknowledged && age > Waiting.Granted(CallbackTime, discord.Settings.Time)))
        {
            return FakeReply.Error(404, 10062, "Unknown interaction");
        }

        if (InteractionRules.MistakesIn(interaction.Type, body) is { Count: > 0 } mistakes)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        if (!interaction.TakeCallback(body!["type"]!.GetValue<int>(), body["data"] as JsonObject ?? []))
        {
            return FakeReply.Error(400, 40060, "Interaction has already been acknowledged.");
        }

        discord.Changed();
        return FakeReply.NoContent;
    }

    /// <summary>
    /// https://docs.discord.com/developers/interactions/receiving-and-responding#create-followup-message
    /// </summary>
    private FakeReply FollowUp(string application, string token, JsonObject? body)
    {
        var interaction = discord.FindInteraction(token);
        if (application != discord.Settings.ApplicationId || interaction is null || !interaction.IsAcknowledged)
        {
            return FakeReply.Error(404, 10015, "Unknown Webhook");
        }

        if (discord.Settings.Time.GetUtcNow() - interaction.SentAt > TokenTime)
        {
            return FakeReply.Error(401, 50027, "Invalid Webhook Token");
        }

        if (body is null)
        {
            return FakeReply.Error(400, 50109, "The request body contains invalid JSON.");
        }

        if (MessageRules.MistakesIn(body, isEdit: false) is { Count: > 0 } mistakes)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        interaction.TakeFollowUp(body);
        discord.Changed();
        return new FakeReply(200, discord.NewMessage("0", body).ToJson(withNonce: false));
    }

    private FakeReply Original(string method, string application, string token, JsonObject? body)
    {
        var interaction = discord.FindInteraction(token);
        if (application != discord.Settings.ApplicationId || interaction is null || !interaction.IsAcknowledged)
        {
            return FakeReply.Error(404, 10015, "Unknown Webhook");
        }

        if (discord.Settings.Time.GetUtcNow() - interaction.SentAt > TokenTime)
        {
            return FakeReply.Error(401, 50027, "Invalid Webhook Token");
        }

        if (method != "PATCH" || body is null)
        {
            return FakeReply.Error(404, 0, "404: Not Found");
        }

        if (MessageRules.MistakesIn(body, isEdit: true) is { Count: > 0 } mistakes)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        interaction.TakeEdit(body);
        discord.Changed();
        return new FakeReply(200, discord.NewMessage("0", body).ToJson(withNonce: false));
    }
}
