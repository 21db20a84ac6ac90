namespace CommunityBot.Core.Content;

/// <summary>Whom to believe when two documents tell of one meetup; the earlier here, the more.</summary>
public enum SourcePriority
{
    /// <summary>Somebody wrote it for people to read.</summary>
    Page,

    /// <summary>Exported from a calendar or a sign-up system.</summary>
    Calendar,

    /// <summary>Exported from a system that plans sessions: it knows the programme, and little of the rest.</summary>
    Schedule,
}
