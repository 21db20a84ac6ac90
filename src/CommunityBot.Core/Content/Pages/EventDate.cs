using CommunityBot.Core.Content.Prose;
using CommunityBot.Core.Content.Prose.Languages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Content.Pages;

/// <summary>
/// The day of a page's event. Believed in this order: an explicit event date in the header, the title, the text, the
/// file's name, a picture's name; the day of posting never. Whatever disagrees is reported.
/// </summary>
internal sealed class EventDate
{
    /// <summary>So many days ahead a meetup is announced at most; a later day in the text is another event's.</summary>
    private const int LongestNotice = 120;

    private readonly Page page;
    private readonly string? title;
    private readonly List<Candidate> claims = [];

    private EventDate(Page page, string? title)
    {
        this.page = page;
        this.title = title;
    }

    /// <summary>What the header says of the time beside the day, if that is where the day came from.</summary>
    public HeaderDateTime? Moment { get; private set; }

    public LocalDate? Date { get; private set; }

    public LocalDate? LastDate { get; private set; }

    /// <summary>Where it was found, in words: "event_date in the header".</summary>
    public string? From { get; private set; }

    public int Line { get; private set; } = 1;

    public static EventDate Read(Page page, string? title, int titleLine, DateTimeZone zone)
    {
        var date = new EventDate(page, title);
        date.FromHeader(zone);
        date.FromTitle(titleLine);
        date.FromBody();
        date.FromFileName();
        date.FromPicture();
        date.Decide();
        return date;
    }

    private void FromHeader(DateTimeZone zone)
    {
        foreach (var (keys, isDoubtful) in ((string[], bool)[])[
            (HeaderKeys.EventDate, false), (HeaderKeys.DoubtfulDate, true)
        ])
        {
            if (page.Header.Find(keys) is not { Value: FrontMatter.HeaderValue.Scalar { Text: var text } } entry)
            {
                continue;
            }

            var moment = HeaderDateTime.Read(text);
            if (moment is null)
            {
                Unread(text, entry.Key, entry.Line);
                continue;
            }

            if (isDoubtful && !page.IsDataOnly && !DateKey.MeansTheEvent(page, moment))
            {
                continue;
            }

            var (date, _) = moment.In(zone, page.Posted ?? page.FileDate);
            Weekday(moment.Day, date, entry.Line);
            if (date is { } known)
            {
                claims.Add(new Candidate(known, $"'{entry.Key}' in the header", entry.Line, moment.Day.Year is null)
                {
                    Last = moment.Day.LastFor(known) ?? HeaderEnd(zone, known),
                    Moment = moment,
                    IsUncertain = isDoubtful && !page.IsDataOnly && (moment.Time is null || moment.HasSeconds),
                });
                return;
            }

            Unresolved(moment.Day, text, entry.Line);
        }
    }

    private LocalDate? HeaderEnd(DateTimeZone zone, LocalDate first) =>
        page.Header.Text(HeaderKeys.EndDate) is { } text && HeaderDateTime.Read(text) is { } moment &&
        moment.In(zone, first).Date is { } last && last > first && Period.DaysBetween(first, last) < 60
            ? last
            : null;

    private void FromTitle(int line)
    {
        if (title is not null && HumanDates.Find(title) is { } mention)
        {
            Claimed(mention, "the title", line, isCertain: true);
        }
    }

    private void FromBody()
    {
        foreach (var line in page.Body.Blocks.SelectMany(block => block.AllLines).Take(2_000))
        {
            if (line.IsStruck || line.Text.Length > 600 || !BodyDates.IsAboutTheEvent(line, page, out var isLabelled))
            {
                continue;
            }

            if (HumanDates.Find(line.Text) is not { } mention)
            {
                continue;
            }

            Claimed(
                mention,
                $"line {line.Number}",
                line.Number,
                isLabelled,
                mention.Weekday is not null || HumanTimes.Find(line.Text, from: mention.End) is not null);
            return;
        }
    }

