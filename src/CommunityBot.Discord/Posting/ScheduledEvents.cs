using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Posts meetups as scheduled events of a guild. Events have no deduplication key, so the bot looks for the post's
/// marker before it creates one.
/// </summary>
/// <param name="botUserId">Returns the bot's user id; null until READY.</param>
/// <param name="pictures">Reads the covers of events; null for events without.</param>
internal sealed class ScheduledEvents(DiscordApi api, Func<string?> botUserId, IPictureSource? pictures = null)
    : IPostTarget
{
    private const int InvalidForm = 50035;
    private const int RequestTooLarge = 40005;
    private const int InvalidFile = 50046;

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
                var body = await BodyAsync(post, entry, cancellation);
                return DeliveryOutcomes.Of(
                    await SendAsync(body, one => EventRequests.Create(GuildOf(post), one), cancellation),
                    PlaceOf(post));
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
        var body = await BodyAsync(post, entry, cancellation);
        body = status == EventStatus.Active ? body with { Start = null } : body;
        return OutcomeOfChange(
            await SendAsync(body, one => EventRequests.Modify(GuildOf(post), id, one), cancellation), post, id);
    }

    /// <summary>A picture that cannot be read is left out; that of an existing event then stays.</summary>
    private async Task<EventPayload> BodyAsync(Post post, CalendarEntry entry, CancellationToken cancellation)
    {
        var body = EventPayload.For(post.Message, entry, post.Key.Reference);
        return entry.Cover is { } address && pictures is not null
            && await pictures.ReadAsync(address, cancellation) is { } picture
            ? body with { Image = $"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes.Span)}" }
            : body;
    }

    /// <summary>Sends the event once more without its picture if Discord does not accept that.</summary>
    private async Task<RestReply> SendAsync(
        EventPayload body, Func<EventPayload, RestRequest> request, CancellationToken cancellation)
    {
        var reply = await api.SendAsync(request(body), cancellation);
        return body.Image is not null
            && reply is RestReply.Refused { Error.Code: InvalidForm or RequestTooLarge or InvalidFile }
            ? await api.SendAsync(request(body with { Image = null }), cancellation)
            : reply;
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
