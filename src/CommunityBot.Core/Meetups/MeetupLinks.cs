namespace CommunityBot.Core.Meetups;

/// <summary>The addresses a page gives for its own event; never those of the next one.</summary>
public sealed record MeetupLinks
{
    public Uri? Registration { get; init; }

    /// <summary>The recording, as an address a person can watch (not one for embedding).</summary>
    public Uri? Video { get; init; }

    /// <summary>The page itself, where it names its absolute address.</summary>
    public Uri? Website { get; init; }

    public Uri? Picture { get; init; }
}
