namespace CommunityBot.Content;

/// <summary>Precedence of sources that describe the same meetup; earlier members win.</summary>
public enum SourcePriority
{
    /// <summary>A page written by hand.</summary>
    Page,

    /// <summary>Exported from a calendar or a registration system.</summary>
    Calendar,

    /// <summary>
    /// Exported from a conference planning system: complete for the agenda, sparse for everything else.
    /// </summary>
    Schedule,
}
