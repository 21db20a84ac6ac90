using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>The Web API methods that the bot uses. https://docs.slack.dev/reference/methods</summary>
internal sealed class FakeSlackMethods(FakeSlack slack)
{
    private readonly FakeSlackViews views = slack.Views;

    private const int MaxTextLength = 40_000;

    /// <param name="team">The workspace of the token.</param>
    public JsonObject Call(string method, JsonObject arguments, FakeSlackTeam team) => method switch
    {
        "apps.connections.open" => new() { ["ok"] = true, ["url"] = slack.Sockets.NewTicket().AbsoluteUri },
        "auth.test" => new()
        {
            ["ok"] = true,
            ["url"] = "https://fake.slack.com/",
            ["team"] = team.Name,
            ["user"] = "communitybot",
            ["team_id"] = team.Id,
            ["user_id"] = team.BotUserId,
            ["bot_id"] = team.BotId,
        },
        "chat.postMessage" => Post(arguments, team),
        "chat.postEphemeral" => PostEphemeral(arguments, team),
        "chat.update" => Update(arguments, team),
        "chat.delete" => Delete(arguments, team),
        "conversations.info" => Describe(arguments, team),
        "conversations.open" => OpenDirect(arguments, team),
        "conversations.history" => History(arguments, team),
        "conversations.replies" => Replies(arguments, team),
        "files.getUploadURLExternal" => slack.FileUploads.Announce(arguments),
        "files.completeUploadExternal" => slack.FileUploads.Complete(arguments, team),
        "views.publish" or "views.open" or "views.update" => views.Call(method, arguments),
        _ => FakeSlackWebApi.Error("unknown_method"),
    };

    private JsonObject Post(JsonObject arguments, FakeSlackTeam team)
    {
        if (Writable(arguments, team, out var channel) is { } refused)
        {
            return refused;
        }

        if (ThreadFault(arguments, channel) is { } fault)
        {
            return FakeSlackWebApi.Error(fault);
        }

        var message = channel.Add(new FakeSlackMessage(slack.NextTimestamp(), Text(arguments, "text") ?? "")
        {
            Blocks = Blocks(arguments),
            Metadata = arguments["metadata"]?.DeepClone() as JsonObject,
            BotId = team.BotId,
            Thread = Text(arguments, "thread_ts"),
            IsBroadcast = Text(arguments, "reply_broadcast") is "true",
            Arguments = arguments.DeepClone().AsObject(),
        });
        slack.DeliverOwnDirectMessage(message, channel, team);
        return new()
        {
            ["ok"] = true,
            ["channel"] = channel.Id,
            ["ts"] = message.Timestamp,
            ["message"] = Json(message, withMetadata: false),
        };
    }

    private JsonObject PostEphemeral(JsonObject arguments, FakeSlackTeam team)
    {
        if (Writable(arguments, team, out var channel) is { } refused)
        {
            return refused;
        }

        if (Text(arguments, "user") is not { Length: > 0 } user)
        {
            return FakeSlackWebApi.Error("user_not_in_channel");
        }

        if (ThreadFault(arguments, channel) is { } fault)
        {
            return FakeSlackWebApi.Error(fault);
        }

        var message = new FakeSlackMessage(slack.NextTimestamp(), Text(arguments, "text") ?? "")
        {
            Blocks = Blocks(arguments),
            BotId = team.BotId,
            Thread = Text(arguments, "thread_ts"),
            OnlyFor = user,
        };
        channel.AddEphemeral(message);
        return new() { ["ok"] = true, ["message_ts"] = message.Timestamp };
    }

    private JsonObject Update(JsonObject arguments, FakeSlackTeam team)
    {
        if (Writable(arguments, team, out var channel) is { } refused)
        {
            return refused;
        }

        var old = channel.Messages.FirstOrDefault(message => message.Timestamp == Text(arguments, "ts"));
        if (old is null || old.BotId != team.BotId)
        {
            return FakeSlackWebApi.Error(old is null ? "message_not_found" : "cant_update_message");
        }

        channel.Replace(old, old with
        {
            Text = Text(arguments, "text") ?? old.Text,
            Blocks = arguments.ContainsKey("blocks") ? Blocks(arguments) : old.Blocks,
            Metadata = arguments["metadata"]?.DeepClone() as JsonObject ?? old.Metadata,
            Edits = old.Edits + 1,
            Arguments = arguments.DeepClone().AsObject(),
        });
        return new()
        {
            ["ok"] = true,
            ["channel"] = channel.Id,
            ["ts"] = old.Timestamp,
            ["text"] = Text(arguments, "text")
        };
    }

