using NodaTime;

namespace CommunityBot.Core.Wording;

/// <summary>
/// All built-in texts of the bot in one language. A new language is a new instance in its own file. The comments on
/// format strings list their arguments by index.
/// </summary>
public sealed record Phrases
{
    /// <summary>A BCP 47 language tag: "en".</summary>
    public required string Language { get; init; }

    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    /// <summary>Monday first, as schedules abbreviate them.</summary>
    public required IReadOnlyList<string> ShortWeekdays { get; init; }

    /// <summary>January first.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    /// <summary>January first, as schedules abbreviate them.</summary>
    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>0 weekday, 1 day, 2 month, 3 year.</summary>
    public required string LongDateFormat { get; init; }

    /// <summary>0 weekday, 1 day, 2 month.</summary>
    public required string ShortDateFormat { get; init; }

    public required string DateUnknown { get; init; }

    /// <summary>0 first day, 1 last day.</summary>
    public required string DateRangeFormat { get; init; }

    /// <summary>Label of a city's local time; the argument is the city.</summary>
    public required Func<string, string> CityTime { get; init; }

    /// <summary>0 the date as the platform shows it, 1 the time.</summary>
    public required string DateAtTimeFormat { get; init; }

    /// <summary>0 the quoted text, from user input or from a page.</summary>
    public required string QuoteFormat { get; init; }

    /// <summary>0 the label, 1 the value.</summary>
    public required string LabelFormat { get; init; }

    public required string Online { get; init; }

    /// <summary>0 the place.</summary>
    public required string AlsoOnlineFormat { get; init; }

    public required string When { get; init; }

    public required string Where { get; init; }

    public required string Room { get; init; }

    public required string Track { get; init; }

    public required string PartOf { get; init; }

    /// <summary>What a session is: 0 the conference.</summary>
    public required string SessionOfFormat { get; init; }

    public required string Speakers { get; init; }

    public required string ThanksTo { get; init; }

    public required string Register { get; init; }

    /// <summary>Label of the addresses at which an online meetup is joined.</summary>
    public required string WayToJoin { get; init; }

    public required string Watch { get; init; }

    public required string WatchAll { get; init; }

    public required string Agenda { get; init; }

    public required string RemindMe { get; init; }

    public required string StopReminding { get; init; }

    public required string Page { get; init; }

    public required string New { get; init; }

    /// <summary>How a daily series recurs.</summary>
    public required string EveryDay { get; init; }

    /// <summary>0 one or more weekdays.</summary>
    public required string EveryFormat { get; init; }

    /// <summary>0 a number of days, at least 2.</summary>
    public required string EveryDaysFormat { get; init; }

    /// <summary>Between the last two words of a list.</summary>
    public required string And { get; init; }

    public required string Tomorrow { get; init; }

    public required string Today { get; init; }

    public required string StartingNow { get; init; }

    public required Func<int, string> InDays { get; init; }

    public required Func<int, string> InHours { get; init; }

    public required Func<int, string> InMinutes { get; init; }

    public required string Recap { get; init; }

    /// <summary>Heading in a recap above the takeaways from the chat.</summary>
    public required string FromTheChat { get; init; }

    /// <summary>0 a time in the recording.</summary>
    public required string WatchFromFormat { get; init; }

    /// <summary>0 a date.</summary>
    public required string NextTimeFormat { get; init; }

    /// <summary>0 names.</summary>
    public required string WithFormat { get; init; }

    public required string Changed { get; init; }

    public required string Moved { get; init; }

    public required string Cancelled { get; init; }

    public required string Postponed { get; init; }

    public required string Reinstated { get; init; }

    public required string AddedToProgramme { get; init; }

    public required string RemovedFromProgramme { get; init; }

    public required string Title { get; init; }

    public required string NewDateFollows { get; init; }

    public required string TakesPlaceAfterAll { get; init; }

    public required string DoesNotTakePlace { get; init; }

    public required string ComingUp { get; init; }

    public required string Help { get; init; }

    public required string Send { get; init; }

    public required string Cancel { get; init; }

    public required string Close { get; init; }

    public required string PleaseWait { get; init; }

    public required string ShareHere { get; init; }

    public required ReminderPhrases Reminders { get; init; }

    public required StatePhrases States { get; init; }

    public required JoinPhrases Joining { get; init; }

    public required PublicPhrases Public { get; init; }

    public required SearchPhrases Search { get; init; }

    public required ProgrammePhrases Programme { get; init; }

    public required AskingPhrases Asking { get; init; }

    public required AnswerPhrases Answers { get; init; }

    public required RecapPhrases Recaps { get; init; }

    public required RecapEditorPhrases RecapEditor { get; init; }

    public required PullRequestPhrases PullRequests { get; init; }

    public required FilePhrases Files { get; init; }

    public required DraftPhrases Drafts { get; init; }

    public required PhotoPhrases Photos { get; init; }

    public required OrganiserPhrases Organisers { get; init; }

    public static IReadOnlyList<Phrases> All { get; } = [
        EnglishPhrases.Value, GermanPhrases.Value, FrenchPhrases.Value
    ];

    public static Phrases English => EnglishPhrases.Value;

    /// <summary>
    /// The phrases for a language tag, matched by its primary subtag ("de-AT" is German); null if unsupported.
    /// </summary>
    public static Phrases? For(string? tag) => All.FirstOrDefault(phrases =>
        tag is not null && (tag.Equals(phrases.Language, StringComparison.OrdinalIgnoreCase) ||
            tag.StartsWith(phrases.Language + "-", StringComparison.OrdinalIgnoreCase)));

    /// <summary>"Friday 29 May 2020".</summary>
    public string LongDate(LocalDate date) => Format(
        LongDateFormat, Weekdays[(int)date.DayOfWeek - 1], date.Day, Months[date.Month - 1], date.Year);

    /// <summary>"Fri 29 May".</summary>
    public string ShortDate(LocalDate date) => Format(
        ShortDateFormat, ShortWeekdays[(int)date.DayOfWeek - 1], date.Day, ShortMonths[date.Month - 1]);

    /// <summary>"Reminder the day before" for day-before; the name itself for a kind without an entry.</summary>
    public string KindName(string kind) => Organisers.Kinds.GetValueOrDefault(kind, kind);

    /// <summary>Text in quotation marks, from a page or from user input.</summary>
    public string Quoted(string text) => Format(QuoteFormat, text);

    /// <summary>"Agenda: Clusters in many clouds".</summary>
    public string Labelled(string label, string text) => Format(LabelFormat, label, text);

    /// <summary>A format string of this language with its arguments, the same in every culture.</summary>
    public static string Format(string format, params ReadOnlySpan<object?> arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, format, arguments);
}
