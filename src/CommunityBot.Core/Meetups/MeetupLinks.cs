namespace CommunityBot.Core.Meetups;

/// <summary>The URLs of a page for its own event, not for the next one.</summary>
public sealed record MeetupLinks
{
    public Uri? Registration { get; init; }

    /// <summary>The recording, as a watchable URL (not an embed URL).</summary>
    public Uri? Video { get; init; }

    /// <summary>The page itself, if its absolute URL is known.</summary>
    public Uri? Website { get; init; }

    /// <summary>As written on the page: absolute, or relative to its site.</summary>
    public Uri? Picture { get; init; }
}
