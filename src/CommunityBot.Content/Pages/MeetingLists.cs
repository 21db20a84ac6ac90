using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Reads a page with several meetings, such as an archive or a README: one section or table row per meeting, each with
/// a day of its own. Every meeting has its day in its id, so that ids stay when meetings are added.
/// </summary>
internal static class MeetingLists
{
    /// <summary>Meetings read from one page; a weekly meeting has this many in twenty years.</summary>
    public const int MaximumMeetings = 1_000;

    /// <summary>Days on which one event may go on: Friday and Sunday, or Monday after a day of rest.</summary>
    private const int MaximumDaysBetween = 2;

    /// <summary>What holds for all sections of a page as well as for the page; links, people and days do not.</summary>
    private static readonly KeyField Inherited = KeyField.AnyOf(
        HeaderKeys.StartTime, HeaderKeys.Doors, HeaderKeys.EndTime, HeaderKeys.Zone, HeaderKeys.VenueName,
        HeaderKeys.VenueAddress, HeaderKeys.Location, HeaderKeys.City, HeaderKeys.Online);

    private static readonly HashSet<string> InheritedKeys =
    [
        "venue", "location", "place", "layout", "type", "template", "collection", "categories", "category", "tags",
        "draft", "published", "status", "series",
    ];

    /// <summary>Null if the page is not a list of meetings.</summary>
    public static IReadOnlyList<Meetup>? Read(Page page)
    {
        if (!MayBeList(page)
            || (MeetingBullets.Find(page) ?? MeetingSections.Find(page) ?? MeetingTables.Find(page)
                ?? FactTables.Find(page))
                is not { Count: > 0 } found)
        {
            return null;
        }

        if (IsProgramme(found))
        {
            page.Trace.Rejected(
                "meetings", found.Count, "their days follow each other, so they belong to one event", found[0].Line);
            return null;
        }

        if (found.Count > MaximumMeetings)
        {
            page.Report.Add(
                "page-too-long",
                found[MaximumMeetings].Line,
                $"The page has over {MaximumMeetings:N0} meetings; only the first {MaximumMeetings:N0} were read.");
        }

        page.Trace.Weighed($"the page lists {found.Count} meetings, each with a day of its own", 3, found[0].Line);
        return Read(page, [.. found.Take(MaximumMeetings)]);
    }

    /// <summary>The parts of the page's header that hold for each of its meetings.</summary>
    public static List<HeaderEntry> InheritedEntries(Page page) =>
        [
            .. page.Header.Root.Entries.Where(entry => InheritedKeys.Contains(entry.Folded)
                || page.Header.FindAll(Inherited).Any(known => ReferenceEquals(known, entry)))
        ];

    /// <summary>
    /// Whether the title of a page or section announces several meetings: "Meetings 2031", "Vergangene Treffen".
    /// </summary>
    public static bool IsListTitle(string? title) =>
        title is { Length: < 120 } && Lexicon.MeetingLists.OccurIn(title) && !Lexicon.NoMeetingLists.OccurIn(title);

    /// <summary>The title of the page: in the header, otherwise the first heading.</summary>
    public static string? TitleOf(Page page) => page.Header.Text(HeaderKeys.Title) is { } title && !IsIdentifier(title)
        ? title
        : page.Body.Sections.FirstOrDefault(section => section.Level is 1 or 2 && section.Title.Length > 0)?.Title;

    /// <summary>The name of a file or a tab, which nobody reads: "past_events".</summary>
    private static bool IsIdentifier(string title) =>
        title.Contains('_', StringComparison.Ordinal) && !title.Contains(' ', StringComparison.Ordinal);

    /// <summary>
    /// A page about one event has its day in the header, the title or the file name; other pages have dated sections
    /// that are news, releases or reports.
    /// </summary>
    private static bool MayBeList(Page page) =>
        !page.IsDataOnly
        && !page.SharesItsFile
        && !page.Header.Has(HeaderKeys.EventDate)
        && !page.Header.Has(HeaderKeys.EndDate)
        && !page.Header.Has(HeaderKeys.Rule)
        && (page.FileDate is null || page.Class.IsPost)
        && TitleOf(page) is var title
        && (title is null
            || (!Lexicon.NoMeetingLists.OccurIn(title) && Prose.HumanDates.Find(title) is not { Year: not null }))
        && (!page.IsRecap || IsListTitle(title))
        && !Lexicon.NoMeetingLists.OccurIn(page.FileName.Replace('_', ' ').Replace('-', ' '));

    /// <summary>Whether the days are those of one event: each follows the one before within two days.</summary>
    private static bool IsProgramme(List<ListedMeeting> found)
    {
        if (found.Count == 1)
        {
            return false;
        }

        var days = found.Select(meeting => meeting.Date).Distinct().Order().ToList();
        return days.Zip(days.Skip(1)).All(pair => Period.DaysBetween(pair.First, pair.Second) <= MaximumDaysBetween);
    }

    private static List<Meetup> Read(Page page, List<ListedMeeting> found)
    {
        // New meetings are added at the side of the latest one; the oldest of a day keeps the id without a title.
        var isNewestFirst = found[0].Date > found[^1].Date;
        var kept = (isNewestFirst ? Enumerable.Reverse(found) : found)
            .DistinctBy(meeting => meeting.Date)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var meetups = new List<Meetup>(found.Count);
        var place = RuleInWords.Place(page);
        foreach (var meeting in found)
        {
            ReadingTime.Check();
            var report = new ProblemReport(page.Path);
            var read = PageReader.Read(new Page(page.Path, meeting.Header, meeting.Body, report, page.Context)
            {
                SharesItsFile = true,
                Trace = page.Trace,
                Markdown = string.Join("\n\n", meeting.Body.Sections.Select(section => section.Markdown)).Trim(),
            });

            // A problem of the section as a whole is reported at its heading.
            page.Report.AddAll(report.Problems.Select(
                problem => problem.Line < meeting.Line ? problem with { Line = meeting.Line } : problem));
            read = WithUsualHour(page, read);
            read = read is { Kind: MeetupKind.Meetup, Venue: null } && place is not null
                ? read with { Venue = new Venue { Name = place.Name, Address = place.Address } }
                : read;
            meetups.Add(kept.Contains(meeting) || read.Title is null
                ? read
                : read with { Id = new MeetupId($"{read.Id}-{Prose.Slug.Of(read.Title)}") });
        }

        return meetups;
    }

    /// <summary>"We meet every first Tuesday at 19:00" above a list that has only days.</summary>
    private static Meetup WithUsualHour(Page page, Meetup read) =>
        read is { Kind: MeetupKind.Meetup, When: { StartsAt: null, Date: { } day } when }
        && RuleInWords.HourOn(page, day) is { } hour
            ? read with
            {
                When = when with { StartsAt = hour },
                Origins = [.. read.Origins, new FieldSource("startTime", page.Path, "the usual hour in the text")],
            }
            : read;
}

/// <summary>One meeting of a page that lists several.</summary>
/// <param name="Line">The line of its heading or table row.</param>
/// <param name="Header">Its title, day and hours, and what it inherits from the page.</param>
internal sealed record ListedMeeting(LocalDate Date, int Line, Header Header, PageBody Body);
