using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Matching;

/// <summary>Something that a search can find. The nested cases are exhaustive.</summary>
internal abstract record SearchEntry
{
    private SearchEntry()
    {
    }

    /// <summary>A page with everything it says, also the talks and speakers that are entries of their own.</summary>
    public sealed record Page(Meetup Meetup) : SearchEntry;

    /// <summary>A talk, or another entry of a programme.</summary>
    public sealed record Session(Meetup Meetup, ProgrammeTalk Talk) : SearchEntry;

    /// <summary>A speaker on all pages that name them.</summary>
    /// <param name="Meetups">In the order of the calendar.</param>
    public sealed record Person(string Name, IReadOnlyList<Meetup> Meetups) : SearchEntry;
}
