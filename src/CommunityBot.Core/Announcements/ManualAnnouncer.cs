using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Posts an announcement on an organiser's request, through <see cref="Announcer"/> like every planned post.
/// </summary>
public sealed class ManualAnnouncer(Planner planner, Announcer announcer, CurrentCalendars calendars, IClock clock)
{
    /// <summary>Expiry of a requested post, up to which it may be retried.</summary>
    private static readonly Duration RetryPeriod = Duration.FromHours(6);

    /// <summary>
    /// One result per announcement channel; empty when the kind, the meetup or the channels do not exist.
    /// </summary>
    /// <param name="takeaways">The community's takeaways, of all meetups.</param>
    public async Task<IReadOnlyList<(ChannelRef Channel, PostResult Result)>> PostAsync(
        Community community, string kindName, MeetupId id, IReadOnlyList<Takeaway> takeaways,
        CancellationToken cancellation)
    {
        var calendar = calendars.Of(community.Id);
        if (planner.Kind(kindName) is not { } kind || calendar.Find(id) is not { } meetup)
        {
            return [];
        }

        var now = clock.GetCurrentInstant();
        return await Task.WhenAll(
            (community.Announcements.Of(kind.Name).Channels ?? community.AnnouncementChannels).Select(async channel =>
        {
            var key = new PostKey(community.Id, kind.Name, meetup.Lineage.Name.Value, "", channel);
            var request = new AnnouncementRequest(meetup, community, calendar, now) { Takeaways = takeaways };
            var message = CustomTemplates.Apply(
                kind.Compose(request), community.Announcements.Of(kind.Name), request);
            var options = community.Announcements.Of(kind.Name).DeliveryFor(
                channel, meetup.HeadingIn(community.Phrases));

            // A recap without a page has the meetup's lineage, whose changes are not compared with it.
            var facts = calendar.WrittenOf(meetup) is { IsOfPage: false } ? null : MeetupSnapshot.Of(meetup).Text;
            return (
                channel, await announcer.PostAsync(key, message, now, facts, now + RetryPeriod, cancellation, options));
        }));
    }
}
