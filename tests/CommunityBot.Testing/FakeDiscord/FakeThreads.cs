using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Threads started from messages, and forum posts.
/// https://docs.discord.com/developers/resources/channel#start-thread-from-message
/// </summary>
internal sealed class FakeThreads(FakeDiscord discord)
{
    private const int AnnouncementThread = 10;
    private const int PublicThread = 11;
    private const ulong CreatePublicThreads = 1UL << 35;

    public FakeReply Start(FakeChannel channel, string messageId, JsonObject? body)
    {
        if (channel.Type is not (0 or 5))
        {
            return FakeReply.Error(400, 50024, "Cannot execute action on this channel type");
        }

        if (channel.Find(messageId) is null)
        {
            return FakeReply.Error(404, 10008, "Unknown Message");
        }

        if ((discord.RolePermissions & ~channel.Denied & CreatePublicThreads) == 0)
        {
            return FakeReply.Error(403, 50013, "Missing Permissions");
        }

        if (discord.FindChannel(messageId) is not null)
        {
            return FakeReply.Error(400, 160004, "A thread has already been created for this message");
        }

        return MistakesIn(body) is { Count: > 0 } mistakes
            ? FakeReply.InvalidForm(mistakes)
            : new FakeReply(
                201, Json(Open(messageId, channel, channel.Type == 5 ? AnnouncementThread : PublicThread, body!)));
    }

    public FakeReply StartInForum(FakeChannel forum, JsonObject? body)
    {
        if (forum.Type != 15)
        {
            return FakeReply.Error(400, 50024, "Cannot execute action on this channel type");
        }

        if (!forum.CanSend)
        {
            return FakeReply.Error(403, 50013, "Missing Permissions");
        }

        var mistakes = MistakesIn(body);
        if (body?["message"] is not JsonObject message)
        {
            mistakes.Add(new ValidationError("message", "This field is required"));
            return FakeReply.InvalidForm(mistakes);
        }

        // Discord does not deduplicate forum posts.
        if (message.ContainsKey("nonce") || message.ContainsKey("enforce_nonce"))
        {
            mistakes.Add(new ValidationError("message.nonce", "Unknown field."));
        }

        mistakes.AddRange(MessageRules.MistakesIn(message, isEdit: false).Select(
            mistake => mistake with { Path = "message." + mistake.Path }));
        if (mistakes.Count > 0)
        {
            return FakeReply.InvalidForm(mistakes);
        }

        var id = discord.NewMessage(forum.Id, message).Id;
        var thread = Open(id, forum, PublicThread, body);
        var first = discord.NewMessage(id, message) with { Id = id };
        thread.Insert(first);
        var json = Json(thread);
        json["message"] = first.ToJson(withNonce: false);
        return new FakeReply(201, json);
    }

    public JsonObject Active() => new()
    {
        ["threads"] = new JsonArray([.. discord.Threads.Where(thread => !thread.IsArchived).Select(Json)]),
        ["members"] = new JsonArray(),
    };

    public JsonObject Archived(FakeChannel parent) => new()
    {
        ["threads"] = new JsonArray(
            [.. discord.Threads.Where(thread => thread.IsArchived && thread.ParentId == parent.Id).Select(Json)]),
        ["members"] = new JsonArray(),
        ["has_more"] = false,
    };

    public JsonObject Json(FakeChannel thread) => new()
    {
        ["id"] = thread.Id,
        ["type"] = thread.Type,
        ["guild_id"] = discord.Settings.GuildId,
        ["parent_id"] = thread.ParentId,
        ["owner_id"] = discord.Settings.BotUserId,
        ["name"] = thread.Name,
        ["thread_metadata"] = new JsonObject
        {
            ["archived"] = thread.IsArchived,
            ["locked"] = false,
            ["auto_archive_duration"] = 10_080
        },
    };

    private FakeChannel Open(string id, FakeChannel parent, int type, JsonObject body)
    {
        var thread = discord.Channel(id);
        (thread.ParentId, thread.Type, thread.Name) = (parent.Id, type, body["name"]!.GetValue<string>());
        return thread;
    }

    private static List<ValidationError> MistakesIn(JsonObject? body)
    {
        var mistakes = new List<ValidationError>();
        if (MessageRules.TextAt(body, "name", 100, mistakes, "name").Length == 0)
        {
            mistakes.Add(new ValidationError("name", "Must be between 1 and 100 in length."));
        }

        if (body?["auto_archive_duration"]?.GetValue<int>() is { } rest && rest is not (60 or 1440 or 4320 or 10_080))
        {
            mistakes.Add(new ValidationError("auto_archive_duration", "Value must be one of {60, 1440, 4320, 10080}."));
        }

        return mistakes;
    }
}
