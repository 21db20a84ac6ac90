namespace CommunityBot.Core.Announcements.Changes;

/// <summary>
/// A difference between the snapshot that a channel last received and the current page; a closed family of cases.
/// </summary>
public abstract record MeetupChange
{
    private MeetupChange()
    {
    }

    /// <param name="From">What was posted: the title, day and time that the cancelled meetup had.</param>
    public sealed record Cancelled(MeetupSnapshot From) : MeetupChange;

    public sealed record Reinstated : MeetupChange;

    /// <summary>Postponed without a new date.</summary>
    /// <param name="From">What was posted: the title, day and time that the meetup had.</param>
    public sealed record Postponed(MeetupSnapshot From) : MeetupChange;

    /// <summary>A new date or time; start and end count as one change.</summary>
    /// <param name="ToAnotherPage">True if the new date is on a separate page.</param>
    public sealed record Rescheduled(MeetupSnapshot From, MeetupSnapshot To, bool ToAnotherPage) : MeetupChange;

    public sealed record VenueChanged(MeetupSnapshot From, MeetupSnapshot To) : MeetupChange;

    /// <summary>An online meetup has another address to register at or to join by.</summary>
    public sealed record JoiningChanged(string From, string To) : MeetupChange;

    public sealed record Retitled(string From, string To) : MeetupChange;

    public sealed record SpeakersChanged(IReadOnlyList<string> Removed, IReadOnlyList<string> Joined) : MeetupChange;

    public sealed record ItemAdded(AgendaItemSnapshot Item) : MeetupChange;

    public sealed record ItemRemoved(AgendaItemSnapshot Item) : MeetupChange;

    /// <summary>The same talk with a different time, room, title or speaker.</summary>
    public sealed record ItemChanged(AgendaItemSnapshot From, AgendaItemSnapshot To) : MeetupChange;
}
