using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A place that a page names only together with another day: "Also, the state-wide meeting is on 28 April at the
/// Example Hall". It is where that other meeting is.
/// </summary>
internal static class PlaceOfOtherDay
{
    /// <summary>A longer line has sentences about more than one thing.</summary>
    private const int MaximumLength = 600;

    private const int MaximumLines = 500;

    /// <summary>Whether every line with the place's name has a day, and none of them is that of the event.</summary>
    public static bool Is(Page page, Venue? venue, EventDate date)
    {
        if (date.Date is not { } day || page.IsRecap || (venue?.Name ?? venue?.Address) is not { Length: > 2 } place
            || page.Header.Texts("location", "venue", "place", "address").Any())
        {
            return false;
        }

        var isOther = false;
        foreach (var line in page.Body.Lines.Take(MaximumLines))
        {
            if (!line.Text.Contains(place, StringComparison.Ordinal))
            {
                continue;
            }

            if (line.Text.Length > MaximumLength || !IsOfOtherDay(line, day))
            {
                return false;
            }

            isOther = true;
        }

        if (isOther)
        {
            page.Trace.Rejected("venue", place, "its sentence is about another day", null);
        }

        return isOther;
    }

    private static bool IsOfOtherDay(BodyLine line, LocalDate day)
    {
        var mentions = HumanDates.FindAll(line.Text);
        return mentions.Count > 0 && mentions.All(mention => mention.LastDay is null
            && mention.Resolve(day).Date is { } other && Math.Abs(Period.DaysBetween(day, other)) > 1);
    }
}
