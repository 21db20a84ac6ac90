using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A file that the bot uploads.</summary>
public sealed class FakeSlackFile(string id, string name, int length)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    /// <summary>As announced; the upload must have as many bytes.</summary>
    public int Length { get; } = length;

    /// <summary>Null until they are uploaded.</summary>
    public byte[]? Bytes { get; internal set; }

    /// <summary>The channel in which it is shared; null while nobody sees it.</summary>
    public string? Channel { get; internal set; }

    public string Text => Encoding.UTF8.GetString(Bytes ?? []);
}

/// <summary>
/// Uploads in three steps: an address, the bytes, and sharing, which posts a message of the bot.
/// https://docs.slack.dev/messaging/working-with-files#upload
/// </summary>
internal sealed class FakeSlackFiles(FakeSlack slack)
{
    private readonly ConcurrentDictionary<string, FakeSlackFile> files = new();

    public IReadOnlyList<FakeSlackFile> All => [.. files.Values.OrderBy(file => file.Id, StringComparer.Ordinal)];

    /// <summary>https://docs.slack.dev/reference/methods/files.getUploadURLExternal</summary>
    public JsonObject Announce(JsonObject arguments)
    {
        if (MissingScope() is { } refused)
        {
            return refused;
        }

        if (arguments["filename"]?.ToString() is not { Length: > 0 } name
            || !int.TryParse(arguments["length"]?.ToString(), CultureInfo.InvariantCulture, out var length)
            || length <= 0)
        {
            return FakeSlackWebApi.Error("invalid_arguments");
        }

        var file = new FakeSlackFile(slack.NextId("F"), name, length);
        files[file.Id] = file;
        return new()
        {
            ["ok"] = true,
            ["upload_url"] = new Uri(slack.Root, "upload/v1/" + file.Id).AbsoluteUri,
            ["file_id"] = file.Id,
        };
    }

    /// <summary>The second step, which has no token.</summary>
    public async Task TakeAsync(HttpContext context, string id)
    {
        if (context.Request.Headers.Authorization.Count > 0)
        {
            slack.Violations.Enqueue("A file was uploaded with a token.");
        }

        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        if (await FakeSlackWebApi.BreakBeforeAsync(context, slack.WebApi.NextFault("upload")))
        {
            return;
        }

        var file = files.GetValueOrDefault(id);
        if (file is null || bytes.Length != file.Length)
        {
            context.Response.StatusCode = 400;
            return;
        }

        file.Bytes = bytes.ToArray();
        await context.Response.WriteAsync($"OK - {bytes.Length}");
    }

    /// <summary>https://docs.slack.dev/reference/methods/files.completeUploadExternal</summary>
    public JsonObject Complete(JsonObject arguments, FakeSlackTeam team)
    {
        if (MissingScope() is { } refused)
        {
            return refused;
        }

        if (FilesIn(arguments) is not { Count: > 0 } named)
        {
            return FakeSlackWebApi.Error("invalid_arguments");
        }

        if (named.Any(file => file.Bytes is null || file.Channel is not null))
        {
            return FakeSlackWebApi.Error("file_not_found");
        }

        if (slack.Existing(arguments["channel_id"]?.ToString(), team) is not { } channel)
        {
            return FakeSlackWebApi.Error("channel_not_found");
        }

        if (!channel.HasBot)
        {
            return FakeSlackWebApi.Error("not_in_channel");
        }

        var thread = arguments["thread_ts"]?.ToString();
        if (thread is not null && channel.Messages.All(message => message.Timestamp != thread))
        {
            return FakeSlackWebApi.Error("invalid_thread_ts");
        }

        named.ForEach(file => file.Channel = channel.Id);
        channel.Add(new FakeSlackMessage(slack.NextTimestamp(), arguments["initial_comment"]?.ToString() ?? "")
        {
            UserId = team.BotUserId,
            Subtype = "file_share",
            Thread = thread,
            Files = named,
        });
        return new()
        {
            ["ok"] = true,
            ["files"] = new JsonArray(
                [.. named.Select(file => new JsonObject { ["id"] = file.Id, ["title"] = file.Name })]),
        };
    }

    /// <summary>Null if the argument is not a list of known files.</summary>
    private List<FakeSlackFile>? FilesIn(JsonObject arguments)
    {
        try
        {
            var list = arguments["files"] is JsonArray array
                ? array
                : JsonNode.Parse(arguments["files"]?.ToString() ?? "") as JsonArray;
            var found = list?.Select(one => files.GetValueOrDefault(one?["id"]?.ToString() ?? "")).ToList();
            return found is null || found.Contains(null) ? null : [.. found.OfType<FakeSlackFile>()];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private JsonObject? MissingScope()
    {
        if (slack.Scopes.Contains("files:write"))
        {
            return null;
        }

        var missing = FakeSlackWebApi.Error("missing_scope");
        missing["needed"] = "files:write";
        missing["provided"] = string.Join(',', slack.Scopes);
        return missing;
    }
}
