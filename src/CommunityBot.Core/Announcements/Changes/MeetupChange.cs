namespace CommunityBot.Core.Announcements.Changes;

/// <summary>
/// One difference between what a channel was told and what the page says now. The nested cases are all there are.
/// </summary>
public abstract record MeetupChange
{
    private MeetupChange()
    {
    }

    public sealed record Cancelled : MeetupChange;

    public sealed record Reinstated : MeetupChange;

    /// <summary>Put off without a new date.</summary>
    public sealed record Postponed : MeetupChange;

    /// <summary>Another day or time, start and end as one fact.</summary>
    /// <param name="ToAnotherPage">True when a page of its own carries the new date.</param>
    public sealed record Rescheduled(MeetupSnapshot From, MeetupSnapshot To, bool ToAnotherPage) : MeetupChange;

    public sealed record VenueChanged(MeetupSnapshot From, MeetupSnapshot To) : MeetupChange;

    public sealed record Retitled(string From, string To) : MeetupChange;

    public sealed record SpeakersChanged(IReadOnlyList<string> Removed, IReadOnlyList<string> Joined) : MeetupChange;

    public sealed record ItemAdded(AgendaItemSnapshot Item) : MeetupChange;

    public sealed record ItemRemoved(AgendaItemSnapshot Item) : MeetupChange;

    /// <summary>The same talk with another time, room, title or speaker.</summary>
    public sealed record ItemChanged(AgendaItemSnapshot From, AgendaItemSnapshot To) : MeetupChange;
}
