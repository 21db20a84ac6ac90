using System.Collections.Concurrent;

using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Routes each post to the target for its channel. The channel type is looked up only after Discord refuses a message,
/// because most channels are not forums.
/// </summary>
internal sealed class PostTargets(DiscordApi api, Func<string?> self, Crossposter? crossposter, ILoggerFactory loggers)
    : IPostTarget
{
    private const int Forum = 15;

    private readonly ThreadStarter threads = new(api, loggers.CreateLogger<ThreadStarter>());
    private readonly ScheduledEvents calendar = new(api, self);
    private readonly ForumChannel forum = new(api, self);
    private readonly ConcurrentDictionary<string, bool> forums = new(StringComparer.Ordinal);

    private DirectMessages People => field ??= new DirectMessages(api, Text);

    private TextChannel Text => field ??= new TextChannel(api, self, AfterwardsAsync);

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        var target = PlaceFor(post);
        var outcome = await target.PostAsync(post, cancellation);
        return outcome is DeliveryOutcome.Refused && target == Text && await IsForumAsync(post.Channel.Id, cancellation)
            ? await forum.PostAsync(post, cancellation)
            : outcome;
    }

    /// <summary>
    /// Before it returns "not found", checks whether the channel is a forum, which has no messages of its own.
    /// </summary>
    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation)
    {
        var found = await PlaceFor(post).FindAsync(post, cancellation);
        return found is LookupResult.Found
            || PlaceFor(post) != Text
            || !await IsForumAsync(post.Channel.Id, cancellation)
            ? found
            : await forum.FindAsync(post, cancellation);
    }

    public Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation) =>
        PlaceFor(post, messageId).EditAsync(post, messageId, cancellation);

    public Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        PlaceFor(post, messageId).DeleteAsync(post, messageId, cancellation);

    private IPostTarget PlaceFor(Post post, string? messageId = null) =>
        post.Channel.CalendarSpace is not null ? calendar
        : post.Channel.PersonId is not null ? People
        : messageId?.Contains('/', StringComparison.Ordinal) ?? forums.ContainsKey(post.Channel.Id) ? forum
        : Text;

    private async Task<bool> IsForumAsync(string channel, CancellationToken cancellation)
    {
        if (await api.SendAsync(ThreadRequests.Channel(channel), cancellation) is RestReply.Ok { Content: { } told }
            && told.Whole("type") == Forum)
        {
            forums[channel] = true;
        }

        return forums.ContainsKey(channel);
    }

    private async Task AfterwardsAsync(Post post, string messageId, CancellationToken cancellation)
    {
        if (crossposter is not null)
        {
            await crossposter.PublishAsync(post.Channel.Id, messageId, cancellation);
        }

        await threads.StartAsync(post, messageId, cancellation);
    }
}
