using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Plans the posts of recaps that organisers published with the form: a process that ended between recording a recap
/// and posting it, or a platform that was unreachable, only delays them.
/// </summary>
internal sealed class RecapPostPlanner(IReadOnlyList<IAnnouncementKind> kinds, PlanningContext context)
{
    /// <summary>How long after it was published a recap is still posted.</summary>
    private static readonly Duration RetryPeriod = Duration.FromHours(6);

    public IEnumerable<PlannedPost> All() =>
        from written in context.Calendar.Written
        let expires = written.Revision.At + RetryPeriod
        where expires > context.Now
        from kind in kinds
        where kind.Name == RecapKind.KindName
        from channel in context.Settings.Of(kind.Name).Channels ?? context.Community.AnnouncementChannels
        let entry = Entry(written, channel)
        where entry is not { IsFinal: true }
        let due = Instant.Max(entry?.NotBefore ?? context.Now, context.Now)
        where due < expires
        select Post(written, kind, channel, entry, due, expires);

    private PlannedPost Post(
        WrittenRecap written, IAnnouncementKind kind, ChannelRef channel, LedgerEntry? entry, Instant due,
        Instant expires)
    {
        var (recap, settings) = (written.Recap, context.Settings.Of(kind.Name));
        var key = entry?.Key
            ?? new PostKey(context.Community.Id, kind.Name, recap.Lineage.Name.Value, "", channel);
        return new PlannedPost(
            key, recap.HeadingIn(context.Community.Phrases), due, expires,
            now =>
            {
                var request = new AnnouncementRequest(recap, context.Community, context.Calendar, now)
                {
                    Takeaways = context.RuntimeEntries.Takeaways,
                };
                return CustomTemplates.Apply(kind.Compose(request), settings, request);
            })
        {
            Meetup = recap,
            DeliveryOptions = settings.DeliveryFor(channel, recap.HeadingIn(context.Community.Phrases)),

            // A recap without a page has the meetup's lineage, whose changes are not compared with it.
            Facts = written.IsOfPage ? context.Snapshots.Of(recap).Text : null,
        };
    }

    /// <summary>The post in the channel, of the page or of the meetup.</summary>
    private LedgerEntry? Entry(WrittenRecap written, ChannelRef channel) =>
        context.Ledger.Of(written.Recap.Lineage, channel).Concat(context.Ledger.Of(written.Subject.Lineage, channel))
            .FirstOrDefault(entry => entry.Key.Kind == RecapKind.KindName);
}