    private JsonObject Describe(JsonObject arguments, FakeSlackTeam team) =>
        slack.Existing(Text(arguments, "channel"), team) is not { } channel ? FakeSlackWebApi.Error("channel_not_found")
        : !slack.Scopes.Contains(channel.IsPrivate ? "groups:read" : "channels:read")
            ? FakeSlackWebApi.Error("missing_scope")
        : new()
        {
            ["ok"] = true,
            ["channel"] = new JsonObject
            {
                ["id"] = channel.Id,
                ["name"] = "a-channel",
                ["is_channel"] = true,
                ["is_archived"] = channel.IsArchived,
                ["is_member"] = channel.HasBot,
                ["is_private"] = channel.IsPrivate,
            },
        };

    private JsonObject OpenDirect(JsonObject arguments, FakeSlackTeam team)
    {
        if (Text(arguments, "users") is not { Length: > 1 } user || user.Contains(',', StringComparison.Ordinal))
        {
            return FakeSlackWebApi.Error("user_not_found");
        }

        return slack.Scopes.Contains("im:write")
            ? new()
            {
                ["ok"] = true,
                ["channel"] = new JsonObject { ["id"] = slack.Channel(FakeSlack.DirectChannelOf(user), team).Id }
            }
            : new()
            {
                ["ok"] = false,
                ["error"] = "missing_scope",
                ["needed"] = "im:write",
                ["provided"] = string.Join(',', slack.Scopes)
            };
    }

    private JsonObject Delete(JsonObject arguments, FakeSlackTeam team)
    {
        if (slack.Existing(Text(arguments, "channel"), team) is not { } channel)
        {
            return FakeSlackWebApi.Error("channel_not_found");
        }

        var old = channel.Messages.FirstOrDefault(message => message.Timestamp == Text(arguments, "ts"));
        if (old is null || old.BotId != team.BotId)
        {
            return FakeSlackWebApi.Error(old is null ? "message_not_found" : "cant_delete_message");
        }

        channel.Delete(old.Timestamp);
        return new() { ["ok"] = true, ["channel"] = channel.Id, ["ts"] = old.Timestamp };
    }

    /// <summary>
    /// The error for an invalid <c>thread_ts</c>; null if it is valid. Slack accepts the ts of a reply but advises
    /// against it. https://docs.slack.dev/reference/methods/chat.postMessage
    /// </summary>
    private string? ThreadFault(JsonObject arguments, FakeSlackChannel channel)
    {
        if (Text(arguments, "thread_ts") is not { } parent)
        {
            return null;
        }

        var replied = channel.Messages.FirstOrDefault(message => message.Timestamp == parent);
        if (replied?.Thread is not null)
        {
            slack.Violations.Enqueue($"A reply named another reply ({parent}) as its thread.");
        }

        return replied is null ? "thread_not_found" : null;
    }

    /// <summary>
    /// Messages of the channel, newest first; replies are included only if they were also sent to the channel.
    /// </summary>
    private JsonObject History(
        JsonObject arguments, FakeSlackTeam team) => Read(arguments, team, isThread: false, channel =>
    {
        var listed = channel.Messages.Where(message => message.Thread is null || message.IsBroadcast);
        return [.. slack.ListsOldestFirst ? listed : listed.Reverse()];
    });

    /// <summary>
    /// A message and its replies, oldest first. https://docs.slack.dev/reference/methods/conversations.replies
    /// </summary>
    private JsonObject Replies(
        JsonObject arguments, FakeSlackTeam team) => Read(arguments, team, isThread: true, channel =>
        Text(arguments, "ts") is { } thread && channel.Messages.Any(message => message.Timestamp == thread)
            ? [.. channel.Messages.Where(message => message.Timestamp == thread || message.Thread == thread)]
            : null);

