using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>The URLs of a page for its own event, not for the next one.</summary>
public sealed record MeetupLinks
{
    /// <summary>Those of a page without any.</summary>
    public static MeetupLinks None { get; } = new();

    public Uri? Registration { get; init; }

    /// <summary>The recording, as a watchable URL (not an embed URL).</summary>
    public Uri? Video { get; init; }

    /// <summary>The page itself, if its absolute URL is known.</summary>
    public Uri? Website { get; init; }

    /// <summary>As written on the page: absolute, or relative to its site.</summary>
    public Uri? Picture { get; init; }

    /// <summary>
    /// The way into an online meetup: a video meeting or a live stream. Often contains a password, so only
    /// <see cref="WayToJoin"/> decides when it is told.
    /// </summary>
    public Uri? Join { get; init; }

    /// <summary>How long before the start the way in is told at the earliest; null for at once.</summary>
    public Duration? JoinLead { get; init; }

    /// <summary>The picture that is shown; null unless its address and that of its site are known.</summary>
    public Cover? Cover { get; init; }
}

/// <summary>A picture that is shown with a meetup.</summary>
/// <param name="Address">Absolute, http or https.</param>
/// <param name="Alt">The text alternative of the page; null if it has none.</param>
public sealed record Cover(Uri Address, string? Alt);
