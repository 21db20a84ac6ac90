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

    /// <summary>Characters between a day with its weekday and its hour: "Am Dienstag, 4.3., ist um 19 Uhr".</summary>
    private const int BetweenInSentence = 16;

    /// <summary>Null if fewer than two items are meetings.</summary>
    public static List<ListedMeeting>? Find(Page page)
    {
        var found = new List<ListedMeeting>();
        List<HeaderEntry>? inherited = null;
        var dated = DatedItems.Find(page);
        var isDated = dated.Select(pair => pair.Item).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var section in page.Body.Sections.Where(IsForMeetings))
        {
            foreach (var item in ItemsOf(page, section))
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
                else if (TimedBelow(item, first) is var (dayOfItem, timed))
                {
                    inherited ??= MeetingLists.InheritedEntries(page);
                    found.Add(MeetingOf(page, timed, timed.First!, dayOfItem, inherited) with
                    {
                        Line = first.Number,
                    });
                }
                else if (DatedLine(page, section, item, first) is { } line)
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
        }

        found.Sort((one, other) => one.Line.CompareTo(other.Line));

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
    /// "2031-03-04 Tuesday" with one item below it that begins with the hour, "6:00 pm A talk", and its facts below
    /// that. Several hours below one day are an agenda.
    /// </summary>
    private static (MeetingDay Day, Bullet Item)? TimedBelow(Bullet item, BodyLine first)
    {
        if (item.Nested is not [BodyBlock.Bullets { Items: [{ First: { IsStruck: false } timed } only] }]
            || !first.Text.AsSpan().ContainsAnyInRange('0', '9')
            || HumanDates.Find(first.Text) is not { Start: < 3, Year: not null }
            || MeetingDay.InHeading(first, null) is not { } day
            || (day.Topic is { } beside && !Lexicon.Weekdays.ContainsKey(WordFolding.Fold(beside)))
            || HumanTimes.AtStart(timed.Text) is not { } hour)
        {
            return null;
        }

        var topic = timed.Text[hour.End..].TrimStart(' ', ':', '-', '\u2013', ',');
        return topic.Length < 3 || !char.IsLetterOrDigit(topic[0]) ? null : (
            day with { Written = $"{day.Written} {timed.Text[hour.Start..hour.End]}", HasHour = true },
            new Bullet([timed with { Text = topic, Links = [] }], only.Nested, only.Markdown));
    }

    /// <summary>
    /// "4 March 2031, 18:00: A talk" below a heading such as "Upcoming events", "Tuesday 4 March, 18:00: A talk" in a
    /// post that is titled so. A link to another page of the site is one to the page of the meetup, and an entry
    /// without an hour may be news.
    /// </summary>
    private static MeetingDay? DatedLine(Page page, Section section, Bullet item, BodyLine first) =>
        item.Nested.Count == 0
            && first.Text.AsSpan().ContainsAnyInRange('0', '9')
            && (MeetingLists.IsListTitle(section.Title) || IsPostWithList(page)
                || (!page.Class.IsPost && MeetingLists.IsListTitle(MeetingLists.TitleOf(page))))
            && HumanDates.Find(first.Text) is { Start: < 4 } mention
            && (mention.Weekday is not null
                || (mention is { Start: < 3, Year: not null } && char.IsAsciiDigit(first.Text.TrimStart('*', ' ')[0])))
            && HumanTimes.Find(first.Text, from: mention.End) is { } hour
            && hour.Start - mention.End < (mention.Weekday is null ? MaximumBetween : BetweenInSentence)
            && !first.Links.Any(link => !link.IsImage && WebAddress.Read(link.Url) is null)
            && MeetingDay.InHeading(first, YearOf(page, section)) is { HasHour: true } day
            ? day
            : null;

    /// <summary>A post titled "Unsere nächsten Termine": its lists and paragraphs begin with the days.</summary>
    private static bool IsPostWithList(Page page) =>
        page.Class.IsPost && MeetingLists.IsListTitle(MeetingLists.TitleOf(page));

    /// <summary>The year of the heading, or that of posting, which the weekday has to fit.</summary>
    private static int? YearOf(Page page, Section section) =>
        MeetingDay.YearIn(section.Title)
        ?? (IsPostWithList(page) ? (page.Published ?? page.FileDate)?.Year : null);

    private static IEnumerable<Bullet> ItemsOf(Page page, Section section)
    {
        var items = section.Blocks.OfType<BodyBlock.Bullets>().SelectMany(list => list.Items);
        return IsPostWithList(page)
            ? items.Concat(section.Blocks.OfType<BodyBlock.Paragraph>().Select(DatedItems.AsItem))
            : items;
    }

    private static bool IsPlace(BodyLine line)
    {
        var colon = line.Text.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < 30 && Lexicon.WhereKeys.IsMatch(line.Text[..colon].Trim(' ', '*', '_', '-'));
    }

    private static ListedMeeting MeetingOf(
        Page page, Bullet item, BodyLine first, MeetingDay day, List<HeaderEntry> inherited)
    {
        var own = MeetingDay.InHeading(first, day.Date.Year) is { } dated ? dated.Topic : first.Text;

        // "Am Mittwoch, dem 4.3., ist um 19 Uhr der Stammtisch …" goes on with a sentence.
        var title = own is null || char.IsLower(own[0]) ? MeetingLists.TitleOf(page) ?? own : own;
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
