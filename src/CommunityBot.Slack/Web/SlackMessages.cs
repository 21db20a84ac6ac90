using System.Diagnostics;

using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Slack.Web;

/// <summary>Posts, looks up, edits and deletes messages in channels and threads.</summary>
internal sealed partial class SlackMessages(
    SlackApi api, SlackAccount account, TimeProvider time, ILogger<SlackMessages> log)
{
    private readonly ChannelRateLimits rateLimits = new(time);
    private readonly PostLookup lookup = new(api, account);
    private readonly SlackFiles files = new(api, account);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        if (await rateLimits.TakeAsync(post.Channel.Id, cancellation) is { } queue)
        {
            return new DeliveryOutcome.NotSent(
                $"too many messages are queued for {post.Channel}", Duration.FromTimeSpan(queue));
        }

        FileUpload? upload = null;
        if (FileAsText.HasFiles(post.Message))
        {
            upload = await files.UploadAsync(FileText.FilesOf(post.Message), cancellation);
            if (upload is FileUpload.Delayed delayed)
            {
                return new DeliveryOutcome.NotSent(
                    delayed.Reason, delayed.RetryAfter is { } wait ? Duration.FromTimeSpan(wait) : null);
            }
        }

        return await SendAsync(post with { Message = After(upload, post.Message) }, cancellation) switch
        {
            DeliveryOutcome.Delivered delivered when upload is FileUpload.Uploaded uploaded =>
                await ShareAsync(post, uploaded, delivered, cancellation),
            var outcome => outcome,
        };
    }

    private async Task<DeliveryOutcome> SendAsync(Post post, CancellationToken cancellation)
    {
        var parent = await ParentAsync(post, cancellation);
        var reply = await WriteAsync(
            "chat.postMessage", post, payload => OutgoingMessage.ToPost(post, payload, parent), cancellation);
        if (parent is not null && reply is SlackReply.Refused({ Code: var code }) && SlackErrors.IsThreadError(code))
        {
            LogNotInThread(post.Key, code);
            reply = await WriteAsync(
                "chat.postMessage", post, payload => OutgoingMessage.ToPost(post, payload, parent: null), cancellation);
        }

        return Outcome(reply, post, messageId: null);
    }

    /// <summary>A reply is edited like any other message, and stays in its thread.</summary>
    public async Task<DeliveryOutcome> EditAsync(
        Post post, string messageId, CancellationToken cancellation) => Outcome(
        await WriteAsync(
            "chat.update", post, payload => OutgoingMessage.ToUpdate(post, messageId, payload), cancellation),
        post,
        messageId);

    /// <summary>https://docs.slack.dev/reference/methods/chat.delete</summary>
    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var reply = await api.ReadAsync(
            "chat.delete", new Dictionary<string, string> { ["channel"] = post.Channel.Id, ["ts"] = messageId },
            cancellation);
        account.Update(reply);
        return reply is SlackReply.Refused({ Code: "message_not_found" })
            ? new DeliveryOutcome.Delivered(messageId)
            : Outcome(reply, post, messageId);
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        var result = await lookup.FindAsync(post, cancellation);

        // The instance that sent the message may have crashed before it shared the files.
        if (result is LookupResult.Found found
            && FileAsText.HasFiles(post.Message)
            && await files.IsSharedAsync(post.Channel.Id, found.MessageId, cancellation) is false)
        {
            var upload = await files.UploadAsync(FileText.FilesOf(post.Message), cancellation);
            if (upload is not FileUpload.Uploaded uploaded
                || !await files.ShareAsync(uploaded.Files, post.Channel.Id, found.MessageId, cancellation))
            {
                await EditAsync(post with { Message = AsText(upload, post.Message) }, found.MessageId, cancellation);
            }
        }

        return result;
    }

    /// <summary>
    /// Shares the files in the message's thread. The message exists, whatever becomes of them; if they are not shared,
    /// their text is added to it.
    /// </summary>
    private async Task<DeliveryOutcome> ShareAsync(
        Post post, FileUpload.Uploaded upload, DeliveryOutcome.Delivered message, CancellationToken cancellation)
    {
        if (!await files.ShareAsync(upload.Files, post.Channel.Id, message.MessageId, cancellation))
        {
            await EditAsync(post with { Message = AsText(upload, post.Message) }, message.MessageId, cancellation);
        }

        return message;
    }

    private static Message After(FileUpload? upload, Message message) => upload switch
    {
        null => message,
        FileUpload.Uploaded => FileText.Omitted(message),
        _ => AsText(upload, message),
    };

    private static Message AsText(FileUpload upload, Message message) =>
        upload is FileUpload.NotAllowed ? FileText.NotAllowed(message) : FileText.NotSent(message);

    /// <summary>The outcome when no direct message channel could be opened: the post has not been sent.</summary>
    public static DeliveryOutcome ChannelNotOpened(SlackReply? trouble, Post post) => trouble switch
    {
        SlackReply.Unknown(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.Refused({ Code: var code }) when SlackErrors.IsAmbiguous(code) =>
            new DeliveryOutcome.NotSent($"Slack returned {code}"),
        null or SlackReply.Ok => new DeliveryOutcome.NotSent("Slack opened no direct message channel for this member"),
        _ => Outcome(trouble, post, messageId: null),
    };

    /// <summary>
    /// The message to reply to; null for a post in the channel. Slack's documentation does not state what happens to a
    /// reply to a deleted message, so the parent is checked first. When that fails, the reply is sent anyway: Slack
    /// rejects an invalid one, and a reply is also shown in the channel.
    /// </summary>
    private async Task<string?> ParentAsync(Post post, CancellationToken cancellation)
    {
        if (post.Options.ReplyTo is not { } parent)
        {
            return null;
        }

        var reply = await api.ReadAsync(
            "conversations.replies",
            new Dictionary<string, string> { ["channel"] = post.Channel.Id, ["ts"] = parent, ["limit"] = "1" },
            cancellation);

        // A deleted message that had replies leaves a tombstone.
        // https://docs.slack.dev/reference/events/message#subtypes
        var isGone = reply switch
        {
            SlackReply.Ok({ } body) => body.Items("messages").FirstOrDefault().Text("subtype") is "tombstone",
            SlackReply.Refused({ Code: var code }) => SlackErrors.IsThreadError(code),
            _ => false,
        };
        if (isGone)
        {
            LogNotInThread(post.Key, "it was deleted");
        }

        return isGone ? null : parent;
    }

    /// <summary>
    /// Slack fetches images itself and rejects the whole message when one is unavailable; it was then not posted, and
    /// is sent again without images.
    /// </summary>
    private async Task<SlackReply> WriteAsync(
        string method, Post post, Func<SlackPayload, OutgoingMessage> toSend, CancellationToken cancellation)
    {
        var payload = SlackRenderer.Render(post.Message, post.Options);
        var reply = await WriteAsync(method, toSend(payload), cancellation);
        return reply is SlackReply.Refused({ Code: "invalid_blocks" })
            && payload.Blocks.Any(block => block is SlackBlock.Image)
            ? await WriteAsync(method, toSend(SlackRenderer.WithoutImages(payload)), cancellation)
            : reply;
    }

    private async Task<SlackReply> WriteAsync(string method, OutgoingMessage message, CancellationToken cancellation)
    {
        var reply = await api.WriteAsync(method, message, WebJson.Default.OutgoingMessage, cancellation);
        if (reply is SlackReply.Refused({ Code: "invalid_arguments" or "invalid_arg_name" })
            && message.ClientMessageId is not null)
        {
            // The undocumented argument, which is only an extra: sent again without it.
            reply = await api.WriteAsync(
                method, message with { ClientMessageId = null }, WebJson.Default.OutgoingMessage, cancellation);
        }

        account.Update(reply);
        return reply;
    }

    private static DeliveryOutcome Outcome(SlackReply reply, Post post, string? messageId) => reply switch
    {
        SlackReply.Ok({ } body) =>
            (body.Text("ts") ?? body.Property("message")?.Text("ts") ?? messageId) is { } timestamp
                ? new DeliveryOutcome.Delivered(timestamp)
                : new DeliveryOutcome.Unknown("Slack accepted the message but returned no message id"),
        SlackReply.Refused({ Code: var code }) when SlackErrors.IsAmbiguous(code) =>
            new DeliveryOutcome.Unknown($"Slack returned {code}"),
        SlackReply.Refused({ Code: var code }) when SlackErrors.IsTransient(code) =>
            new DeliveryOutcome.NotSent($"Slack returned {code}"),
        SlackReply.Refused(var no) when SlackErrors.ConcernsMessage(no.Code) => new DeliveryOutcome.Refused(
            $"Slack refused the message in {post.Channel}: {no.Code}.",
            SlackErrors.Remedy(no, post.Channel.ToString())),
        SlackReply.Refused(var no) when SlackErrors.IsTokenRefused(no.Code) => new DeliveryOutcome.Blocked(
            BlockCause.Token,
            $"Slack refused the bot token: {no.Code}.",
            SlackErrors.Remedy(no, SlackErrors.BotTokenSetting)),
        SlackReply.Refused(var no) => new DeliveryOutcome.Blocked(
            SlackErrors.IsFromElsewhere(no.Code) ? BlockCause.Proxy : BlockCause.Access,
            $"Slack refused the message in {post.Channel}: {no.Code}.",
            SlackErrors.Remedy(no, post.Channel.ToString())),
        SlackReply.RateLimited(var wait) =>
            new DeliveryOutcome.NotSent("Slack rate limited the bot", Duration.FromTimeSpan(wait)),
        SlackReply.NotSent(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.Unknown(var reason) => new DeliveryOutcome.Unknown(reason),
        _ => throw new UnreachableException(),
    };

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Post} is posted in the channel instead of its thread: the parent message cannot be replied to " +
            "({Reason}).")]
    private partial void LogNotInThread(Core.Announcements.PostKey post, string reason);
}
