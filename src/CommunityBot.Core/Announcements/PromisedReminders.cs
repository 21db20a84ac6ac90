using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// The direct messages that a person will get before a meetup, by the rules of <see cref="PersonalReminderKind"/>, so
/// that answers promise exactly what is sent.
/// </summary>
public static class PromisedReminders
{
    private static readonly PersonalReminderKind Kind = new();

    /// <summary>True if the community's settings allow reminders by direct message.</summary>
    public static bool AreAllowed(Community community) =>
        community.Announcements.Allows(PersonalReminderKind.KindName, ((IAnnouncementKind)Kind).Traits.IsOnByDefault);

    /// <summary>
    /// The moments of the messages to come for somebody who asks now, in order; empty for what is cancelled, postponed,
    /// provisional, without a date or over, and when it is too late.
    /// </summary>
    public static IReadOnlyList<Instant> Of(
        Meetup meetup, Community community, MeetupCalendar calendar, Instant now) =>
        Of(
            meetup, community, calendar,
            new PersonalReminder(community.Id, Anybody, meetup.Lineage.Name.Value, now), now);

    /// <summary>The moments of the messages to come of a reminder that is set.</summary>
    public static IReadOnlyList<Instant> Of(
        Meetup meetup, Community community, MeetupCalendar calendar, PersonalReminder reminder, Instant now)
    {
        if (!meetup.IsSchedulable || meetup.When.EffectiveEnd <= now || !AreAllowed(community))
        {
            return [];
        }

        return
        [
            .. Kind.DueTimes(new PlanningRequest(meetup, community, calendar) { Reminders = [reminder] })
                .Where(due => due.At > now && MeetupPostPlanner.IsShown(meetup, due.At))
                .Select(due => community.Announcements.AfterQuietHours(due, due.At, community.Zone))
                .Distinct()
                .Order(),
        ];
    }

    private static ChannelRef Anybody { get; } = new("", "");
}
