using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Identity;

/// <summary>A meetup whose page is gone, as it was last read, for answers about it.</summary>
internal static class GonePage
{
    /// <summary>The meetup as far as its facts are stored; null if the page is there or nothing is stored.</summary>
    public static Meetup? Of(KnownMeetup known) =>
        known.GoneSince is not null && MeetupSnapshot.Read(known.Facts) is { } facts
            ? new Meetup
            {
                Id = new MeetupId(facts.Page),
                Kind = MeetupKind.Meetup,
                Source = GoneMeetups.NoSource,
                Title = facts.Title,
                Status = known.Decision is GoneDecision.Cancelled ? MeetupStatus.Cancelled : facts.Status,
                When = facts.When,
                Lineage = new Lineage(
                    new MeetupId(known.Lineage),
                    [.. known.Ids.Prepend(known.Lineage).Distinct().Select(id => new MeetupId(id))]),
            }
            : null;

    /// <summary>True for a meetup that is known only from what is stored.</summary>
    public static bool Is(Meetup meetup) => meetup.Source == GoneMeetups.NoSource;
}
