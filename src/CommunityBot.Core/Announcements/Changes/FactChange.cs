namespace CommunityBot.Core.Announcements.Changes;

/// <summary>One difference between what a channel was told and what the page says now. The nested cases are all there are.</summary>
public abstract record FactChange
{
    private FactChange()
    {
    }

    public sealed record Cancelled : FactChange;

    public sealed record Reinstated : FactChange;

    /// <summary>Put off without a new date.</summary>
    public sealed record PutOff : FactChange;

    /// <summary>Another day or time, start and end as one fact.</summary>
    /// <param name="ToAnotherPage">True when a page of its own carries the new date.</param>
    public sealed record Moved(MeetupFacts From, MeetupFacts To, bool ToAnotherPage) : FactChange;

    public sealed record OtherPlace(MeetupFacts From, MeetupFacts To) : FactChange;

    public sealed record Retitled(string From, string To) : FactChange;

    public sealed record SpeakersChanged(IReadOnlyList<string> Gone, IReadOnlyList<string> Joined) : FactChange;

    public sealed record ItemAdded(ToldItem Item) : FactChange;

    public sealed record ItemDropped(ToldItem Item) : FactChange;

    /// <summary>The same talk with another time, room, title or speaker.</summary>
    public sealed record ItemChanged(ToldItem From, ToldItem To) : FactChange;
}
