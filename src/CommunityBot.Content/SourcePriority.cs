namespace CommunityBot.Content;

/// <summary>Precedence of sources that describe the same meetup; earlier members win.</summary>
public enum SourcePriority
{
    /// <summary>A page written by hand.</summary>
    Page,

    /// <summary>A page that lists meetups, each of which may have a page of its own.</summary>
    List,

    /// <summary>Exported from a calendar or a registration system.</summary>
    Calendar,

    /// <summary>
    /// Exported from a conference planning system: complete for the agenda, sparse for everything else.
    /// </summary>
    Schedule,
}
