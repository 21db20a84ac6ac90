using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds what a page announces about the following meetup, so that its date and links are not used for the page's own
/// event.
/// </summary>
internal static class NextMeetupMention
{
    /// <summary>Longer lines are whole paragraphs, which do not break within a day.</summary>
    private const int MaximumLength = 400;

    private static readonly PhraseIndex SpeakerCues = new(
        [
            "joined by speakers from", "joined by", "speakers from", "talks from", "hear from", "speakers will be",
            "speakers are", "mit vortragen von", "avec"
        ]);

    /// <summary>Null if the page does not mention the next meetup.</summary>
    public static NextMeeting? Read(Page page, LocalDate? own)
    {
        if (page.NextLines.Count == 0)
        {
            return null;
        }

        NextMeeting? best = null;
        var most = 0;
        var lines = Lines(page).Where(line => page.NextLines.Contains(line.Number)).ToList();
        foreach (var (at, line) in lines.Index())
        {
            var date = DayIn(lines, at)?.Resolve(own?.PlusDays(1) ?? page.Published ?? page.FileDate);
            var link = line.Links.Where(link => !link.IsImage).Select(link => WebAddress.Read(link.Url)).OfType<Uri>()
                .FirstOrDefault(uri => RegistrationLinks.IsRegistrationLink(uri)) ??
                line.Links
                    .Where(link => Lexicon.Registration.OccurIn(link.Text))
                    .Select(link => WebAddress.Read(link.Url))
                    .FirstOrDefault();
            if (date?.WeekdayDisagrees == true)
            {
                page.Report.Add(
                    "weekday-disagrees", line.Number, "The weekday of the next meetup does not match its date.");
            }

            if ((date?.Date is null && link is null) || (date?.Date is { } day && day <= own))
            {
                continue;
            }

            // Unrelated events are advertised here as well, so nearby dates and explicit "next meetup" lines weigh
            // more.
            var weight = 1 + (IsAboutNext(line, page.IsRecap) ? 2 : 0) + (link is not null ? 1 : 0) +
                (date?.Date is { } then ? own is { } before && Period.DaysBetween(before, then) > 100 ? -2 : 2 : 0);
            if (weight > most)
            {
                most = weight;
                best = new NextMeeting
                {
                    Date = date?.Date,
                    Registration = link ?? LinksAfter(page, line),
                    Speakers = SpeakersOf(line.Text),
                };
            }
        }

        return best;
    }

    /// <summary>
    /// Numbers of the lines about the next meetup. An announcement may call its own meetup the next one, so there a
    /// later date than its own is required.
    /// </summary>
    public static HashSet<int> LinesOf(Page page)
    {
        if (page.IsRecap)
        {
            return [.. Lines(page).Select(line => line.Number), .. NextSections.InReport(page.Body)];
        }

        var own = page.Header.Text(HeaderKeys.EventDate) is { } text && HeaderDateTime.Read(text) is { } moment
            ? moment.Day.Resolve(page.Published).Date
            : null;
        if (own is null && AfterCancelled(page) is { Count: > 0 } later)
        {
            return later;
        }

        return own is null
            ? NextSections.LinesOf(page.Header, page.Body)
            : [.. Parts(page.Body, isRecap: false)
                .Where(part => part.Exists(line => HumanDates.Find(line.Text)?.Resolve(own).Date > own))
                .SelectMany(part => part)
                .Select(line => line.Number)];
    }

    /// <summary>
    /// "No December meeting" and then "The next meeting is on 31 January": the one that takes place is another.
    /// </summary>
    private static HashSet<int> AfterCancelled(Page page) =>
        page.Header.Text(HeaderKeys.Title) is { Length: < 200 } title && IsOff(title)
            ? [.. Parts(page.Body, isRecap: false)
                .Where(part => (part.Exists(line => NamesOtherDay(line.Text, title))
                        && !part.Exists(line => StatusPhrase.In(line.Folded, (0, line.Folded.Length)) is not null))
                    || part.Exists(line => HasSentenceAboutNext(line, title)))
                .SelectMany(part => part)
                .Select(line => line.Number)]
            : [];

    /// <summary>"We have to cancel. The next meeting is on 31 January.": in one paragraph.</summary>
    private static bool HasSentenceAboutNext(BodyLine line, string title) =>
        line.Text.AsSpan().ContainsAnyInRange('0', '9')
        && SentenceClauses.Sentences(line.Text, line.Folded).Exists(sentence =>
            line.Folded[sentence.Start..sentence.End] is var folded
            && Lexicon.NextMeetup.OccurInFolded(folded)
            && StatusPhrase.In(line.Folded, sentence) is null
            && NamesOtherDay(line.Text[sentence.Start..sentence.End], title));

