using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Determines the date of a page's event. Sources in order of precedence: an explicit event date in the front matter,
/// the title, the text, the file name, the image file name; never the publication date. Contradictions are reported.
/// </summary>
internal sealed class EventDate
{
    /// <summary>
    /// Maximum lead time of an announcement in days; a later date in the text belongs to another event.
    /// </summary>
    private const int MaximumLeadDays = 120;

    /// <summary>Characters of a line that has nothing but day, hours and perhaps a room.</summary>
    private const int MaximumWhenLine = 80;

    /// <summary>Characters between its day and its hour.</summary>
    private const int MaximumBetween = 8;

    /// <summary>A longer summary is a text.</summary>
    private const int MaximumSummary = 120;

    private const string FileName = "the file's name";

    private readonly Page page;
    private readonly string? title;
    private readonly List<Candidate> candidates = [];

    /// <summary>The day in the header that was left there from the page of an earlier meeting.</summary>
    private Candidate? copied;

    private EventDate(Page page, string? title)
    {
        this.page = page;
        this.title = title;
    }

    /// <summary>The parsed front matter value, including its time, if the date was taken from there.</summary>
    public HeaderDateTime? Moment { get; private set; }

    public LocalDate? Date { get; private set; }

    public LocalDate? LastDate { get; private set; }

    /// <summary>Source of the date, as shown in reports: "'event_date' in the header".</summary>
    public string? From { get; private set; }

    public int Line { get; private set; } = 1;

    public DateSource Source { get; private set; }

    /// <summary>The "date" in the header that another source overruled; null if none did.</summary>
    public LocalDate? Posted { get; private set; }

    /// <summary>The sentence whose day is counted from that of posting; null if there is none.</summary>
    public string? RelativeSentence { get; private set; }

    /// <summary>Whether the title names the day.</summary>
    public bool IsInTitle { get; private set; }

    /// <summary>Whether a sentence of a post says that it takes place on that weekday and day.</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Whether the day is from a sentence that says that it is over.</summary>
    public bool IsOver { get; private set; }

    public static EventDate Read(Page page, string? title, int titleLine, DateTimeZone zone)
    {
        var date = new EventDate(page, title);
        date.FromHeader(zone);
        date.FromTitle(titleLine);
        date.FromBody();
        date.FromSummary();
        date.FromRelativeDay();
        date.FromFileName();
        date.FromPicture();
        date.ChooseCandidate();
        return date;
    }

    private void FromHeader(DateTimeZone zone)
    {
        foreach (var (candidate, isDoubtful) in ((FrontMatter.HeaderEntry?, bool)[])[
            (page.Header.Find(HeaderKeys.EventDate), false), (page.Header.Find(HeaderKeys.DoubtfulDate), true)
        ])
        {
            if (candidate is not { Value: FrontMatter.HeaderValue.Scalar { Text: var text } } entry)
            {
                continue;
            }

            if (IsNameOfPage(text))
            {
                page.Trace.Rejected("date", text, "it is the name of another page", entry.Line);
                continue;
            }

            var moment = HeaderDateTime.Read(text);
            if (moment is null)
            {
                ReportInvalid(text, entry.Key, entry.Line);
                continue;
            }

            if (isDoubtful && !page.IsDataOnly && !PostingDate.IsEventDate(page, moment))
            {
                page.Trace.Rejected("date", text, "it is taken for the day of publication", entry.Line);
                continue;
            }

            moment = isDoubtful ? moment : moment.AsMoment(HeaderKeys.IsHour(entry), zone, page.FileDate);
            var (date, _) = moment.ToLocal(zone, page.Published ?? page.FileDate);
            CheckWeekday(moment.Day, date, entry.Line);
            if (date is { } known)
            {
                candidates.Add(new Candidate(known, $"'{entry.Key}' in the header", entry.Line, moment.Day.Year is null)
                {
                    Last = moment.Day.LastDayFor(known) ?? HeaderEnd(zone, known),
                    Moment = moment,
                    Source = isDoubtful ? DateSource.PlainKey : DateSource.EventKey,
                    IsUncertain = isDoubtful && !page.IsDataOnly && (moment.Time is null || moment.HasSeconds),
                });
                return;
            }

            ReportUnresolved(moment.Day, text, entry.Line);
        }
    }

