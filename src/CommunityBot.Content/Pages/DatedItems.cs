using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Lists of meetings with a day and a topic in each item and no hour: "- 2031-03-04 - Anna Example - A talk" below
/// "Meetings 2031", "- 4 March: A talk" below "March 2031". News and releases are written so too, which is why the
/// heading has to name meetings and nearly all items have to have a day.
/// </summary>
internal static class DatedItems
{
    /// <summary>Fewer items with a day may be anything.</summary>
    private const int LeastItems = 3;

    /// <summary>Of five items of a list, those without a day: "open slot", "see the archive".</summary>
    private const int MostWithoutDay = 5;

    private const int LongestHeading = 24;

    private const int MaximumTopic = 300;

    /// <summary>The items that are meetings, with their days; empty if the page has no such list.</summary>
    public static IReadOnlyList<(Bullet Item, MeetingDay Day)> Find(Page page)
    {
        var found = new List<(Bullet Item, MeetingDay Day)>();
        if (page.Class.IsPost)
        {
            return found;
        }

        var list = MeetingLists.IsListTitle(MeetingLists.TitleOf(page)) ? 0 : int.MaxValue;
        foreach (var section in page.Body.Sections.Where(section => section.Heading is not null))
        {
            if (MeetingLists.IsListTitle(section.Title))
            {
                list = Math.Min(list, section.Level);
            }
            else if (section.Level <= list || !IsPeriod(section))
            {
                list = section.Level <= list ? int.MaxValue : list;
                continue;
            }

            ReadingTime.Check();
            var year = MeetingDay.YearIn(section.Title);
            foreach (var items in ListsOf(section, year))
            {
                var others = items.Count(item => item.First is not { } first || !BeginsWithDay(first, year));
                if (others * MostWithoutDay <= items.Count)
                {
                    found.AddRange(items
                        .Select(item => (Item: item, Day: DayOf(item, year)))
                        .Where(pair => pair.Day is not null)
                        .Select(pair => (pair.Item, pair.Day!)));
                }
            }
        }

        return found.Count < LeastItems ? [] : found;
    }

    /// <summary>The lists of a section, and its paragraphs that begin with a day as one more.</summary>
    private static IEnumerable<IReadOnlyList<Bullet>> ListsOf(Section section, int? year) => section.Blocks
        .OfType<BodyBlock.Bullets>()
        .Select(list => list.Items)
        .Append(
        [
            .. section.Blocks.OfType<BodyBlock.Paragraph>()
                .Where(paragraph => BeginsWithDay(paragraph.Lines[0], year))
                .Select(AsItem),
        ]);

    /// <summary>A paragraph as an item of one line.</summary>
    public static Bullet AsItem(BodyBlock.Paragraph paragraph) =>
        new([Joined(paragraph.Lines)], [], paragraph.Markdown);

    /// <summary>A paragraph breaks anywhere: after the day too.</summary>
    private static BodyLine Joined(IReadOnlyList<BodyLine> lines) =>
        lines.Count == 1 || lines.Sum(line => line.Text.Length) > MaximumTopic
            ? lines[0]
            : new BodyLine(string.Join(' ', lines.Select(line => line.Text)), lines[0].Number)
            {
                Links = [.. lines.SelectMany(line => line.Links)],
            };

    /// <param name="inherited">What the page says of all meetings.</param>
    public static ListedMeeting MeetingOf(
        Page page, MeetingDay day, Bullet item, List<HeaderEntry> inherited)
    {
        var first = item.Lines[0];
        var topic = day.Topic!;
        var start = Math.Max(0, first.Text.IndexOf(topic, StringComparison.Ordinal));
        var entry = AgendaEntry.Read(
            topic, [.. first.Links.Select(link => link with { Start = link.Start - start })], static _ => false);
        List<HeaderEntry> entries = [Entry("event_date", day.Written, first), .. inherited];

        // "Topic and speaker to be determined" is no title.
        if (!Lexicon.ToBeConfirmed.OccurIn(entry.Title) || entry.People.Count > 0)
        {
            entries.Add(Entry("title", entry.Title.Length > 0 ? entry.Title : topic, first));
        }
        else if (MeetingLists.TitleOf(page) is { } title)
        {
            entries.Add(Entry("title", title, first));
        }

        if (entry.People.Count > 0 && entry.Title.Length > 0)
        {
            entries.Add(Entry("speakers", string.Join("; ", entry.People.Select(person => person.Name)), first));
        }

        return new ListedMeeting(
            day.Date,
            first.Number,
            new Header(new HeaderValue.Mapping(entries, first.Number)),
            PageBody.Of(item.Nested, []));
    }

    private static HeaderEntry Entry(string key, string text, BodyLine line) =>
        new(key, new HeaderValue.Scalar(text, line.Number), line.Number);

    /// <summary>A heading that is only a year, or a month with its year.</summary>
    private static bool IsPeriod(Section section) =>
        section.Title.Length < LongestHeading
        && MeetingDay.YearIn(section.Title) is not null
        && SentenceWord.In(section.Title).TrueForAll(word =>
            Lexicon.Months.ContainsKey(word.Bare) || word.Text.All(char.IsAsciiDigit));

    private static bool BeginsWithDay(BodyLine first, int? year) =>
        first.Text.AsSpan().ContainsAnyInRange('0', '9')
        && HumanDates.Find(first.Text) is { Start: < 3 } mention && (mention.Year ?? year) is not null;

    private static MeetingDay? DayOf(Bullet item, int? year) =>
        item.First is { IsStruck: false } first
        && BeginsWithDay(first, year)
        && MeetingDay.InHeading(first, year) is { Topic: { Length: > 2 and < MaximumTopic } topic } day
        && topic.Any(char.IsLetter)
        && !Lexicon.ToBeConfirmed.IsMatch(topic)
        && !IsLinkToPage(first, topic)
            ? day
            : null;

    /// <summary>A link to another page of the site is one to the page of the meetup, which is read by itself.</summary>
    private static bool IsLinkToPage(BodyLine first, string topic) => first.Links.Any(link =>
        !link.IsImage && WebAddress.Read(link.Url) is null && link.Text.Length * 2 > topic.Length);
}
