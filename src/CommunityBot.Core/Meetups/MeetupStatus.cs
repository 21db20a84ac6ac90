namespace CommunityBot.Core.Meetups;

/// <summary>schema.org's eventStatus, as far as community pages use it.</summary>
public enum MeetupStatus
{
    Scheduled,

    /// <summary>The page itself says that the date may still change.</summary>
    Tentative,

    /// <summary>Another page took this one's place, or the page says that a new date will follow.</summary>
    Postponed,

    Cancelled,
}