    /// <summary>"event: 2031-03-04-spring-meetup" refers to the page of an event.</summary>
    private static bool IsNameOfPage(string text) =>
        text.AsSpan().Trim() is { Length: > 11 } name
        && name[10] == '-' && name[4] == '-' && char.IsAsciiLetter(name[11]) && !name.Contains(' ');

    private LocalDate? HeaderEnd(DateTimeZone zone, LocalDate first) =>
        page.Header.Text(HeaderKeys.EndDate) is { } text && HeaderDateTime.Read(text) is { } moment &&
        moment.ToLocal(zone, first).Date is { } last && last > first && Period.DaysBetween(first, last) < 60
            ? last
            : null;

    private void FromTitle(int line)
    {
        if (title is not null && HumanDates.Find(title) is { } mention)
        {
            AddMention(mention, "the title", line, isCertain: true, isPrecise: true, source: DateSource.Title);
        }
    }

    /// <summary>
    /// The first line with a date that is about the event; a line that labels the day counts more, wherever it is.
    /// </summary>
    private void FromBody()
    {
        (DateMention Mention, BodyLine Line, bool IsLabelled)? first = null;
        foreach (var line in page.Body.Blocks.SelectMany(block => block.AllLines).Take(2_000))
        {
            if (line.IsStruck
                || line.Text.Length > 600
                || (first is not null && !BodyDates.IsLabelled(line) && !page.WhenLines.Contains(line.Number))
                || !BodyDates.IsAboutTheEvent(line, page, out var isLabelled)
                || HumanDates.Find(line.Text) is not { } mention)
            {
                continue;
            }

            first = first is null || isLabelled ? (mention, line, isLabelled) : first;
            if (isLabelled)
            {
                break;
            }
        }

        if (first is not { } found)
        {
            return;
        }

        var isOnlyTheDay = found.Line.Text.Trim().Length == found.Mention.End - found.Mention.Start;
        var hasHour = HumanTimes.Find(found.Line.Text, from: found.Mention.End) is not null;

        // "Saturday 4 March 2031 / 5-8 PM, Room 2.110": the line is a label by itself.
        var isWhen = found.Mention is { Weekday: not null, Start: < 3 }
            && found.Line.Text.Length < MaximumWhenLine
            && HumanTimes.Find(found.Line.Text, from: found.Mention.End) is { } hour
            && hour.Start - found.Mention.End < MaximumBetween;
        var isOpening = OpeningDay.Is(page, found.Line, found.Mention);
        AddMention(
            found.Mention,
            $"line {found.Line.Number}",
            found.Line.Number,
            found.IsLabelled,
            found.IsLabelled || found.Mention.Weekday is not null || hasHour || isOpening,
            found.IsLabelled || isWhen || isOpening || HeadedDays.IsHeading(page, found.Line, found.Mention)
                ? DateSource.Label
                : hasHour && Lexicon.Invitations.OccurInFolded(found.Line.Folded) ? DateSource.Invitation
                : isOnlyTheDay ? DateSource.DateLine
                : DateSource.Sentence,
            PastSentence.Has(found.Line, found.Mention),
            PastSentence.IsOver(found.Line, found.Mention),
            isOpening,
            page.Class.IsPost && found.Mention.Weekday is not null
                && Lexicon.TakesPlace.OccurInFolded(found.Line.Folded));
    }

