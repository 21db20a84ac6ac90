using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the sections headed "Next meeting" on a page whose title names its own, earlier day: their day, hours and
/// place belong to the following meetup. On a page without a day of its own they are the facts of the page.
/// </summary>
internal static class NextSections
{
    /// <summary>Numbers of the lines in such sections, with their headings.</summary>
    public static HashSet<int> LinesOf(Header header, PageBody body) =>
        body.Sections.Any(IsAboutNext) && OwnDay(header, body) is { } own
            ? LinesOf(body, line => HumanDates.Find(line.Text)?.Resolve(own).Date > own)
            : [];

    /// <summary>Numbers of the lines in such sections of a report, which is about an earlier meetup.</summary>
    public static HashSet<int> InReport(PageBody body) => body.Sections.Any(IsAboutNext)
        ? LinesOf(body, line => HumanDates.Find(line.Text) is not null)
        : [];

    /// <param name="isDayOfNext">Whether a line has the day of the following meetup.</param>
    private static HashSet<int> LinesOf(PageBody body, Predicate<BodyLine> isDayOfNext)
    {
        var found = new HashSet<int>();
        var level = 0;
        var part = new List<BodyLine>();
        foreach (var section in body.Sections)
        {
            if (level > 0 && section.Level > level)
            {
                part.AddRange(section.Lines.Prepend(section.Heading).OfType<BodyLine>());
                continue;
            }

            Close();
            if (IsAboutNext(section))
            {
                level = section.Level;
                part.AddRange(section.Lines.Prepend(section.Heading).OfType<BodyLine>());
            }
        }

        Close();
        return found;

        void Close()
        {
            if (part.Exists(isDayOfNext))
            {
                found.UnionWith(part.Select(line => line.Number));
            }

            (level, part) = (0, []);
        }
    }

    private static bool IsAboutNext(Section section) =>
        section.Heading is { } heading && Lexicon.NextMeetup.OccurInFolded(heading.Folded);

    /// <summary>
    /// The day in the title: in the header, otherwise in the first heading. A report without one was posted later.
    /// </summary>
    private static LocalDate? OwnDay(Header header, PageBody body)
    {
        var title = header.Text(HeaderKeys.Title)
            ?? body.Sections.FirstOrDefault(section => section.Level is 1 or 2 && !IsAboutNext(section))?.Title;
        return title is not null && HumanDates.Find(title) is { Year: not null } day ? day.Resolve(null).Date
            : title is not null && (Lexicon.RecapTitles.OccurIn(title) || Lexicon.Recap.OccurIn(title))
                && header.Text("date") is { } posted && HeaderDateTime.Read(posted) is { } moment
            ? moment.Day.Resolve(null).Date
            : null;
    }
}
