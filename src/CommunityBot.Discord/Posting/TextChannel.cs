using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;

using NodaTime;

namespace CommunityBot.Discord.Posting;

/// <summary>Posts to a text channel, announcement channel or thread.</summary>
/// <param name="botUserId">Returns the bot's user id; null until READY.</param>
/// <param name="afterPost">Runs after a message was posted or found.</param>
internal sealed class TextChannel(
    DiscordApi api, Func<string?> botUserId, Func<Post, string, CancellationToken, Task> afterPost) : IPostTarget
{
    /// <summary>
    /// A lookup reads this much further back than the claim, to allow for clock skew between the bot and Discord.
    /// </summary>
    private static readonly Duration MaxClockSkew = Duration.FromHours(1);

    private const int MaxPages = 10;

    private readonly ReadHistoryPermission readHistory = new(api, botUserId);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var reference = post.Key.Reference;
        var reply = await CreateAsync(post.Message);
        if (FilesNotAllowed.Applies(reply, post.Message))
        {
            reply = await CreateAsync(FilesNotAllowed.AsText(post.Message));
        }

        var outcome = DeliveryOutcomes.Of(reply, PlaceOf(post));
        if (outcome is DeliveryOutcome.Delivered delivered)
        {
            await afterPost(post, delivered.MessageId, cancellation);
        }

        return outcome;

        Task<RestReply> CreateAsync(Message content) => api.SendAsync(
            MessageRequests.Create(
                post.Channel.Id, DiscordRenderer.Render(content, reference, post.Options.Mentions) with
                {
                    // With enforce_nonce Discord returns the existing message for a repeated nonce within a few
                    // minutes.
                    Nonce = reference,
                    EnforceNonce = true,
                }),
            cancellation);
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var reply = await UpdateAsync(post.Message);
        if (FilesNotAllowed.Applies(reply, post.Message))
        {
            reply = await UpdateAsync(FilesNotAllowed.AsText(post.Message));
        }

        return reply is RestReply.Ok
            ? new DeliveryOutcome.Delivered(messageId)
            : DeliveryOutcomes.Of(reply, PlaceOf(post));

        Task<RestReply> UpdateAsync(Message content) => api.SendAsync(
            MessageRequests.Edit(
                post.Channel.Id, messageId,
                DiscordRenderer.Render(content, post.Key.Reference, post.Options.Mentions) with
                {
                    // A picture whose author takes the consent back must not stay.
                    ReplacesFiles = true,
                }),
            cancellation);
    }

    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        await api.SendAsync(MessageRequests.Delete(post.Channel.Id, messageId), cancellation) switch
        {
            RestReply.Ok or RestReply.Refused { Error.Code: DiscordError.UnknownMessage } =>
                new DeliveryOutcome.Delivered(messageId),
            var reply => DeliveryOutcomes.Of(reply, PlaceOf(post)),
        };

    /// <summary>
    /// Reads the channel backwards from its newest message. Reading forwards from the claim's time would be shorter,
    /// but clock skew could hide the message, and the post would be sent twice.
    /// </summary>
    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        string? before = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var reply = await api.SendAsync(MessageRequests.Page(post.Channel.Id, before), cancellation);
            if (reply is not RestReply.Ok { Content: { } content })
            {
                return new LookupResult.Unavailable(ReasonFor(reply, post));
            }

            var messages = MessageRequests.ReadPage(content);
            if (messages.FirstOrDefault(message => message.Matches(post, botUserId())) is { } found)
            {
                // The instance that sent it may have crashed before it ran the follow-up work.
                await afterPost(post, found.Id, cancellation);
                return new LookupResult.Found(found.Id);
            }

            if (messages.Count == 0 && page == 0)
            {
                return await readHistory.CheckEmptyChannelAsync(post.Channel.Id, cancellation);
            }

            if (messages.Count < MessageRequests.PageSize || messages[^1].SentAt < post.ClaimedAt - MaxClockSkew)
            {
                return new LookupResult.NotFound();
            }

            before = messages[^1].Id;
        }

        return new LookupResult.Unavailable(
            $"{PlaceOf(post)} has had more than {MaxPages * MessageRequests.PageSize} messages since the claim");
    }

    private static string ReasonFor(RestReply reply, Post post) => reply is RestReply.Refused refused
        ? $"the bot may not read {PlaceOf(post)} ({refused.Error}); "
            + "grant it View Channel and Read Message History there"
        : DeliveryOutcomes.ReasonFor(reply);

    private static string PlaceOf(Post post) => $"channel {post.Channel.Id}";
}
