namespace CommunityBot.Core.Meetups;

/// <summary>What a page turned out to be.</summary>
public enum MeetupKind
{
    /// <summary>A gathering with its own date: a meetup, a workshop, a conference.</summary>
    Meetup,

    /// <summary>A report of a gathering that has been.</summary>
    Recap,

    /// <summary>One slot of a bigger event's schedule.</summary>
    Session,

    /// <summary>A rule by which meetups recur.</summary>
    Series,

    /// <summary>News, a policy, a home page: a proper answer, not a failure.</summary>
    NotAnEvent,

    /// <summary>A page that its authors have not published yet.</summary>
    Draft,
}
