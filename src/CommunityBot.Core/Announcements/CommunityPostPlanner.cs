using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Plans posts about the community as a whole, such as the weekly digest.</summary>
internal sealed class CommunityPostPlanner(IReadOnlyList<ICommunityKind> kinds, PlanningContext context)
{
    public IEnumerable<PlannedPost> Until(Instant until) =>
        from kind in kinds
        let wish = context.Settings.Of(kind.Name)
        where context.Settings.Allows(kind.Name, kind.IsOnByDefault)
        from due in kind.DueTimes(context.Community, context.Calendar, context.Now, until)
        where due.Expires > context.Now
        from channel in wish.Channels ?? context.Community.AnnouncementChannels
        let key = new PostKey(context.Community.Id, kind.Name, "", due.Occurrence, channel)
        let entry = context.Ledger.Entry(key)
        where entry is not { IsFinal: true }
        let attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, due.At)
        where attempt < due.Expires
        select new PlannedPost(
            key, context.Community.Name, attempt, due.Expires,
            now => kind.Compose(context.Community, context.Calendar, now))
        {
            DeliveryOptions = wish.DeliveryFor(channel, context.Community.Name),
        };
}
