namespace CommunityBot.Core.Wording;

/// <summary>Texts in one language about the state of a meetup, and about what will be sent before it.</summary>
public sealed record StatePhrases
{
    /// <summary>In brackets after a date, as every word here.</summary>
    public required string TodayWord { get; init; }

    public required string RunningWord { get; init; }

    public required string OverWord { get; init; }

    public required string CancelledWord { get; init; }

    public required string PostponedWord { get; init; }

    public required string TentativeWord { get; init; }

    public required string UndatedWord { get; init; }

    public required string GoneWord { get; init; }

    /// <summary>0 a time of today.</summary>
    public required string TodayAtFormat { get; init; }

    /// <summary>For a day without an hour.</summary>
    public required string TodayWithoutHour { get; init; }

    public required string Running { get; init; }

    /// <summary>0 a time.</summary>
    public required string RunningUntilFormat { get; init; }

    /// <summary>0 a day, with or without a time.</summary>
    public required string RunningUntilDayFormat { get; init; }

    public required string Over { get; init; }

    /// <summary>0 the date.</summary>
    public required string OverFormat { get; init; }

    /// <summary>Of a cancelled meetup whose day is past.</summary>
    public required string DidNotTakePlace { get; init; }

    /// <summary>0 the date and title of the meetup that replaces a cancelled one.</summary>
    public required string InsteadFormat { get; init; }

    /// <summary>0 the new date and title.</summary>
    public required string PostponedToFormat { get; init; }

    public required string NoNewDateYet { get; init; }

    public required string Tentative { get; init; }

    public required string Undated { get; init; }

    public required string Gone { get; init; }

    /// <summary>Above the programme of a meetup that is off.</summary>
    public required string WasPlanned { get; init; }

    /// <summary>In place of the programme of a meetup that is over or whose page is gone.</summary>
    public required string NoProgramme { get; init; }

    /// <summary>Above talks that are past.</summary>
    public required string PastTalks { get; init; }

    /// <summary>Above several meetups that begin with each other.</summary>
    public required string AtTheSameTime { get; init; }

    /// <summary>0 date and title.</summary>
    public required string LastRecapFormat { get; init; }

    public required string TellMe { get; init; }

    public required string DoNotTellMe { get; init; }

    public required string WillTellYou { get; init; }

    public required string WillNotTellYou { get; init; }

    /// <summary>In the list of reminders.</summary>
    public required string NextToBeAnnounced { get; init; }

    /// <summary>For a caller who wants to hear of a meetup although there is one.</summary>
    public required string ThereIsOne { get; init; }

    /// <summary>0 date and title; above the messages that will come.</summary>
    public required string ReminderSetFormat { get; init; }

    /// <summary>0 date and title; above the messages that will come.</summary>
    public required string ReminderExistsFormat { get; init; }

    public required string WillWrite { get; init; }

    /// <summary>0 a time of today.</summary>
    public required string AtTodayFormat { get; init; }

    /// <summary>0 a time of tomorrow.</summary>
    public required string AtTomorrowFormat { get; init; }

    /// <summary>When a message comes, after its moment.</summary>
    public required string DayBefore { get; init; }

    public required Func<int, string> HoursBefore { get; init; }

    public required Func<int, string> MinutesBefore { get; init; }

    /// <summary>0 date and title.</summary>
    public required string NoReminderPossibleFormat { get; init; }

    public required string TooLate { get; init; }

    /// <summary>For a page without an hour.</summary>
    public required string TooLateWithoutHour { get; init; }

    public required string AskAgainWhenDated { get; init; }

    public required string RemindersAreOff { get; init; }
}
