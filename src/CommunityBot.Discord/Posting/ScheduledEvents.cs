using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Posts meetups as scheduled events of a guild. Events have no deduplication key, so the bot looks for the post's
/// marker before it creates one.
/// </summary>
/// <param name="botUserId">Returns the bot's user id; null until READY.</param>
internal sealed class ScheduledEvents(DiscordApi api, Func<string?> botUserId) : IPostTarget
{
    /// <summary>A lost permission is reported to organisers, unlike a lookup that is only delayed.</summary>
    private static DeliveryOutcome OutcomeOfFailedLookup(RestReply reply, LookupResult.Unavailable lookup, Post post) =>
        reply is RestReply.Refused
            ? DeliveryOutcomes.Of(reply, PlaceOf(post))
            : new DeliveryOutcome.NotSent(lookup.Reason);

    private const int UnknownEvent = 10070;
    private const int FinishedEvent = 180000;

    public async Task<DeliveryOutcome> PostAsync(Post post, CancellationToken cancellation)
    {
        if (post.Message.Entry is not { } entry)
        {
            return new DeliveryOutcome.Refused(
                "A meetup without a start time cannot become a scheduled event.", "Add a start time to its page.");
        }

        var reply = await api.SendAsync(EventRequests.List(GuildOf(post)), cancellation);
        switch (Find(reply, post))
        {
            case LookupResult.Found found:
                return new DeliveryOutcome.Delivered(found.MessageId);
            case LookupResult.Unavailable unavailable:
                return OutcomeOfFailedLookup(reply, unavailable, post);
            default:
                var body = EventPayload.For(post.Message, entry, post.Key.Reference);
                return DeliveryOutcomes.Of(
                    await api.SendAsync(EventRequests.Create(GuildOf(post), body), cancellation), PlaceOf(post));
        }
    }

    public async Task<LookupResult> FindAsync(Post post, CancellationToken cancellation) =>
        Find(await api.SendAsync(EventRequests.List(GuildOf(post)), cancellation), post);

    private LookupResult Find(RestReply reply, Post post) => reply switch
    {
            RestReply.Ok { Content: { } content } =>
                EventRequests.ReadAll(content).FirstOrDefault(existing => IsOurs(existing, post)) is { } found
                    ? new LookupResult.Found(found.Id)
                    : new LookupResult.NotFound(),
            RestReply.Refused refused => new LookupResult.Unavailable(
                $"the scheduled events of {PlaceOf(post)} cannot be read ({refused.Error}); " +
                $"{DeliveryOutcomes.RemedyFor(refused.Error, PlaceOf(post))}"),
            _ => new LookupResult.Unavailable(DeliveryOutcomes.ReasonFor(reply)),
    };

    public async Task<DeliveryOutcome> EditAsync(Post post, string messageId, CancellationToken cancellation)
    {
        var reply = await api.SendAsync(EventRequests.Get(GuildOf(post), messageId), cancellation);
        if (reply is not RestReply.Ok { Content: { } content } || ExistingEvent.Read(content) is not { } existing)
        {
            return OutcomeOfChange(reply, post, messageId);
        }

        return (existing.Status, post.Message.Entry) switch
        {
            // Events that were cancelled by an organiser or are completed are not changed.
            (EventStatus.Cancelled or EventStatus.Completed, _) or (_, null) =>
                new DeliveryOutcome.Delivered(messageId),
            (EventStatus.Scheduled, { IsOff: true }) =>
                await ModifyAsync(post, messageId, EventStatus.Cancelled, cancellation),
            (_, { IsOff: true }) => await ModifyAsync(post, messageId, EventStatus.Completed, cancellation),
            var (status, entry) => await ModifyAsync(post, messageId, entry, status, cancellation),
        };
    }

    public async Task<DeliveryOutcome> DeleteAsync(Post post, string messageId, CancellationToken cancellation) =>
        await api.SendAsync(EventRequests.Delete(GuildOf(post), messageId), cancellation) switch
        {
            RestReply.Ok or RestReply.Refused { Error.Code: UnknownEvent } => new DeliveryOutcome.Delivered(messageId),
            var reply => DeliveryOutcomes.Of(reply, PlaceOf(post)),
        };

    private async Task<DeliveryOutcome> ModifyAsync(
        Post post, string id, CalendarEntry entry, EventStatus status, CancellationToken cancellation)
    {
        var body = EventPayload.For(post.Message, entry, post.Key.Reference);
        body = status == EventStatus.Active ? body with { Start = null } : body;
        return OutcomeOfChange(
            await api.SendAsync(EventRequests.Modify(GuildOf(post), id, body), cancellation), post, id);
    }

    private async Task<DeliveryOutcome> ModifyAsync(
        Post post, string id, EventStatus status, CancellationToken cancellation) =>
        OutcomeOfChange(
            await api.SendAsync(
                EventRequests.Modify(GuildOf(post), id, new EventStatusChange((int)status)), cancellation), post, id);

    private static DeliveryOutcome OutcomeOfChange(RestReply reply, Post post, string id) => reply switch
    {
        RestReply.Ok or RestReply.Refused { Error.Code: FinishedEvent } => new DeliveryOutcome.Delivered(id),
        RestReply.Refused { Error.Code: UnknownEvent } =>
            new DeliveryOutcome.Refused("The scheduled event was deleted.", "Nothing needs to be done."),
        _ => DeliveryOutcomes.Of(reply, PlaceOf(post)),
    };

    private bool IsOurs(ExistingEvent existing, Post post) =>
        EventMarker.IsIn(existing.Description, post.Key.Reference)
        && (botUserId() is not { } own || existing.Creator is null || existing.Creator == own);

    private static string GuildOf(Post post) => post.Channel.CalendarWorkspaceId!;

    private static string PlaceOf(Post post) => $"server {GuildOf(post)}";
}
