using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>What should be posted: content × kinds × channels × clock − ledger. Derived afresh every time, never stored.</summary>
public sealed class Planner(IEnumerable<IAnnouncementKind> kinds)
{
    /// <summary>No kind speaks earlier before a meetup than this.</summary>
    private static readonly Duration LongestLead = Duration.FromDays(62);

    /// <summary>No kind speaks later after a meetup than this.</summary>
    private static readonly Duration LongestGrace = Duration.FromDays(31);

    private readonly IAnnouncementKind[] kinds = [.. kinds];

    public IAnnouncementKind? Kind(string name) => kinds.FirstOrDefault(kind => kind.Name == name);

    /// <summary>Everything that is due from now until a moment, and what is late but still worth saying; in order.</summary>
    public IReadOnlyList<PlannedPost> Plan(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, Instant now, Instant until)
    {
        var memory = new PostMemory(ledger);
        return
        [
            .. calendar.Between(now - LongestGrace, until + LongestLead)
                .SelectMany(meetup => Posts(community, meetup, memory, now))
                .Where(post => post.Due <= until)
                .OrderBy(post => post.Due)
                .ThenBy(post => post.Key.ToString(), StringComparer.Ordinal),
        ];
    }

    private IEnumerable<PlannedPost> Posts(Community community, Meetup meetup, PostMemory memory, Instant now) =>
        from kind in kinds
        where community.Announcements.Of(kind.Name).Enabled
        from due in kind.DueTimes(meetup, community.Announcements)
        where due.Expires > now
        from channel in community.AnnouncementChannels
        let key = new PostKey(community.Id, kind.Name, meetup.Lineage.Name.Value, due.Occurrence, channel)
        let entry = memory.Find(key, meetup.Lineage)
        where entry is not { IsSettled: true }
        where entry is not null || !IsCoveredByAnnouncement(community, kind, meetup, due, channel, memory, now)
        let attempt = entry?.NotBefore is { } later && later > due.At ? later : due.At
        where attempt < due.Expires
        select new PlannedPost(entry?.Key ?? key, kind, meetup, attempt, due.Expires);

    /// <summary>
    /// A reminder that was due before the channel knew of the meetup at all is not sent after it: the announcement,
    /// which goes out at the same moment or went out later than the reminder's, has just said the same.
    /// </summary>
    private bool IsCoveredByAnnouncement(
        Community community, IAnnouncementKind kind, Meetup meetup, DueTime due, Platforms.ChannelRef channel,
        PostMemory memory, Instant now)
    {
        if (kind.Name == AnnouncedKind.KindName || !kinds.Any(other => other.Name == AnnouncedKind.KindName) ||
            !community.Announcements.Of(AnnouncedKind.KindName).Enabled)
        {
            return false;
        }

        var announced = memory.Find(
            new PostKey(community.Id, AnnouncedKind.KindName, meetup.Lineage.Name.Value, "", channel), meetup.Lineage);
        return announced is { State: PostState.Posted } posted ? posted.RecordedAt >= due.At : due.At <= now;
    }
}