    /// <summary>"2031-03-04 @ Example Hall", "Treffen am 4. März 2031 um 19 Uhr" below the title.</summary>
    private void FromSummary()
    {
        if (candidates.Count == 0 && !page.IsRecap
            && page.Header.Find(HeaderKeys.Description) is
            { Value: FrontMatter.HeaderValue.Scalar { Text: { Length: < MaximumSummary } text, Line: var line } }
            && HumanDates.Find(text) is { Year: not null } mention
            && (mention.Start < 2
                ? text.AsSpan(mention.End).TrimStart() is [] or ['@' or '|' or ',' or '-' or '\u2013', ..]
                : HumanTimes.Find(text, from: mention.End) is { } hour && hour.Start - mention.End < MaximumBetween
                    && PageClass.HasEventWord(text[..mention.Start])))
        {
            AddMention(mention, "the summary", line, isCertain: true, isPrecise: true);
        }
    }

    /// <summary>"This Saturday from 14:00", "tomorrow at 7 pm": counted from the day of posting.</summary>
    private void FromRelativeDay()
    {
        if (candidates.Count == 0 && !page.IsRecap && RelativeDay.Find(page) is { } found)
        {
            RelativeSentence = found.Sentence;
            candidates.Add(new Candidate(found.Day, $"line {found.Line}", found.Line, IsInferred: true)
            {
                Source = DateSource.Relative,
            });
        }
    }

    private void FromFileName()
    {
        if (page.FileDate is { } date)
        {
            // The file of a recap or a post is named after its publication date.
            candidates.Add(new Candidate(date, FileName, 1, IsInferred: candidates.Count == 0)
            {
                IsWeak = (page.Class.IsPost || page.IsRecap) && !FiledDay.IsAfterPosting(page),
                Source = DateSource.FileName,
            });
        }
    }

    private void FromPicture()
    {
        if (page.Header.Find(HeaderKeys.Picture)
            is not { Value: FrontMatter.HeaderValue.Scalar { Text: var address } } entry ||
            address.Contains("://", StringComparison.Ordinal))
        {
            return;
        }

        var name = address[(address.LastIndexOf('/') + 1)..].Replace('_', ' ');
        if (HumanDates.Find(name) is not { Year: not null } mention || mention.Resolve(null).Date is not { } date)
        {
            return;
        }

        // The date in an image file name is used only if the title has the same month and year.
        if (title is not null && HumanDates.FindMonth(title) is { } month && month == (date.Month, date.Year))
        {
            candidates.Add(
                new Candidate(date, $"the picture's name ({name})", entry.Line, IsInferred: true)
                {
                    IsPicture = true,
                    Source = DateSource.Picture,
                });
        }
    }

    private void AddMention(
        DateMention mention,
        string where,
        int line,
        bool isCertain,
        bool isPrecise = false,
        DateSource source = DateSource.Sentence,
        bool isPast = false,
        bool isOver = false,
        bool isOpening = false,
        bool isHeld = false)
    {
        var isAnchored = candidates.Exists(claim => claim.Source is DateSource.PlainKey);
        var guess = YearOfDay.Resolve(
            page,
            mention,
            page.Published ?? page.FileDate ?? (candidates.Count > 0 ? candidates[0].Date : page.FileMonth),
            isPast);
        CheckWeekday(mention, guess.Date, line, guess.WeekdayDisagrees);
        if (guess.Date is { } date)
        {
            // A recap describes the past, so a later date belongs to another event.
            if (page.IsRecap && !isCertain && (page.Published ?? page.FileDate) is { } published && date > published)
            {
                return;
            }

            candidates.Add(new Candidate(date, where, line, guess.YearInferred)
            {
                Last = mention.LastDayFor(date),
                NeedsSupport = !isCertain,
                IsPrecise = isPrecise && (mention.Year is not null || isAnchored || mention.Weekday is not null),
                IsYearInferred = guess.YearInferred,
                Source = source,
                IsOver = isOver,
                IsOpening = isOpening,
                IsHeld = isHeld,
            });
        }
        else if (candidates.Count == 0)
        {
            ReportUnresolved(mention, where, line);
        }
    }

