using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>The hours beside the day in a title: "Barbecue, Wednesday 1 July from 19:00".</summary>
internal static class TitleHours
{
    /// <summary>Characters between the day and the hour, such as "from" or ", at".</summary>
    private const int MaximumBetween = 16;

    /// <summary>Null if the title has no day with an hour after it.</summary>
    public static TimeMention? In(string title) =>
        HumanDates.Find(title) is { } day
            && HumanTimes.Find(title, from: day.End) is { } hour
            && hour.Start - day.End < MaximumBetween
            ? hour
            : null;
}