    private static bool NamesOtherDay(string text, string title) =>
        HumanDates.Find(text) is { } day && !HasMonth(title, day.Month);

    /// <summary>
    /// Whether a title says that the meetup does not take place; a mark before it leaves the text of the page as it
    /// was.
    /// </summary>
    public static bool IsOff(string title) =>
        StatusMark.Read(title) is { Status: MeetupStatus.Cancelled } mark
            && title.StartsWith(mark.Title, StringComparison.Ordinal)
        || NoMeeting.Is(WordFolding.Fold(title));

    private static bool HasMonth(string title, int month) =>
        SentenceWord.InFolded(WordFolding.Fold(title), 0, title.Length)
            .Exists(word => Lexicon.Months.TryGetValue(word.Bare, out var number) && number == month);

    /// <summary>The day of a line; a sentence can break within it: "on Fri October" and "24th 2031".</summary>
    private static DateMention? DayIn(List<BodyLine> lines, int at) =>
        HumanDates.Find(lines[at].Text)
            ?? (at + 1 < lines.Count && lines[at + 1].Number == lines[at].Number + 1
                && lines[at].Text.Length + lines[at + 1].Text.Length < MaximumLength
                ? HumanDates.Find($"{lines[at].Text} {lines[at + 1].Text}")
                : null);

    private static IEnumerable<BodyLine> Lines(Page page) =>
        Parts(page.Body, page.IsRecap).SelectMany(part => part);

    /// <summary>Minutes head the announcement of the next meeting by its month: "November meeting".</summary>
    private static bool IsMonthOfMeeting(BodyLine heading)
    {
        var words = heading.Folded.Split([' ', ':', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 1 and < 5
            && words.Any(Lexicon.Months.ContainsKey)
            && PageClass.HasEventWord(heading.Text);
    }

    private static IEnumerable<List<BodyLine>> Parts(PageBody body, bool isRecap)
    {
        var level = 0;
        foreach (var section in body.Sections)
        {
            var isBelow = level > 0 && section.Level > level;
            level = isBelow ? level : isRecap && HeadsNext(section, isRecap) ? section.Level : 0;
            foreach (var part in isBelow
                ? [[.. section.Lines.Prepend(section.Heading).OfType<BodyLine>()]]
                : Parts(section, isRecap))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<List<BodyLine>> Parts(Section section, bool isRecap) => HeadsNext(section, isRecap)
            ? [[.. section.Lines]]
            : section.Blocks.SelectMany(block => block.AllLines.Any(line => IsAboutNext(line, isRecap: false))
                ? [block.AllLines.ToList()]
                : block.AllLines.Where(line => isRecap && NextInReport.IsIn(line))
                    .Select(line => new List<BodyLine> { line }));

    private static bool HeadsNext(Section section, bool isRecap) => section.Heading is { } heading
        && (IsAboutNext(heading, isRecap)
            || (isRecap && (NextInReport.IsHeading(heading) || (section.Level > 1 && IsMonthOfMeeting(heading)))));

    private static bool IsAboutNext(BodyLine line, bool isRecap) =>
        Lexicon.NextMeetup.OccurInFolded(line.Folded) || (isRecap && NextInReport.IsIn(line));

    private static Uri? LinksAfter(Page page, BodyLine line) => Lines(page)
        .Where(other => other.Number >= line.Number)
        .SelectMany(other => other.Links)
        .Select(link => WebAddress.Read(link.Url))
        .FirstOrDefault(uri => uri is not null && RegistrationLinks.IsRegistrationLink(uri));

    private static IReadOnlyList<string> SpeakersOf(string text)
    {
        var folded = WordFolding.Fold(text);
        if (SpeakerCues.FindIn(folded) is not { } at)
        {
            return [];
        }

        var end = text.IndexOfAny(['.', '!', ';', '('], at.End);
        return [.. PersonNames.SplitList(end < 0 ? text[at.End..] : text[at.End..end])
            .Select(part => part.Trim())
            .Where(part => part.Length is > 1 and < 60
                && char.IsLetterOrDigit(part[0])
                && !Lexicon.NotNames.Contains(WordFolding.Fold(part)))];
    }
}
