using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Routes each post to the target for its channel. The channel type is looked up only after Discord refuses a message,
/// because most channels are not forums.
/// </summary>
internal sealed class PostTargets(
    DiscordApi api, Func<string?> botUserId, Crossposter? crossposter, IPictureSource? pictures,
    ILoggerFactory loggers)
    : IPostTarget
{
    private const int Forum = 15;

    private readonly ThreadStarter threads = new(api, loggers.CreateLogger<ThreadStarter>());
    private readonly ScheduledEvents scheduledEvents = new(api, botUserId, pictures);
    private readonly ForumChannel forum = new(api, botUserId);
    private readonly ConcurrentDictionary<string, bool> forums = new(StringComparer.Ordinal);

    private DirectMessages DirectMessages => field ??= new DirectMessages(api, TextChannel);

    private TextChannel TextChannel => field ??= new TextChannel(api, botUserId, AfterPostAsync);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var target = TargetFor(post);
        var outcome = await target.PostAsync(post, cancellation);
        return outcome is DeliveryOutcome.Refused or DeliveryOutcome.Blocked { Cause: BlockCause.Access }
            && target == TextChannel
            && await IsForumAsync(post.Channel.Id, cancellation)
            ? await forum.PostAsync(post, cancellation)
            : outcome;
    }

    /// <summary>
    /// Before it returns "not found", checks whether the channel is a forum, which contains only threads.
    /// </summary>
    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        var found = await TargetFor(post).FindAsync(post, cancellation);
        return found is LookupResult.Found
            || TargetFor(post) != TextChannel
            || !await IsForumAsync(post.Channel.Id, cancellation)
            ? found
            : await forum.FindAsync(post, cancellation);
    }

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        TargetFor(post, messageId).EditAsync(post, messageId, cancellation);

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        TargetFor(post, messageId).DeleteAsync(post, messageId, cancellation);

    private IPostTarget TargetFor(Post post, string? messageId = null) =>
        post.Channel.CalendarWorkspaceId is not null ? scheduledEvents
        : post.Channel.PersonId is not null ? DirectMessages
        : messageId?.Contains('/', StringComparison.Ordinal) ?? forums.ContainsKey(post.Channel.Id) ? forum
        : TextChannel;

    private async Task<bool> IsForumAsync(string channel, CancellationToken cancellation)
    {
        if (await api.SendAsync(ThreadRequests.Channel(channel), cancellation)
            is RestReply.Ok { Content: { } channelObject }
            && channelObject.WholeNumber("type") == Forum)
        {
            forums[channel] = true;
        }

        return forums.ContainsKey(channel);
    }

    private async Task AfterPostAsync(Post post, string messageId, CancellationToken cancellation)
    {
        if (crossposter is not null)
        {
            await crossposter.CrosspostAsync(post.Channel.Id, messageId, cancellation);
        }

        await threads.StartAsync(post, messageId, cancellation);
    }
}