    private void FromFileName()
    {
        if (page.FileDate is { } date)
        {
            // A recap's and a post's file is named for the day it was posted.
            claims.Add(new Candidate(date, "the file's name", 1, IsInferred: claims.Count == 0)
            {
                IsWeak = DateKey.IsPost(page) || page.IsRecap
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
        if (HumanDates.Find(name) is not { Year: not null } mention || mention.In(null).Date is not { } date)
        {
            return;
        }

        // A picture's name alone is too little; the title's month beside it is enough.
        if (title is not null && HumanDates.FindMonth(title) is { } month && month == (date.Month, date.Year))
        {
            claims.Add(
                new Candidate(date, $"the picture's name ({name})", entry.Line, IsInferred: true) { IsPicture = true });
        }
    }

    private void Claimed(DateMention mention, string where, int line, bool isCertain, bool isPrecise = false)
    {
        var guess = mention.In(page.Posted ?? page.FileDate ?? (claims.Count > 0 ? claims[0].Date : null));
        Weekday(mention, guess.Date, line, guess.WeekdayDisagrees);
        if (guess.Date is { } date)
        {
            // A recap tells of what has been: a later day is another event's.
            if (page.IsRecap && !isCertain && (page.Posted ?? page.FileDate) is { } told && date > told)
            {
                return;
            }

            claims.Add(new Candidate(date, where, line, guess.YearInferred)
            {
                Last = mention.LastFor(date),
                NeedsSupport = !isCertain,
                IsPrecise = isPrecise && mention.Year is not null,
                IsYearInferred = guess.YearInferred,
            });
        }
        else if (claims.Count == 0)
        {
            Unresolved(mention, where, line);
        }
    }

    private void Decide()
    {
        // The month in the title tells the file's day from a day that the text merely mentions.
        if (page.FileDate is { } filed
            && title is not null
            && HumanDates.FindMonth(title) is { } month
            && month == (filed.Month, filed.Year))
        {
            claims.RemoveAll(claim => claim.NeedsSupport && (claim.Date.Month, claim.Date.Year) != month);
        }

        // "date: 2030-04-20", and in the text "on Thursday 15 May 2030 at 19:00": the header's is the day of posting.
        if (claims.Find(claim => claim.IsPrecise) is { } precise)
        {
            claims.RemoveAll(claim => claim.IsUncertain
                && claim.Date < precise.Date
                && Period.DaysBetween(claim.Date, precise.Date) < LongestNotice);
        }

        var chosen = claims.Find(claim => !claim.IsWeak) ?? claims.FirstOrDefault();
        if (chosen is null)
        {
            return;
        }

        (Date, LastDate, From, Line, Moment) = (chosen.Date, chosen.Last, chosen.Where, chosen.Line, chosen.Moment);
        foreach (var other in claims.Where(other => !ReferenceEquals(other, chosen)
            && other.Date != chosen.Date
            && !other.IsWeak
            && !other.NeedsSupport))
        {
            if (chosen.Last is { } last && other.Date > chosen.Date && other.Date <= last)
            {
                continue;
            }

            page.Report.Add("dates-disagree", chosen.Line,
                $"{Capital(chosen.Where)} says {Iso(chosen.Date)}, {other.Where} says {Iso(other.Date)}; " +
                $"{Iso(chosen.Date)} is used.");
        }

        if (chosen.IsYearInferred)
        {
            page.Report.Add("year-inferred", chosen.Line, $"The date names no year; {Iso(chosen.Date)} is used.");
        }
        else if (chosen.IsPicture || chosen.Where == "the file's name")
        {
            page.Report.Add(
                "date-inferred",
                chosen.Line,
                $"The page names no date; {Iso(chosen.Date)} was inferred from {chosen.Where}.");
        }
    }

    private void Weekday(DateMention mention, LocalDate? date, int line, bool disagrees = false)
    {
        if (mention.Weekday is { } weekday && (disagrees || (date is { } known && known.DayOfWeek != weekday)))
        {
            page.Report.Add("weekday-disagrees", line, date is { } day
                ? $"{Iso(day)} is a {day.DayOfWeek}, not a {weekday}."
                : $"There is no {weekday} on that date in any year near the page's posting.");
        }
    }

    private void Unread(string text, string key, int line)
    {
        var shown = text.Length > 60 ? text[..60] : text;
        if (HumanDates.IsAmbiguous(text))
        {
            page.Report.Add("ambiguous-date", line, $"'{key}: {shown}' can be two different days.");
        }
        else if (!Lexicon.ToBeConfirmed.Is(text) && text.AsSpan().ContainsAnyInRange('0', '9') && text.Length < 60)
        {
            page.Report.Add("impossible-date", line, $"'{key}: {shown}' is no date that can be read.");
        }
    }

    private void Unresolved(DateMention mention, string where, int line)
    {
        if (mention.Year is not null)
        {
            page.Report.Add(
                "impossible-date",
                line,
                $"There is no day {mention.Day} in month {mention.Month} of {mention.Year} ({where}).");
        }
        else
        {
            page.Report.Add(
                "no-year", line, $"The date ({where}) names no year, and the page does not say when it was posted.");
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>One place's word for the day.</summary>
    private sealed record Candidate(LocalDate Date, string Where, int Line, bool IsInferred)
    {
        public LocalDate? Last { get; init; }

        public HeaderDateTime? Moment { get; init; }

        public bool IsYearInferred { get; init; }

        public bool IsPicture { get; init; }

        /// <summary>Good enough when there is nothing else, but no reason to doubt anything else.</summary>
        public bool IsWeak { get; init; }

        /// <summary>
        /// A header's plain "date" without an hour: on some sites the event's day, on others the day of posting.
        /// </summary>
        public bool IsUncertain { get; init; }

        /// <summary>The line names an hour or the weekday as well: it tells when something is.</summary>
        public bool IsPrecise { get; init; }

        /// <summary>A day that prose mentions may be another day than the event's.</summary>
        public bool NeedsSupport { get; init; }
    }
}
