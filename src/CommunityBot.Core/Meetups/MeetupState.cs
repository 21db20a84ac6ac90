using CommunityBot.Core.Identity;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// The state of a meetup at a moment: the status that its page gives it (schema.org eventStatus, iCalendar STATUS) and
/// what the clock says. Every answer, card, button and autocomplete label takes it from here.
/// </summary>
public abstract record MeetupState
{
    private MeetupState()
    {
    }

    /// <summary>Takes place on a later day.</summary>
    public sealed record Upcoming : MeetupState;

    /// <summary>Takes place today, in its own zone: it has not begun, or its page has no hour.</summary>
    public sealed record Today : MeetupState;

    /// <summary>Has begun, or is on one of the later days of several.</summary>
    /// <param name="Until">The end that its page gives; null when it gives no hour. Never an estimate.</param>
    /// <param name="LastDate">The last day of an event of several days; null for a single day.</param>
    public sealed record Running(Instant? Until, LocalDate? LastDate) : MeetupState;

    /// <summary>Its time is over.</summary>
    public sealed record Over : MeetupState;

    /// <summary>Does not take place, whether its day is past or not.</summary>
    /// <param name="ReplacedBy">The newest page that replaces it, whatever its state; null when there is none.</param>
    public sealed record Cancelled(Meetup? ReplacedBy) : MeetupState;

    /// <summary>Does not take place on its day.</summary>
    /// <param name="To">The newest page that replaces it; null while there is no new day.</param>
    public sealed record Postponed(Meetup? To) : MeetupState;

    /// <summary>To come or without a date; its page marks the date as provisional.</summary>
    public sealed record Tentative : MeetupState;

    /// <summary>Its page has no date yet.</summary>
    public sealed record Undated : MeetupState;

    /// <summary>Its page is gone, and organisers have not said what became of it.</summary>
    public sealed record Gone : MeetupState;

    /// <summary>True when it is off, with or without a new day.</summary>
    public bool IsOff => this is Cancelled or Postponed;

    /// <summary>True while people can go there: it takes place now or later, as far as its page knows.</summary>
    public bool IsAhead => this is Upcoming or Today or Running or Tentative;

    /// <summary>The page that replaces a meetup that is off; null when there is none.</summary>
    public Meetup? Successor => this switch
    {
        Cancelled cancelled => cancelled.ReplacedBy,
        Postponed postponed => postponed.To,
        _ => null,
    };

    /// <param name="calendar">Contains the pages that may replace the meetup.</param>
    public static MeetupState Of(Meetup meetup, MeetupCalendar calendar, Instant now)
    {
        var newest = calendar.NewestOf(meetup);
        return (meetup.Status, newest) switch
        {
            (MeetupStatus.Cancelled, _) or (_, { Status: MeetupStatus.Cancelled }) => new Cancelled(newest),
            (_, { Status: MeetupStatus.Postponed }) => new Postponed(To: null),
            (MeetupStatus.Postponed, _) => new Postponed(newest),
            _ when GonePage.Is(meetup) => new Gone(),

            // A page that another of the same day replaces is only its older address.
            _ => OnClock(newest ?? meetup, now),
        };
    }

    /// <summary>The state of a meetup that is neither cancelled nor postponed.</summary>
    private static MeetupState OnClock(Meetup meetup, Instant now)
    {
        var when = meetup.When;
        if (meetup.Kind is MeetupKind.Recap || when.EffectiveEnd <= now)
        {
            return new Over();
        }

        if (meetup.Status is MeetupStatus.Tentative)
        {
            return new Tentative();
        }

        if (when.Date is not { } first)
        {
            return new Undated();
        }

        var today = now.InZone(when.Zone).Date;
        return when.Start <= now || (when.Start is null && first < today) ? new Running(when.End, when.LastDate)
            : first <= today ? new Today()
            : new Upcoming();
    }
}
