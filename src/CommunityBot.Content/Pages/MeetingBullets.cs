using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds lists with a meeting per item, whose facts are labelled lines below it: "March 2031, Example Town", then
/// "Date: 4 March 2031, 19:00" and "Place: …". Lists of links to the pages of meetings have no such lines. Below
/// "Meetings 2031" a day and a topic are enough if nearly all items have them: "2031-03-04 - A talk".
/// </summary>
internal static class MeetingBullets
{
    /// <summary>Lines of an item in which its day is searched.</summary>
    private const int LinesWithDay = 12;

    /// <summary>Characters between a day and its hour.</summary>
    private const int MaximumBetween = 8;

    /// <summary>Null if fewer than two items are meetings.</summary>
    public static List<ListedMeeting>? Find(Page page)
    {
        var found = new List<ListedMeeting>();
        List<HeaderEntry>? inherited = null;
        var dated = DatedItems.Find(page);
        var isDated = dated.Select(pair => pair.Item).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var section in page.Body.Sections.Where(IsForMeetings))
        {
            foreach (var item in section.Blocks.OfType<BodyBlock.Bullets>().SelectMany(list => list.Items))
            {
                ReadingTime.Check();
                if (found.Count > MeetingLists.MaximumMeetings)
                {
                    return found;
                }

                if (item.First is not { } first || isDated.Contains(item))
                {
                    continue;
                }

                if (DayOf(item, MeetingDay.YearIn(first.Text)) is { } day)
                {
                    inherited ??= MeetingLists.InheritedEntries(page);
                    found.Add(MeetingOf(page, item, first, day, inherited));
                }
                else if (DatedLine(section, item, first) is { } line)
                {
                    inherited ??= MeetingLists.InheritedEntries(page);
                    found.Add(MeetingOf(page, item, first, line, inherited) with
                    {
                        Body = PageBody.Of(
                            [new BodyBlock.Paragraph(item.Lines, first.Number, item.Markdown)], []),
                    });
                }
            }
        }

        if (dated.Count > 0)
        {
            inherited ??= MeetingLists.InheritedEntries(page);
            found.AddRange(dated
                .Take(MeetingLists.MaximumMeetings + 1)
                .Select(pair => DatedItems.MeetingOf(page, pair.Day, pair.Item, inherited)));
            found.Sort((one, other) => one.Line.CompareTo(other.Line));
        }

        return found.Count > 1 ? found : null;
    }

    private static bool IsForMeetings(Section section) =>
        section.Heading is not { } heading || !Lexicon.NoMeetingLists.OccurInFolded(heading.Folded);

    /// <summary>The labelled day below the item, with an hour or a labelled place beside it.</summary>
    private static MeetingDay? DayOf(Bullet item, int? year)
    {
        if (item.Nested.Count == 0)
        {
            return null;
        }

        var lines = item.Nested.SelectMany(block => block.AllLines).Take(LinesWithDay).ToList();
        var days = lines.Select(line => MeetingDay.InLine(line, year))
            .Where(day => day is { IsLabelled: true })
            .ToList();
        return days is [{ } only] && (only.HasHour || lines.Exists(IsPlace)) ? only : null;
    }

    /// <summary>
    /// "4 March 2031, 18:00: A talk" below a heading such as "Upcoming events". A link to another page of the site is
    /// one to the page of the meetup, and an entry without an hour may be news.
    /// </summary>
    private static MeetingDay? DatedLine(Section section, Bullet item, BodyLine first) =>
        item.Nested.Count == 0
            && MeetingLists.IsListTitle(section.Title)
            && first.Text.Length > 0 && char.IsAsciiDigit(first.Text.TrimStart('*', ' ')[0])
            && HumanDates.Find(first.Text) is { Start: < 3, Year: not null } mention
            && HumanTimes.Find(first.Text, from: mention.End) is { } hour && hour.Start - mention.End < MaximumBetween
            && !first.Links.Any(link => !link.IsImage && WebAddress.Read(link.Url) is null)
            && MeetingDay.InHeading(first, year: null) is { HasHour: true } day
            ? day
            : null;

    private static bool IsPlace(BodyLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 30 && Lexicon.WhereKeys.IsMatch(line.Text[..colon].Trim(' ', '*', '_', '-'));
    }

    private static ListedMeeting MeetingOf(
        Page page, Bullet item, BodyLine first, MeetingDay day, List<HeaderEntry> inherited)
    {
        var own = MeetingDay.InHeading(first, year: null) is { } dated ? dated.Topic : first.Text;
        var title = own ?? MeetingLists.TitleOf(page);
        List<HeaderEntry> entries =
        [
            new("event_date", new HeaderValue.Scalar(day.Written, day.Line), day.Line), .. inherited,
        ];
        if (title is not null)
        {
            title = first.IsStruck ? $"~~{title}~~" : title;
            entries.Insert(0, new HeaderEntry("title", new HeaderValue.Scalar(title, first.Number), first.Number));
        }

        return new ListedMeeting(
            day.Date,
            first.Number,
            new Header(new HeaderValue.Mapping(entries, first.Number)),
            PageBody.Of(item.Nested, []));
    }
}
