using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The year of a day that is written without one: that of the file's name if it is the same day, that of the title if
/// it names the same month, the last such day
/// before the posting of a report or of a sentence in the past tense, and otherwise the one nearest after the posting.
/// </summary>
internal static class YearOfDay
{
    /// <param name="posted">The day of posting, or another day near the event; null if none is known.</param>
    /// <param name="isPast">Whether the sentence says that the day is over.</param>
    public static DateGuess Resolve(Page page, DateMention mention, LocalDate? posted, bool isPast = false)
    {
        if (mention.Year is null && page.FileDate is { } filed
            && (filed.Month, filed.Day) == (mention.Month, mention.Day)
            && mention.Weekday is null or IsoDayOfWeek.None)
        {
            return new DateGuess(filed, YearInferred: true, WeekdayDisagrees: false);
        }

        // "2nd Meetup: May 2031" above "our meetup was held on 17 May".
        if (mention.Year is null && page.Header.Text(HeaderKeys.Title) is { } title
            && HumanDates.FindMonthOfYear(title) is { } named && named.Month == mention.Month
            && (mention with { Year = named.Year }).Resolve(null) is
            {
                Date: not null,
                WeekdayDisagrees: false,
            } ofTitle)
        {
            return ofTitle with { YearInferred = true };
        }

        var guess = mention.Resolve(posted);
        return (page.IsRecap || isPast) && mention.Year is null && posted is { } published && guess.Date > published
            && Earlier(mention, published) is { } before
            ? new DateGuess(before, YearInferred: true, WeekdayDisagrees: false)
            : guess;
    }

    private static LocalDate? Earlier(DateMention mention, LocalDate posted)
    {
        foreach (var year in (int[])[posted.Year, posted.Year - 1])
        {
            if ((mention with { Year = year }).Resolve(null) is { Date: { } day, WeekdayDisagrees: false }
                && day <= posted
                && Period.DaysBetween(day, posted) < 120)
            {
                return day;
            }
        }

        return null;
    }
}
