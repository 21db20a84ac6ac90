namespace CommunityBot.Core.Meetups;

/// <summary>Event status, the subset of schema.org's eventStatus used on community pages.</summary>
public enum MeetupStatus : byte
{
    Scheduled,

    /// <summary>The page marks its date as provisional.</summary>
    Tentative,

    /// <summary>Another page replaces this one, or the page announces a new date to follow.</summary>
    Postponed,

    Cancelled,
}