    private void ChooseCandidate()
    {
        // If the month in the title matches the file date, dates in the text of other months are incidental.
        if (page.FileDate is { } filed
            && title is not null
            && HumanDates.FindMonth(title) is { } month
            && month == (filed.Month, filed.Year))
        {
            candidates.RemoveAll(claim => claim.NeedsSupport && (claim.Date.Month, claim.Date.Year) != month);
        }

        WithoutCopiedHeader();

        // "date: 2030-04-20" with "on Thursday 15 May 2030 at 19:00" in the text, or "Meetup, 15 May" as the title: the
        // former is the publication date.
        if (candidates.Find(claim => claim.IsPrecise) is { } precise)
        {
            var posted = candidates.Find(claim => claim.Source is DateSource.PlainKey
                && !page.IsDataOnly
                && (claim.Date < precise.Date || (precise.IsOpening && claim.Date != precise.Date))
                && Math.Abs(Period.DaysBetween(claim.Date, precise.Date)) < MaximumLeadDays
                && (claim.IsUncertain || precise.Overrules(claim)));
            if (posted is not null)
            {
                candidates.Remove(posted);
                Posted = posted.Date;
                page.Trace.Rejected(
                    "date",
                    Iso(posted.Date),
                    $"it is the day of publication, as {precise.Where} has another",
                    posted.Line);
            }
        }

        var chosen = candidates.Find(claim => !claim.IsWeak) ?? candidates.FirstOrDefault();
        if (chosen is null)
        {
            return;
        }

        if (chosen is { IsWeak: true, Source: DateSource.FileName }
            && page.Header.Text(HeaderKeys.Title) is { Length: < 200 } written && NextMeetupMention.IsOff(written))
        {
            page.Trace.Rejected("date", Iso(chosen.Date), "it is the day of a post that calls off another day", 1);
            return;
        }

        // "created: 2031-02-15 13:04" in a post that is filed under the same day.
        if (chosen is { IsWeak: true, Source: DateSource.FileName } && !page.IsRecap
            && page.Published == chosen.Date && page.Header.Has(HeaderKeys.Created))
        {
            page.Trace.Rejected("date", Iso(chosen.Date), "it is the day on which the header says it was written", 1);
            return;
        }

        (Date, LastDate, From, Line, Moment) = (
            chosen.Date, chosen.Last, chosen.Where, chosen.Line, chosen.Moment ?? copied?.Moment);
        (Source, IsOver, IsHeld, IsInTitle) = (
            chosen.Source,
            chosen.IsOver,
            chosen.IsHeld,
            candidates.Exists(claim => claim.Source is DateSource.Title && claim.Date == chosen.Date));
        foreach (var other in candidates.Where(other => !ReferenceEquals(other, chosen)
            && other.Date != chosen.Date
            && !other.IsWeak
            && !other.NeedsSupport))
        {
            if (chosen.Last is { } last && other.Date > chosen.Date && other.Date <= last)
            {
                continue;
            }

            page.Report.Add("dates-disagree", chosen.Line,
                $"{Capital(chosen.Where)} has {Iso(chosen.Date)}, {other.Where} has {Iso(other.Date)}; " +
                $"{Iso(chosen.Date)} is used.");
        }

        if (chosen.IsYearInferred)
        {
            page.Report.Add("year-inferred", chosen.Line, $"The date has no year; {Iso(chosen.Date)} is used.");
        }
        else if (chosen.IsPicture || chosen.Where == FileName)
        {
            page.Report.Add(
                "date-inferred",
                chosen.Line,
                $"The page has no date; {Iso(chosen.Date)} was inferred from {chosen.Where}.");
        }
    }

