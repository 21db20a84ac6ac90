using System.Text.Json;

using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Posts to a forum channel: a forum post is a thread with a name and a starter message. Forum posts have no
/// deduplication key, so the bot looks for the reference in existing starter messages before it posts.
/// </summary>
/// <param name="botUserId">Returns the bot's user id; null until READY.</param>
internal sealed class ForumChannel(DiscordApi api, Func<string?> botUserId) : IPostTarget
{
    private const int MaxThreadsSearched = 50;
    private const int ThreadArchived = 50083;

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        switch (await FindAsync(post, cancellation))
        {
            case LookupResult.Found found:
                return new DeliveryOutcome.Delivered(found.MessageId);
            case LookupResult.Unavailable unavailable:
                // A lost permission is reported to organisers, unlike a lookup that is only delayed.
                return await api.SendAsync(ThreadRequests.Channel(post.Channel.Id), cancellation)
                    is RestReply.Refused refused
                        ? DeliveryOutcomes.Of(refused, PlaceOf(post))
                        : new DeliveryOutcome.NotSent(unavailable.Reason);
        }

        var reply = await StartAsync(post.Message);
        if (FilesNotAllowed.Applies(reply, post.Message))
        {
            reply = await StartAsync(FilesNotAllowed.AsText(post.Message));
        }

        return reply switch
        {
            RestReply.Ok { Content: { } thread } when ForumPostId.In(thread) is { } id =>
                new DeliveryOutcome.Delivered(id.ToString()),
            _ => DeliveryOutcomes.Of(reply, PlaceOf(post)),
        };

        Task<RestReply> StartAsync(Message content) => api.SendAsync(
            ThreadRequests.StartInForum(
                post.Channel.Id, NameOf(post),
                DiscordRenderer.Render(content, post.Key.Reference, post.Options.Mentions)),
            cancellation);
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        if (await ListOwnThreadsAsync(post, cancellation) is not { } threads)
        {
            return new LookupResult.Unavailable($"the posts in {PlaceOf(post)} could not be listed");
        }

        foreach (var thread in threads)
        {
            // The starter message of a forum post has the id of its thread.
            var id = new ForumPostId(thread, thread);
            switch (await api.SendAsync(MessageRequests.Get(id.Thread, id.Message), cancellation))
            {
                case RestReply.Ok { Content: { } content }
                    when ExistingMessage.Read(content) is { } message && message.Matches(post, botUserId()):
                    return new LookupResult.Found(id.ToString());
                case RestReply.Ok or RestReply.Refused:
                    break;
                case var reply:
                    return new LookupResult.Unavailable(DeliveryOutcomes.ReasonFor(reply));
            }
        }

        return new LookupResult.NotFound();
    }

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var id = ForumPostId.Read(messageId);
        var edit = EditOf(post.Message);
        var reply = await api.SendAsync(edit, cancellation);
        if (FilesNotAllowed.Applies(reply, post.Message))
        {
            edit = EditOf(FilesNotAllowed.AsText(post.Message));
            reply = await api.SendAsync(edit, cancellation);
        }

        if (reply is RestReply.Refused { Error.Code: ThreadArchived }
            && await api.SendAsync(ThreadRequests.Unarchive(id.Thread), cancellation) is RestReply.Ok)
        {
            reply = await api.SendAsync(edit, cancellation);
        }

        return reply is RestReply.Ok
            ? new DeliveryOutcome.Delivered(messageId)
            : DeliveryOutcomes.Of(reply, PlaceOf(post));

        RestRequest EditOf(Message content) => MessageRequests.Edit(
            id.Thread, id.Message,
            DiscordRenderer.Render(content, post.Key.Reference, post.Options.Mentions) with { ReplacesFiles = true });
    }

    /// <summary>Deletes only the bot's message; replies of members stay.</summary>
    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var id = ForumPostId.Read(messageId);
        return await api.SendAsync(MessageRequests.Delete(id.Thread, id.Message), cancellation) switch
        {
            RestReply.Ok or
                RestReply.Refused { Error.Code: DiscordError.UnknownMessage or DiscordError.UnknownChannel } =>
                new DeliveryOutcome.Delivered(messageId),
            var reply => DeliveryOutcomes.Of(reply, PlaceOf(post)),
        };
    }

    /// <summary>The bot's most recent threads in the forum, newest first; null when they cannot be listed.</summary>
    private async Task<IReadOnlyList<string>?> ListOwnThreadsAsync(Post post, CancellationToken cancellation)
    {
        if (await api.SendAsync(ThreadRequests.Channel(post.Channel.Id), cancellation)
            is not RestReply.Ok { Content: { } forum }
            || forum.TextOrNumber("guild_id") is not { } guild
            || await api.SendAsync(ThreadRequests.Active(guild), cancellation)
                is not RestReply.Ok { Content: { } active }
            || await api.SendAsync(ThreadRequests.Archived(post.Channel.Id), cancellation)
                is not RestReply.Ok { Content: { } archived })
        {
            return null;
        }

        return [.. active.Items("threads").Concat(archived.Items("threads"))
            .Where(thread => thread.TextOrNumber("parent_id") == post.Channel.Id && IsOwn(thread))
            .Select(thread => thread.TextOrNumber("id")).OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(id => id.Length).ThenByDescending(id => id, StringComparer.Ordinal)
            .Take(MaxThreadsSearched)];
    }

    private bool IsOwn(JsonElement thread) =>
        botUserId() is not { } own || thread.TextOrNumber("owner_id") is not { } owner || owner == own;

    private static string NameOf(Post post) => post.Message.Title ?? post.Message.Summary;

    private static string PlaceOf(Post post) => $"channel {post.Channel.Id}";
}

/// <summary>The id of a forum post in the ledger: thread id and message id.</summary>
internal sealed record ForumPostId(string Thread, string Message)
{
    /// <summary>From the response to a new forum post: the thread and its starter message.</summary>
    public static ForumPostId? In(JsonElement thread) => thread.TextOrNumber("id") is { Length: > 0 } id
        ? new ForumPostId(id, thread.Property("message")?.TextOrNumber("id") ?? id)
        : null;

    public static ForumPostId Read(string messageId) => messageId.Split('/') is [var thread, var message]
        ? new ForumPostId(thread, message)
        : new ForumPostId(messageId, messageId);

    public override string ToString() => $"{Thread}/{Message}";
}
