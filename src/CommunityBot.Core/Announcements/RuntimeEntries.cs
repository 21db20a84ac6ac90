using CommunityBot.Core.Identity;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;

namespace CommunityBot.Core.Announcements;

/// <summary>What members and organisers have entered at runtime, as read from storage for one cycle.</summary>
/// <param name="Reminders">Personal reminders of the community's members, and their subscriptions.</param>
/// <param name="Takeaways">Takeaways for recaps, of all meetups, in the order in which they were added.</param>
public sealed record RuntimeEntries(IReadOnlyList<PersonalReminder> Reminders, IReadOnlyList<Takeaway> Takeaways)
{
    public IReadOnlyList<PersonalReminder> Reminders { get; init; } =
        [.. Reminders.Where(reminder => !reminder.IsForNextAnnounced)];

    /// <summary>The subscriptions among them to the next announcement, which belong to no meetup.</summary>
    public IReadOnlyList<PersonalReminder> Subscriptions { get; init; } =
        [.. Reminders.Where(reminder => reminder.IsForNextAnnounced)];

    public static RuntimeEntries None { get; } = new([], []);

    /// <summary>What is remembered of the meetups that were read before.</summary>
    public IReadOnlyList<KnownMeetup> Known { get; init; } = [];
}
