namespace CommunityBot.Core.Meetups;

/// <summary>Classification of a page.</summary>
public enum MeetupKind : byte
{
    /// <summary>An event with its own date: a meetup, a workshop, a conference.</summary>
    Meetup,

    /// <summary>A report of a past event.</summary>
    Recap,

    /// <summary>One session of a larger event.</summary>
    Session,

    /// <summary>A recurring meetup.</summary>
    Series,

    /// <summary>A page without an event, such as news, a policy or a home page; not a problem.</summary>
    NotAnEvent,

    /// <summary>An unpublished page.</summary>
    Draft,
}