    /// <summary>
    /// Leaves out the event's day in the header if it was over when the page was posted and the title names a later
    /// one: pages are written by copying that of the last meeting, and its header is forgotten. Its hour stays.
    /// </summary>
    private void WithoutCopiedHeader()
    {
        if (page.IsRecap
            || (page.Published ?? page.FileDate) is not { } posted
            || candidates.Find(claim => claim.Source is DateSource.EventKey) is not { } key
            || candidates.Find(claim => claim is { Source: DateSource.Title, IsInferred: false }) is not { } named
            || named.Date <= (key.Last ?? key.Date)
            || named.Date < posted
            || Period.DaysBetween(posted, named.Date) > MaximumLeadDays)
        {
            return;
        }

        // Some sites name the file by the day of the event, so one on the same day needs a second witness.
        if (key.Date < posted
            || (key.Date == posted && candidates.Exists(claim => claim.NeedsSupport && claim.Date == named.Date)))
        {
            candidates.Remove(key);
            copied = key;
            page.Report.Add("dates-disagree", key.Line,
                $"{Capital(key.Where)} has {Iso(key.Date)}, which was over when the page was posted; " +
                $"{Iso(named.Date)} from {named.Where} is used.");
        }
    }

    private void CheckWeekday(DateMention mention, LocalDate? date, int line, bool disagrees = false)
    {
        if (mention.Weekday is { } weekday && (disagrees || (date is { } known && known.DayOfWeek != weekday)))
        {
            page.Report.Add("weekday-disagrees", line, date is { } day
                ? $"{Iso(day)} is a {day.DayOfWeek}, not a {weekday}."
                : $"The date is not a {weekday} in any year close to the page's publication.");
        }
    }

    private void ReportInvalid(string text, string key, int line)
    {
        var shown = text.Length > 60 ? text[..60] : text;
        if (HumanDates.IsAmbiguous(text))
        {
            page.Report.Add("ambiguous-date", line, $"'{key}: {shown}' is ambiguous: it can be two different days.");
        }
        else if (!Lexicon.ToBeConfirmed.IsMatch(text) && text.AsSpan().ContainsAnyInRange('0', '9') && text.Length < 60)
        {
            page.Report.Add("impossible-date", line, $"'{key}: {shown}' is not a valid date.");
        }
    }

    private void ReportUnresolved(DateMention mention, string where, int line)
    {
        if (mention.Year is not null)
        {
            page.Report.Add(
                "impossible-date",
                line,
                $"Day {mention.Day} of month {mention.Month} {mention.Year} does not exist ({where}).");
        }
        else
        {
            page.Report.Add(
                "no-year", line, $"The date ({where}) has no year, and the page has no publication date.");
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A date found in one source.</summary>
    private sealed record Candidate(LocalDate Date, string Where, int Line, bool IsInferred)
    {
        public LocalDate? Last { get; init; }

        public HeaderDateTime? Moment { get; init; }

        public bool IsYearInferred { get; init; }

        public bool IsPicture { get; init; }

        public DateSource Source { get; init; }

        public bool IsOver { get; init; }

        /// <summary>Whether the text begins with it, so that even a later "date" is that of the post.</summary>
        public bool IsOpening { get; init; }

        /// <summary>Used only if there is no other candidate, and never reported as a contradiction.</summary>
        public bool IsWeak { get; init; }

        /// <summary>
        /// A plain "date" without a time: the date of the event on some sites, of publication on others.
        /// </summary>
        public bool IsUncertain { get; init; }

        /// <summary>The line also has a time or a weekday, so it is about when the event takes place.</summary>
        public bool IsPrecise { get; init; }

        /// <summary>
        /// Whether it counts more than a "date" with an hour: a title, a label and an invitation with an hour do;
        /// another sentence does if the hour of the "date" is not one at which people meet.
        /// </summary>
        public bool Overrules(Candidate plain) =>
            Source is DateSource.Title or DateSource.Label or DateSource.Invitation
            || IsHeld
            || plain.Moment?.Time is not { } time
            || time.Hour < 9
            || time.Minute % 15 != 0;

        /// <summary>A sentence of a post says that it takes place on that weekday and day.</summary>
        public bool IsHeld { get; init; }

        /// <summary>A date in running text, which may belong to something other than the event.</summary>
        public bool NeedsSupport { get; init; }
    }
}
