using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Opens direct message channels with members who requested messages, and caches their ids.
/// https://docs.slack.dev/reference/methods/conversations.open
/// </summary>
internal sealed class DirectMessages(SlackApi api)
{
    private readonly ConcurrentDictionary<string, string> channels = new();

    /// <summary>The post, addressed to a channel; otherwise Slack's reply to the request to open one.</summary>
    public async Task<(Post? Opened, SlackReply? Trouble)> AddressAsync(Post post, CancellationToken cancellation)
    {
        if (post.Channel.PersonId is not { } person)
        {
            return (post, null);
        }

        return await ChannelOfAsync(person, cancellation) switch
        {
            ({ } channel, _) => (post with { Channel = new ChannelRef(post.Channel.Platform, channel) }, null),
            (_, var trouble) => (null, trouble),
        };
    }

    /// <summary>
    /// The id of a member's direct message channel; otherwise Slack's reply to the request to open it.
    /// </summary>
    public async Task<(string? Channel, SlackReply? Trouble)> ChannelOfAsync(
        string person, CancellationToken cancellation)
    {
        if (channels.TryGetValue(person, out var known))
        {
            return (known, null);
        }

        var reply = await api.ReadAsync(
            "conversations.open", new Dictionary<string, string> { ["users"] = person }, cancellation);
        if (reply is not SlackReply.Ok({ } body) || body.Property("channel")?.Text("id") is not { Length: > 0 } opened)
        {
            return (null, reply);
        }

        return (channels[person] = opened, null);
    }
}
