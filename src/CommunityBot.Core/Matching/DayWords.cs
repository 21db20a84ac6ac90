using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Matching;

/// <summary>
/// Words for days, months and kinds of pages, in every language that the bot speaks: members write in their own,
/// whatever the community's is. All are normalized (<see cref="NormalizedText"/>).
/// </summary>
internal static class DayWords
{
    /// <summary>Days from today.</summary>
    public static IReadOnlyDictionary<string, int> Days { get; } = Map(
        ("today", 0), ("tonight", 0), ("heute", 0), ("aujourdhui", 0), ("cesoir", 0),
        ("tomorrow", 1), ("morgen", 1), ("demain", 1),
        ("ubermorgen", 2), ("uebermorgen", 2), ("apresdemain", 2),
        ("yesterday", -1), ("gestern", -1), ("hier", -1));

    public static IReadOnlySet<string> Now { get; } = Words("now jetzt gerade maintenant actuellement");

    public static IReadOnlySet<string> Next { get; } = Words(
        "next upcoming coming nachste nachster nachstes nachsten nachstem naechste naechster naechstes naechsten " +
        "naechstem kommende kommender kommendes kommenden prochain prochaine prochains prochaines");

    public static IReadOnlySet<string> Last { get; } = Words(
        "last previous latest letzte letzter letztes letzten letztem vorige voriger voriges vorigen dernier derniere " +
        "derniers dernieres");

    public static IReadOnlySet<string> This { get; } = Words("this diese dieser dieses diesen ce cet cette");

    public static IReadOnlySet<string> Week { get; } = Words("week woche semaine");

    public static IReadOnlySet<string> Month { get; } = Words("month monat mois");

    public static IReadOnlySet<string> Weekend { get; } = Words("weekend wochenende");

    /// <summary>What every page is; they say nothing beside a word for a day.</summary>
    public static IReadOnlySet<string> Meetups { get; } = Words(
        "meetup meetups meeting meetings event events treffen termin termine veranstaltung veranstaltungen rencontre " +
        "rencontres evenement evenements reunion seance");

    public static IReadOnlySet<string> Recaps { get; } = Words(
        "recap recaps ruckblick ruckblicke rueckblick rueckblicke nachbericht compterendu comptesrendus");

    public static IReadOnlyDictionary<string, IsoDayOfWeek> Weekdays { get; } = Phrases.All
        .SelectMany(phrases => phrases.Weekdays.Select(
            (name, index) => (Name: NormalizedText.Of(name), Day: (IsoDayOfWeek)(index + 1))))
        .DistinctBy(day => day.Name)
        .ToDictionary(day => day.Name, day => day.Day);

    /// <summary>January is 1. Short forms have at least three letters.</summary>
    public static IReadOnlyDictionary<string, int> Months { get; } = Phrases.All
        .SelectMany(phrases => phrases.Months.Concat(phrases.ShortMonths).Select(
            (name, index) => (Name: NormalizedText.Of(name), Month: (index % 12) + 1)))
        .Append((Name: "maerz", Month: 3))
        .Append((Name: "sept", Month: 9))
        .Append((Name: "janner", Month: 1))
        .Where(month => month.Name.Length >= 3)
        .DistinctBy(month => month.Name)
        .ToDictionary(month => month.Name, month => month.Month);

    /// <summary>Two words that are one: "ce soir", "compte rendu".</summary>
    public static bool IsKnown(string word) =>
        Days.ContainsKey(word) || Recaps.Contains(word);

    private static HashSet<string> Words(string list) => [.. list.Split(' ')];

    private static Dictionary<string, int> Map(params (string Word, int Days)[] words) =>
        words.ToDictionary(word => word.Word, word => word.Days, StringComparer.Ordinal);
}
