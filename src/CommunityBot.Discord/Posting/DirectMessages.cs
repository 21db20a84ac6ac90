using System.Collections.Concurrent;
using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Posts to members by direct message; opening a member's DM channel is idempotent and its id is cached.
/// https://docs.discord.com/developers/resources/user#create-dm
/// </summary>
internal sealed class DirectMessages(DiscordApi api, IPostTarget textChannel) : IPostTarget
{
    private readonly ConcurrentDictionary<string, string> channels = new(StringComparer.Ordinal);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation) =>
        await OpenAsync(post, cancellation) switch
        {
            (_, { } opened) => await textChannel.PostAsync(opened, cancellation),
            (var reply, _) => NotOpened(reply, post),
        };

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        await OpenAsync(post, cancellation) switch
        {
            (_, { } opened) => await textChannel.FindAsync(opened, cancellation),
            (var reply, _) => new LookupResult.Unavailable(DeliveryOutcomes.ReasonFor(reply!)),
        };

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        await OpenAsync(post, cancellation) switch
        {
            (_, { } opened) => await textChannel.EditAsync(opened, messageId, cancellation),
            (var reply, _) => NotOpened(reply, post),
        };

    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        await OpenAsync(post, cancellation) switch
        {
            (_, { } opened) => await textChannel.DeleteAsync(opened, messageId, cancellation),
            (var reply, _) => NotOpened(reply, post),
        };

    /// <summary>
    /// The post with the member's DM channel as its target; otherwise the reply that explains why there is none.
    /// </summary>
    private async Task<(RestReply? Reply, Post? Opened)> OpenAsync(Post post, CancellationToken cancellation)
    {
        var userId = post.Channel.PersonId!;
        if (!channels.TryGetValue(userId, out var channel))
        {
            var reply = await api.SendAsync(RequestFor(userId), cancellation);
            if (reply is not RestReply.Ok { Content: { } created }
                || created.TextOrNumber("id") is not { Length: > 0 } opened)
            {
                return (reply, null);
            }

            channels[userId] = channel = opened;
        }

        return (null, post with { Channel = new ChannelRef(post.Channel.Platform, channel) });
    }

    /// <summary>Opening the channel failed, so no message was sent.</summary>
    private static DeliveryOutcome NotOpened(RestReply? reply, Post post) => reply switch
    {
        RestReply.RateLimited rateLimited =>
            new DeliveryOutcome.NotSent("Discord rate limited the bot", Duration.FromTimeSpan(rateLimited.RetryAfter)),
        RestReply.Refused => DeliveryOutcomes.Of(reply, $"the direct messages of {post.Channel.PersonId}"),
        null or RestReply.Ok => new DeliveryOutcome.NotSent("Discord returned no DM channel for this member"),
        _ => new DeliveryOutcome.NotSent(DeliveryOutcomes.ReasonFor(reply)),
    };

    private static RestRequest RequestFor(string userId) => new(
        HttpMethod.Post, "users/@me/channels", "users/@me/channels")
    {
        Body = JsonSerializer.SerializeToUtf8Bytes(
            new Dictionary<string, string> { ["recipient_id"] = userId },
                DirectMessagesJson.Default.DictionaryStringString),
        IsIdempotent = true,
    };
}

[System.Text.Json.Serialization.JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class DirectMessagesJson : System.Text.Json.Serialization.JsonSerializerContext;
