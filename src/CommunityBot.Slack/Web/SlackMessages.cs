using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Rendering;

using NodaTime;

namespace CommunityBot.Slack.Web;

/// <summary>Messages in channels: posted once, found again, made to say something else.</summary>
internal sealed class SlackMessages(SlackApi api, SlackAccount account, TimeProvider wire)
{
    /// <summary>Enough for a very busy channel; a look that goes further would cost more than it finds.</summary>
    private const int MostPages = 25;

    /// <summary>Slack's clock and ours need not agree.</summary>
    private static readonly Duration ClockDoubt = Duration.FromMinutes(10);

    private readonly ChannelTurns turns = new(wire);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        if (await turns.TakeAsync(post.Channel.Id, cancellation) is { } queue)
        {
            return new DeliveryOutcome.NotSent($"too many messages wait for {post.Channel}", Duration.FromTimeSpan(queue));
        }

        var payload = SlackRenderer.Render(post.Message, post.Manner);
        var reply = await WriteAsync("chat.postMessage", OutgoingMessage.ToPost(post, payload), cancellation);
        if (reply is SlackReply.No { Code: "invalid_blocks" } && payload.Blocks.Any(block => block is SlackBlock.Image))
        {
            // Slack fetches pictures itself and refuses the whole message when one is gone. It stands nowhere yet.
            var bare = SlackRenderer.WithoutPictures(payload);
            reply = await WriteAsync("chat.postMessage", OutgoingMessage.ToPost(post, bare), cancellation);
        }

        return Outcome(reply, post, messageId: null);
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var payload = SlackRenderer.Render(post.Message, post.Manner);
        var reply = await WriteAsync("chat.update", OutgoingMessage.ToUpdate(post, messageId, payload), cancellation);
        if (reply is SlackReply.No { Code: "invalid_blocks" } && payload.Blocks.Any(block => block is SlackBlock.Image))
        {
            var bare = SlackRenderer.WithoutPictures(payload);
            reply = await WriteAsync("chat.update", OutgoingMessage.ToUpdate(post, messageId, bare), cancellation);
        }

        return Outcome(reply, post, messageId);
    }

    /// <summary>https://docs.slack.dev/reference/methods/chat.delete</summary>
    public async Task<DeliveryOutcome> WithdrawAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var reply = await api.ReadAsync(
            "chat.delete", new Dictionary<string, string> { ["channel"] = post.Channel.Id, ["ts"] = messageId }, cancellation);
        account.Note(reply);
        return reply is SlackReply.No { Code: "message_not_found" } ? new DeliveryOutcome.Delivered(messageId) : Outcome(reply, post, messageId);
    }

    /// <summary>
    /// Reads the channel back to when the post was claimed.
    /// https://docs.slack.dev/reference/methods/conversations.history
    /// </summary>
    public async Task<Whereabouts> FindAsync(Post post, CancellationToken cancellation)
    {
        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var arguments = new Dictionary<string, string>
            {
                ["channel"] = post.Channel.Id,
                ["include_all_metadata"] = "true",
                ["limit"] = "200",
            };
            if (cursor.Length > 0)
            {
                arguments["cursor"] = cursor;
            }

            switch (await api.ReadAsync("conversations.history", arguments, cancellation))
            {
                case SlackReply.Ok(var body):
                    if (body.Items("messages").FirstOrDefault(message => IsOf(message, post)).Text("ts") is { } found)
                    {
                        return new Whereabouts.Found(found);
                    }

                    if (body.Items("messages").LastOrDefault().Text("ts") is { } oldest &&
                        SecondsOf(oldest) < (post.ClaimedAt - ClockDoubt).ToUnixTimeSeconds())
                    {
                        return new Whereabouts.NotThere();
                    }

                    cursor = body.Part("response_metadata")?.Text("next_cursor") ?? "";
                    if (cursor.Length == 0)
                    {
                        return body.Part("has_more") is { ValueKind: JsonValueKind.True }
                            ? new Whereabouts.CannotTell("Slack said that there is more, but not where")
                            : new Whereabouts.NotThere();
                    }

                    break;
                case SlackReply.No { Code: "missing_scope" } no:
                    return new Whereabouts.CannotTell(
                        $"the bot may not read {post.Channel} (scope {no.Needed ?? "channels:history"})");
                case SlackReply.No(var code, _):
                    return new Whereabouts.CannotTell($"Slack answered {code}");
                case SlackReply.TooFast(var wait):
                    return new Whereabouts.CannotTell($"Slack asked to wait {wait.TotalSeconds:0} seconds");
                case SlackReply.NotSent(var reason):
                    return new Whereabouts.CannotTell(reason);
                case SlackReply.Lost(var reason):
                    return new Whereabouts.CannotTell(reason);
            }
        }

        return new Whereabouts.CannotTell("the channel has too many messages since then");
    }

    /// <summary>What it means for a post that Slack was asked for its place in vain: nothing has been sent to anybody.</summary>
    public static DeliveryOutcome NotAddressed(SlackReply? trouble, Post post) => trouble switch
    {
        SlackReply.Lost(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.No(var code, _) when SlackErrors.LeavesDoubt(code) => new DeliveryOutcome.NotSent($"Slack answered {code}"),
        null or SlackReply.Ok => new DeliveryOutcome.NotSent("Slack named no place for this person"),
        _ => Outcome(trouble, post, messageId: null),
    };

    private async Task<SlackReply> WriteAsync(string method, OutgoingMessage message, CancellationToken cancellation)
    {
        var reply = await api.WriteAsync(method, message, WebJson.Default.OutgoingMessage, cancellation);
        account.Note(reply);
        return reply;
    }

    /// <summary>
    /// Only what we posted counts: any other app may copy metadata, for everybody in the workspace can read it.
    /// </summary>
    private bool IsOf(JsonElement message, Post post) =>
        message.Part("metadata") is { } metadata
        && metadata.Text("event_type") is MessageMetadata.OurEvent
        && metadata.Part("event_payload")?.Text("key") == post.Key.Ref
        && message.Text("bot_id") is { } bot && bot == (account.BotId ?? bot);

    private static DeliveryOutcome Outcome(SlackReply reply, Post post, string? messageId) => reply switch
    {
        SlackReply.Ok(var body) => (body.Text("ts") ?? messageId) is { } timestamp
            ? new DeliveryOutcome.Delivered(timestamp)
            : new DeliveryOutcome.Unknown("Slack said ok, but not which message it is"),
        SlackReply.No(var code, _) when SlackErrors.LeavesDoubt(code) =>
            new DeliveryOutcome.Unknown($"Slack answered {code}"),
        SlackReply.No(var code, _) when SlackErrors.Passes(code) => new DeliveryOutcome.NotSent($"Slack answered {code}"),
        SlackReply.No no => new DeliveryOutcome.Refused(
            $"Slack refused the message in {post.Channel}: {no.Code}.", SlackErrors.Remedy(no, post.Channel.ToString())),
        SlackReply.TooFast(var wait) =>
            new DeliveryOutcome.NotSent("Slack asked for a pause", Duration.FromTimeSpan(wait)),
        SlackReply.NotSent(var reason) => new DeliveryOutcome.NotSent(reason),
        SlackReply.Lost(var reason) => new DeliveryOutcome.Unknown(reason),
        _ => throw new InvalidOperationException($"Nobody told this place about {reply}."),
    };

    /// <summary>A message's name is its time: seconds, a dot, and what tells two in one second apart.</summary>
    private static double SecondsOf(string timestamp) =>
        double.TryParse(timestamp, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : double.MaxValue;
}
