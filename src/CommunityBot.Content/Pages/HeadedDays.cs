using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A heading that is nothing but a range of days: "## 17.11.2023 - 19.11.2023" below the title. It labels the days of
/// the event. A single day heads an entry of a log as well, so it does not; nor does one of several ranges.
/// </summary>
internal static class HeadedDays
{
    /// <summary>Letters beside the days: "Vom", "du".</summary>
    private const int MaximumBeside = 5;

    public static bool IsHeading(Page page, BodyLine line, DateMention mention) =>
        IsRange(line.Text, mention)
        && page.Body.Sections.Any(section => section.Heading?.Number == line.Number)
        && page.Body.Sections.Count(section => section.Title.AsSpan().ContainsAnyInRange('0', '9')
            && HumanDates.Find(section.Title) is { } day && IsRange(section.Title, day)) == 1;

    private static bool IsRange(string text, DateMention mention) =>
        mention is { LastDay: not null, Year: not null }
        && text.Trim().Length - (mention.End - mention.Start) <= MaximumBeside;
}
