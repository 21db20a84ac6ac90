using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Looks for a post whose outcome is unknown, by the reference in its metadata: in its thread first, then in the
/// channel.
/// </summary>
internal sealed class PostLookup(SlackApi api, SlackAccount account)
{
    /// <summary>Enough for a very busy channel; a look that goes further would cost more than it finds.</summary>
    private const int MostPages = 25;

    /// <summary>Slack's clock and ours need not agree.</summary>
    private static readonly Duration ClockDoubt = Duration.FromMinutes(10);

    /// <summary>
    /// A post that was meant for a thread may have been sent to the channel alone, because the thread's first message
    /// was gone.
    /// </summary>
    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        post.Options.ReplyTo is { } parent && await InThreadAsync(post, parent, cancellation) is { } seen
            ? seen
            : await InChannelAsync(post, cancellation);

    /// <summary>
    /// Null when it is certain that it is not there. https://docs.slack.dev/reference/methods/conversations.replies
    /// </summary>
    private async Task<LookupResult?> InThreadAsync(Post post, string parent, CancellationToken cancellation) =>
        await ReadAsync("conversations.replies", new() { ["ts"] = parent }, post, cancellation) switch
        {
            LookupResult.NotFound => null,
            var seen => seen,
        };

    /// <summary>
    /// Reads the channel back to when the post was claimed.
    /// https://docs.slack.dev/reference/methods/conversations.history
    /// </summary>
    private Task<LookupResult> InChannelAsync(Post post, CancellationToken cancellation) =>
        ReadAsync("conversations.history", [], post, cancellation);

    private async Task<LookupResult> ReadAsync(
        string method, Dictionary<string, string> besides, Post post, CancellationToken cancellation)
    {
        var cursor = "";
        for (var page = 0; page < MostPages; page++)
        {
            var arguments = new Dictionary<string, string>(besides)
            {
                ["channel"] = post.Channel.Id,
                ["include_all_metadata"] = "true",
                ["limit"] = "200",
            };
            if (cursor.Length > 0)
            {
                arguments["cursor"] = cursor;
            }

            switch (await api.ReadAsync(method, arguments, cancellation))
            {
                case SlackReply.Ok(var body) when body.Part("messages") is not { ValueKind: JsonValueKind.Array }:
                    return new LookupResult.Unavailable("Slack said ok, but not what stands there");
                case SlackReply.Ok(var body):
                    if (body.Items("messages").FirstOrDefault(message => IsOf(message, post)).Text("ts") is { } found)
                    {
                        return new LookupResult.Found(found);
                    }

                    if (GoesBackBefore(post.ClaimedAt - ClockDoubt, body))
                    {
                        return new LookupResult.NotFound();
                    }

                    cursor = body.Part("response_metadata")?.Text("next_cursor") ?? "";
                    if (cursor.Length == 0)
                    {
                        return body.Part("has_more") is { ValueKind: JsonValueKind.True }
                            ? new LookupResult.Unavailable("Slack said that there is more, but not where")
                            : new LookupResult.NotFound();
                    }

                    break;
                case SlackReply.Refused { Code: "thread_not_found" or "message_not_found" }:
                    return new LookupResult.NotFound();
                case SlackReply.Refused { Code: "missing_scope" } no:
                    return new LookupResult.Unavailable(
                        $"the bot may not read {post.Channel} (scope {no.Needed ?? "channels:history"})");
                case SlackReply.Refused(var code, _):
                    return new LookupResult.Unavailable($"Slack answered {code}");
                case SlackReply.RateLimited(var wait):
                    return new LookupResult.Unavailable($"Slack asked to wait {wait.TotalSeconds:0} seconds");
                case SlackReply.NotSent(var reason):
                    return new LookupResult.Unavailable(reason);
                case SlackReply.Lost(var reason):
                    return new LookupResult.Unavailable(reason);
            }
        }

        return new LookupResult.Unavailable("there are too many messages since then");
    }

    /// <summary>
    /// True when a page that runs from the newest message to the oldest ends before the moment. A page in the other
    /// order (a thread's) says nothing of what follows it.
    /// </summary>
    private static bool GoesBackBefore(Instant moment, JsonElement body)
    {
        var times = body.Items("messages").Select(message => SecondsOf(message.Text("ts"))).ToList();
        return times.Count > 1 && times[0] >= times[^1] && times[^1] < moment.ToUnixTimeSeconds();
    }

    /// <summary>
    /// Only what we posted counts: any other app may copy metadata, for everybody in the workspace can read it.
    /// </summary>
    private bool IsOf(JsonElement message, Post post) =>
        message.Part("metadata") is { } metadata
        && metadata.Text("event_type") is MessageMetadata.OurEvent
        && metadata.Part("event_payload")?.Text("key") == post.Key.Ref
        && IsOurs(message);

    /// <summary>
    /// By whichever of a bot's two names both the message and we know; where neither does, nothing speaks against it.
    /// </summary>
    private bool IsOurs(JsonElement message) => (message.Text("bot_id"), message.Text("user")) switch
    {
        ({ } bot, _) when account.BotId is { } ours => bot == ours,
        (_, { } user) when account.UserId is { } ours => user == ours,
        _ => true,
    };

    /// <summary>A message's name is its time: seconds, a dot, and what tells two in one second apart.</summary>
    private static double SecondsOf(string? timestamp) =>
        double.TryParse(timestamp, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : double.MaxValue;
}
