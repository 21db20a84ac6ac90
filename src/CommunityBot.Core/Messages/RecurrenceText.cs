using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>Describes how a series recurs.</summary>
internal static class RecurrenceText
{
    private const int DaysInWeek = 7;

    /// <summary>"Every Tuesday", "Every Monday and Thursday", "Every day", "Every 3 days"; null for other rules.</summary>
    public static string? Of(RecurrenceRule rule, Phrases phrases) => SeriesRhythm.Of(rule) switch
    {
        { EveryDays: 1 } or { Weekdays.Count: DaysInWeek } => phrases.EveryDay,
        { Weekdays: { Count: > 0 } days } => Phrases.Format(
            phrases.EveryFormat, Listed([.. days.Select(day => phrases.Weekdays[(int)day - 1])], phrases)),
        { EveryDays: { } days } => Phrases.Format(phrases.EveryDaysFormat, days),
        _ => null,
    };

    private static string Listed(IReadOnlyList<string> words, Phrases phrases) => words.Count == 1
        ? words[0]
        : $"{string.Join(", ", words.Take(words.Count - 1))} {phrases.And} {words[^1]}";
}
