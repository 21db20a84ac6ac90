using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Messages;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Uploads files in Slack's three steps: ask for an address, send the bytes there, and share the files in a channel.
/// Until the last step nobody sees them. https://docs.slack.dev/messaging/working-with-files#upload
/// </summary>
internal sealed class SlackFiles(SlackApi api, SlackAccount account)
{
    /// <summary>The first two steps.</summary>
    public async Task<FileUpload> UploadAsync(IEnumerable<Attachment> files, CancellationToken cancellation)
    {
        var uploaded = new List<UploadedFile>();
        foreach (var file in files)
        {
            var bytes = file.ToBytes();
            var reply = await api.ReadAsync(
                "files.getUploadURLExternal",
                new Dictionary<string, string>
                {
                    ["filename"] = file.Name,
                    ["length"] = bytes.Length.ToString(CultureInfo.InvariantCulture),
                },
                cancellation);
            account.Update(reply);
            switch (reply)
            {
                case SlackReply.Ok({ } body) when body.Text("file_id") is { Length: > 0 } id
                    && Uri.TryCreate(body.Text("upload_url"), UriKind.Absolute, out var address)
                    && api.MayRespondAt(address):
                    if (await api.UploadAsync(address, bytes, cancellation) is { } failure)
                    {
                        return new FileUpload.Failed(failure);
                    }

                    uploaded.Add(new UploadedFile(id, file.Name));
                    break;
                case SlackReply.Refused({ Code: "missing_scope" }):
                    return new FileUpload.NotAllowed();
                case SlackReply.Ok:
                    return new FileUpload.Failed("Slack returned no address for the file");
                case SlackReply.Refused({ Code: var code }):
                    return new FileUpload.Failed($"Slack returned {code}");
                default:
                    return new FileUpload.Delayed(
                        "Slack could not take the file", reply is SlackReply.RateLimited(var wait) ? wait : null);
            }
        }

        return new FileUpload.Uploaded(uploaded);
    }

    /// <summary>The last step. A lost response is settled by looking for the files.</summary>
    /// <param name="thread">The ts of the message to which the files belong; null for the channel itself.</param>
    public async Task<bool> ShareAsync(
        IReadOnlyList<UploadedFile> files, string channel, string? thread, CancellationToken cancellation)
    {
        var arguments = new Dictionary<string, string>
        {
            ["files"] = JsonSerializer.Serialize(files, FilesJson.Default.IReadOnlyListUploadedFile),
            ["channel_id"] = channel,
        };
        if (thread is not null)
        {
            arguments["thread_ts"] = thread;
        }

        var reply = await api.ReadAsync("files.completeUploadExternal", arguments, cancellation);
        account.Update(reply);
        return reply switch
        {
            SlackReply.Ok => true,
            SlackReply.Unknown when thread is not null => await IsSharedAsync(channel, thread, cancellation) is true,
            _ => false,
        };
    }

    /// <summary>
    /// Whether the thread of a message has a file of the bot; null if that cannot be read.
    /// https://docs.slack.dev/reference/methods/conversations.replies
    /// </summary>
    public async Task<bool?> IsSharedAsync(string channel, string thread, CancellationToken cancellation) =>
        await api.ReadAsync(
            "conversations.replies",
            new Dictionary<string, string> { ["channel"] = channel, ["ts"] = thread, ["limit"] = "200" },
            cancellation) is SlackReply.Ok({ } body)
            ? body.Items("messages").Any(message => message.Items("files").Any() && IsOwn(message))
            : null;

    /// <summary>A message with a file has the bot's user as its author, and not always its bot id.</summary>
    private bool IsOwn(JsonElement message) =>
        (message.Text("bot_id") is { } bot && bot == account.BotId)
        || (message.Text("user") is { } user && user == account.UserId);
}

/// <summary>A file that is uploaded, but not yet shared.</summary>
internal sealed record UploadedFile(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("title")] string Title);

/// <summary>What became of an upload; a closed family of nested cases.</summary>
internal abstract record FileUpload
{
    private FileUpload()
    {
    }

    public sealed record Uploaded(IReadOnlyList<UploadedFile> Files) : FileUpload;

    /// <summary>The app does not have <see cref="SlackScopes.FilesScope"/>.</summary>
    public sealed record NotAllowed : FileUpload;

    /// <summary>A retry may succeed.</summary>
    public sealed record Delayed(string Reason, TimeSpan? RetryAfter) : FileUpload;

    public sealed record Failed(string Reason) : FileUpload;
}

[JsonSerializable(typeof(IReadOnlyList<UploadedFile>))]
internal sealed partial class FilesJson : JsonSerializerContext;
