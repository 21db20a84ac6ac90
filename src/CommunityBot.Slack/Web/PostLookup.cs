using System.Globalization;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Looks up a post whose outcome is unknown, by the reference in its metadata: in its thread first, then in the
/// channel.
/// </summary>
internal sealed class PostLookup(SlackApi api, SlackAccount account)
{
    /// <summary>Enough for a very busy channel; a longer search would cost more than it is worth.</summary>
    private const int MaxPages = 25;

    /// <summary>Tolerance for the difference between Slack's clock and ours.</summary>
    private static readonly Duration ClockTolerance = Duration.FromMinutes(10);

    /// <summary>
    /// A post meant for a thread may be in the channel, because the thread's parent message was deleted.
    /// </summary>
    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        post.Options.ReplyTo is { } parent && await InThreadAsync(post, parent, cancellation) is { } seen
            ? seen
            : await InChannelAsync(post, cancellation);

    /// <summary>
    /// Null when the post is certainly not in the thread.
    /// https://docs.slack.dev/reference/methods/conversations.replies
    /// </summary>
    private async Task<LookupResult?> InThreadAsync(Post post, string parent, CancellationToken cancellation) =>
        await ReadAsync("conversations.replies", new() { ["ts"] = parent }, post, cancellation) switch
        {
            LookupResult.NotFound => null,
            var seen => seen,
        };

    /// <summary>
    /// Reads the channel back to the time when the post was claimed.
    /// https://docs.slack.dev/reference/methods/conversations.history
    /// </summary>
    private Task<LookupResult> InChannelAsync(Post post, CancellationToken cancellation) =>
        ReadAsync("conversations.history", [], post, cancellation);

    private async Task<LookupResult> ReadAsync(
        string method, Dictionary<string, string> extra, Post post, CancellationToken cancellation)
    {
        var cursor = "";
        for (var page = 0; page < MaxPages; page++)
        {
            var arguments = new Dictionary<string, string>(extra)
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
                case SlackReply.Ok({ } body) when body.Property("messages") is not { ValueKind: JsonValueKind.Array }:
                    return new LookupResult.Unavailable("Slack returned ok, but no messages");
                case SlackReply.Ok({ } body):
                    if (body.Items("messages").FirstOrDefault(message => IsOf(message, post)).Text("ts") is { } found)
                    {
                        return new LookupResult.Found(found);
                    }

                    if (GoesBackBefore(post.ClaimedAt - ClockTolerance, body))
                    {
                        return new LookupResult.NotFound();
                    }

                    cursor = body.Property("response_metadata")?.Text("next_cursor") ?? "";
                    if (cursor.Length == 0)
                    {
                        return body.IsTrue("has_more")
                            ? new LookupResult.Unavailable("Slack returned has_more without a cursor")
                            : new LookupResult.NotFound();
                    }

                    break;
                case SlackReply.Refused({ Code: "thread_not_found" or "message_not_found" }):
                    return new LookupResult.NotFound();
                case SlackReply.Refused({ Code: "missing_scope" } no):
                    return new LookupResult.Unavailable(
                        $"the bot cannot read {post.Channel} without the scope {no.Needed ?? "channels:history"}");
                case SlackReply.Refused({ Code: var code }):
                    return new LookupResult.Unavailable($"Slack returned {code}");
                case SlackReply.RateLimited(var wait):
                    return new LookupResult.Unavailable(
                        $"Slack rate limited the bot for {wait.TotalSeconds:0} seconds");
                case SlackReply.NotSent(var reason):
                    return new LookupResult.Unavailable(reason);
                case SlackReply.Unknown(var reason):
                    return new LookupResult.Unavailable(reason);
            }
        }

        return new LookupResult.Unavailable("there are too many messages since the post was claimed");
    }

    /// <summary>
    /// True when a page in descending order ends before that time. A page in ascending order (a thread's) proves
    /// nothing about the pages after it.
    /// </summary>
    private static bool GoesBackBefore(Instant moment, JsonElement body)
    {
        var times = body.Items("messages").Select(message => SecondsOf(message.Text("ts"))).ToList();
        return times.Count > 1 && times[0] >= times[^1] && times[^1] < moment.ToUnixTimeSeconds();
    }

    /// <summary>
    /// Only our own messages count: metadata is readable by everyone in the workspace, so another app may copy it.
    /// </summary>
    private bool IsOf(JsonElement message, Post post) =>
        message.Property("metadata") is { } metadata
        && metadata.Text("event_type") is MessageMetadata.OurEvent
        && metadata.Property("event_payload")?.Text("key") == post.Key.Reference
        && IsOurs(message);

    /// <summary>Compares the bot id or the user id, whichever is known on both sides; true when neither is.</summary>
    private bool IsOurs(JsonElement message) => (message.Text("bot_id"), message.Text("user")) switch
    {
        ({ } bot, _) when account.BotId is { } ours => bot == ours,
        (_, { } user) when account.UserId is { } ours => user == ours,
        _ => true,
    };

    /// <summary>A message's ts is its time in seconds, plus a fraction that makes it unique.</summary>
    private static double SecondsOf(string? timestamp) =>
        double.TryParse(timestamp, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : double.MaxValue;
}
