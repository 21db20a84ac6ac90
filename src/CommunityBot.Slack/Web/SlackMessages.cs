using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Rendering;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Slack.Web;

/// <summary>Messages in channels and their threads: posted once, found again, made to say something else.</summary>
internal sealed partial class SlackMessages(
    SlackApi api, SlackAccount account, TimeProvider wire, ILogger<SlackMessages> log)
{
    private readonly ChannelRateLimits turns = new(wire);
    private readonly PostLookup search = new(api, account);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        if (await turns.TakeAsync(post.Channel.Id, cancellation) is { } queue)
        {
            return new DeliveryOutcome.NotSent(
                $"too many messages wait for {post.Channel}", Duration.FromTimeSpan(queue));
        }

        var parent = await ParentAsync(post, cancellation);
        var reply = await WriteAsync(
            "chat.postMessage", post, payload => OutgoingMessage.ToPost(post, payload, parent), cancellation);
        if (parent is not null && reply is SlackReply.Refused(var code, _) && SlackErrors.IsOfTheThread(code))
        {
            LogBesideItsThread(post.Key, code);
            reply = await WriteAsync(
                "chat.postMessage", post, payload => OutgoingMessage.ToPost(post, payload, parent: null), cancellation);
        }

        return Outcome(reply, post, messageId: null);
    }

    /// <summary>A reply is edited like any other message, and stays where it stands.</summary>
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
        account.Note(reply);
        return reply is SlackReply.Refused { Code: "message_not_found" }
            ? new DeliveryOutcome.Delivered(messageId)
            : Outcome(reply, post, messageId);
    }

    public Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        search.FindAsync(post, cancellation);

    /// <summary>
    /// What it means for a post that Slack was asked for its place in vain: nothing has been sent to anybody.
    /// </summary>
    public static DeliveryOutcome NotAddressed(SlackReply? trouble, Post post) => trouble switch
    {
        SlackReply.Lost(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.Refused(var code, _) when SlackErrors.IsAmbiguous(code) =>
            new DeliveryOutcome.NotSent($"Slack answered {code}"),
        null or SlackReply.Ok => new DeliveryOutcome.NotSent("Slack named no place for this person"),
        _ => Outcome(trouble, post, messageId: null),
    };

    /// <summary>
    /// The message to reply to; null for a post that stands in the channel alone. Slack's pages do not say what becomes
    /// of a reply to a message that somebody deleted, so it is looked whether that still stands. Where that cannot be
    /// seen it is replied to: Slack says when that cannot be, and a reply is shown in the channel as well.
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

        // A deleted message that had replies leaves a stone behind.
        // https://docs.slack.dev/reference/events/message#subtypes
        var isGone = reply switch
        {
            SlackReply.Ok(var body) => body.Items("messages").FirstOrDefault().Text("subtype") is "tombstone",
            SlackReply.Refused(var code, _) => SlackErrors.IsOfTheThread(code),
            _ => false,
        };
        if (isGone)
        {
            LogBesideItsThread(post.Key, "it was deleted");
        }

        return isGone ? null : parent;
    }

    /// <summary>
    /// Slack fetches pictures itself and refuses the whole message when one is gone; it stands nowhere then, and goes
    /// without them.
    /// </summary>
    private async Task<SlackReply> WriteAsync(
        string method, Post post, Func<SlackPayload, OutgoingMessage> toSend, CancellationToken cancellation)
    {
        var payload = SlackRenderer.Render(post.Message, post.Options);
        var reply = await WriteAsync(method, toSend(payload), cancellation);
        return reply is SlackReply.Refused { Code: "invalid_blocks" }
            && payload.Blocks.Any(block => block is SlackBlock.Image)
            ? await WriteAsync(method, toSend(SlackRenderer.WithoutPictures(payload)), cancellation)
            : reply;
    }

    private async Task<SlackReply> WriteAsync(string method, OutgoingMessage message, CancellationToken cancellation)
    {
        var reply = await api.WriteAsync(method, message, WebJson.Default.OutgoingMessage, cancellation);
        if (reply is SlackReply.Refused { Code: "invalid_arguments" or "invalid_arg_name" }
            && message.ClientMessageId is not null)
        {
            // The one argument that Slack's page does not name: an extra lock, without which it has to go as well.
            reply = await api.WriteAsync(
                method, message with { ClientMessageId = null }, WebJson.Default.OutgoingMessage, cancellation);
        }

        account.Note(reply);
        return reply;
    }

    private static DeliveryOutcome Outcome(SlackReply reply, Post post, string? messageId) => reply switch
    {
        SlackReply.Ok(var body) => (body.Text("ts") ?? body.Part("message")?.Text("ts") ?? messageId) is { } timestamp
            ? new DeliveryOutcome.Delivered(timestamp)
            : new DeliveryOutcome.Unknown("Slack said ok, but not which message it is"),
        SlackReply.Refused(var code, _) when SlackErrors.IsAmbiguous(code) =>
            new DeliveryOutcome.Unknown($"Slack answered {code}"),
        SlackReply.Refused(var code, _) when SlackErrors.Passes(code) =>
            new DeliveryOutcome.NotSent($"Slack answered {code}"),
        SlackReply.Refused no => new DeliveryOutcome.Refused(
            $"Slack refused the message in {post.Channel}: {no.Code}.",
            SlackErrors.Remedy(no, post.Channel.ToString())),
        SlackReply.RateLimited(var wait) =>
            new DeliveryOutcome.NotSent("Slack asked for a pause", Duration.FromTimeSpan(wait)),
        SlackReply.NotSent(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.Lost(var reason) => new DeliveryOutcome.Unknown(reason),
        _ => throw new InvalidOperationException($"Nobody told this place about {reply}."),
    };

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "{Post} is posted in the channel alone: the message it would have replied to cannot be replied to " +
            "({Reason}).")]
    private partial void LogBesideItsThread(Core.Announcements.PostKey post, string reason);
}
