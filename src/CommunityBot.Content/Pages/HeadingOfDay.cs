using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The heading of a gathering with its day below, on a page without a title that begins with headings of other things,
/// such as its organisers: "## Organisers", "## Spring meeting", "4 March 2031". Such a page is that of a group, and
/// the gathering is the only one that it names a day for.
/// </summary>
internal static class HeadingOfDay
{
    private const int MaximumSections = 20;

    /// <summary>Lines below the heading in which the day is.</summary>
    private const int MaximumLines = 12;

    /// <summary>The heading to take for the first one, which stays if it names a gathering or has a day.</summary>
    public static Section? Instead(PageBody body, Section? first)
    {
        if (first is not { Level: > 1, Heading: not null } || PageClass.NamesGathering(first.Title) || HasDay(first))
        {
            return first;
        }

        return body.Sections.SkipWhile(section => section != first).Skip(1).Take(MaximumSections)
            .FirstOrDefault(section => section is { Level: > 1 and <= 6, Heading.IsStruck: false }
                && PageClass.NamesGathering(section.Title)
                && !MeetingLists.IsListTitle(section.Title)
                && HasDay(section)) ?? first;
    }

    private static bool HasDay(Section section) =>
        HumanDates.Find(section.Title) is not null
        || section.Lines.Take(MaximumLines).Any(line => HumanDates.Find(line.Text) is { Year: not null });
}