    /// <param name="choose">Returns null for a thread that does not exist.</param>
    private JsonObject Read(
        JsonObject arguments, FakeSlackTeam team, bool isThread, Func<FakeSlackChannel, List<FakeSlackMessage>?> choose)
    {
        if (slack.Existing(Text(arguments, "channel"), team) is not { } channel)
        {
            return FakeSlackWebApi.Error("channel_not_found");
        }

        var scope = channel.Id[0] is 'D' ? "im:history" : channel.IsPrivate ? "groups:history" : "channels:history";
        if (!slack.Scopes.Contains(scope))
        {
            var missing = FakeSlackWebApi.Error("missing_scope");
            missing["needed"] = scope;
            missing["provided"] = string.Join(',', slack.Scopes);
            return missing;
        }

        if (!channel.HasBot)
        {
            return FakeSlackWebApi.Error(channel.IsPrivate ? "channel_not_found" : "not_in_channel");
        }

        if (choose(channel) is not { } chosen)
        {
            return FakeSlackWebApi.Error("thread_not_found");
        }

        var limit = Number(arguments, "limit") is > 0 and <= 999 and var asked ? asked : 100;
        var skip = Text(arguments, "cursor") is { Length: > 0 } cursor
            ? int.Parse(cursor.AsSpan("page:".Length), CultureInfo.InvariantCulture)
            : 0;
        var oldest = decimal.Parse(Text(arguments, "oldest") ?? "0", CultureInfo.InvariantCulture);
        var matching = chosen
            .Where(message => decimal.Parse(message.Timestamp, CultureInfo.InvariantCulture) > oldest).ToList();
        var page = matching.Skip(skip).Take(limit).ToList();
        var hasMore = matching.Count > skip + page.Count;
        var withMetadata = Text(arguments, "include_all_metadata") is "true" or "1";
        return new()
        {
            ["ok"] = true,

            // Slack does not document whether a reply's copy in the channel has its metadata; here it has none.
            ["messages"] = new JsonArray(
                [.. page.Select(message => Json(message, withMetadata && (!message.IsBroadcast || isThread)))]),
            ["has_more"] = hasMore,
            ["response_metadata"] = new JsonObject
            {
                ["next_cursor"] = hasMore ? "page:" + (skip + page.Count).ToString(CultureInfo.InvariantCulture) : "",
            },
        };
    }

    /// <summary>The error that prevents posting; null if there is none.</summary>
    private JsonObject? Writable(JsonObject arguments, FakeSlackTeam team, out FakeSlackChannel channel)
    {
        channel = slack.Existing(Text(arguments, "channel"), team)!;
        if (channel is null || (channel.IsPrivate && !channel.HasBot))
        {
            return FakeSlackWebApi.Error("channel_not_found");
        }

        if (channel.IsArchived)
        {
            return FakeSlackWebApi.Error("is_archived");
        }

        if (!channel.HasBot && !slack.Scopes.Contains("chat:write.public"))
        {
            return FakeSlackWebApi.Error("not_in_channel");
        }

        if (FakeSlackBlocks.ErrorOf(arguments) is var (code, messages))
        {
            return FakeSlackWebApi.Error(code, messages);
        }

        if (arguments["metadata"] is { } metadata
            && (metadata["event_type"]?.GetValueKind() is not JsonValueKind.String
                || metadata["event_payload"] is not JsonObject))
        {
            return FakeSlackWebApi.Error("invalid_metadata_format");
        }

        return Text(arguments, "text")?.Length > MaxTextLength ? FakeSlackWebApi.Error("msg_too_long") : null;
    }

    private static JsonObject Json(FakeSlackMessage message, bool withMetadata)
    {
        var json = new JsonObject
        {
            ["type"] = "message",
            ["ts"] = message.Timestamp,
            ["text"] = message.Text,
            ["blocks"] = message.Blocks.DeepClone(),
        };
        if (message.Files.Count > 0)
        {
            json["files"] = new JsonArray(
                [.. message.Files.Select(file => new JsonObject { ["id"] = file.Id, ["name"] = file.Name })]);
        }

        if (message.BotId is { } bot)
        {
            json["bot_id"] = bot;
        }

        if (message.UserId is { } user)
        {
            json["user"] = user;
        }

        if (message.Thread is { } thread)
        {
            json["thread_ts"] = thread;
        }

        if (message.Subtype is { } subtype)
        {
            json["subtype"] = subtype;
        }

        if (message.IsTombstone || message.IsBroadcast)
        {
            json["subtype"] = message.IsTombstone ? "tombstone" : "thread_broadcast";
        }

        if (withMetadata && message.Metadata is { } metadata)
        {
            json["metadata"] = metadata.DeepClone();
        }

        return json;
    }

    private static JsonArray Blocks(JsonObject arguments) => arguments["blocks"]?.DeepClone() as JsonArray ?? [];

    private static string? Text(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value ? value.ToString() : null;

    private static int? Number(JsonObject arguments, string name) =>
        int.TryParse(Text(arguments, name), CultureInfo.InvariantCulture, out var number) ? number : null;
}
