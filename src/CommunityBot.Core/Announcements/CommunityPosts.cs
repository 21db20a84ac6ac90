using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>The part of a plan that belongs to the community as a whole.</summary>
internal sealed class CommunityPosts(IReadOnlyList<ICommunityKind> kinds, PlanningView view)
{
    public IEnumerable<PlannedPost> Until(Instant until) =>
        from kind in kinds
        let wish = view.Settings.Of(kind.Name)
        where view.Settings.Allows(kind.Name, kind.IsOnByDefault)
        from due in kind.DueTimes(view.Community, view.Calendar, view.Now, until)
        where due.Expires > view.Now
        from channel in wish.Channels ?? view.Community.AnnouncementChannels
        let key = new PostKey(view.Community.Id, kind.Name, "", due.Occurrence, channel)
        let entry = view.Memory.All.FirstOrDefault(entry => entry.Key == key)
        where entry is not { IsSettled: true }
        let attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, due.At)
        where attempt < due.Expires
        select new PlannedPost(
            key, view.Community.Name, attempt, due.Expires, now => kind.Compose(view.Community, view.Calendar, now))
        {
            Manner = wish.Manner(channel, view.Community.Name),
        };
}
