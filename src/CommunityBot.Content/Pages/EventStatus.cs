using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The status of a page's event: from front matter, a mark in the title, a struck-through title, or a sentence about
/// the meetup. What the text says about a talk, a place or a booking does not change it.
/// </summary>
/// <param name="Value">Scheduled if the page says nothing else.</param>
/// <param name="Unclear">A sentence with such a word whose subject was not recognised.</param>
internal sealed record EventStatus(MeetupStatus Value, StatusMention? Unclear, int Line)
{
    private const int MaximumLines = 200;

    private static readonly string[] CancelledKeys =
    [
        "cancelled", "canceled", "is_cancelled", "annule", "abgesagt", "event.cancelled", "event.canceled",
    ];

    private static readonly string[] StatusKeys = ["status", "event_status", "event.status", "eventStatus", "state"];

    /// <param name="inTitle">The status that the title was marked with.</param>
    /// <param name="date">The first day of the event; null if unknown.</param>
    public static EventStatus Read(Page page, string? title, MeetupStatus? inTitle, bool isStruck, LocalDate? date)
    {
        if (InHeader(page, title, inTitle, isStruck, date) is { } status)
        {
            return new EventStatus(status, null, 1);
        }

        if (page.IsRecap)
        {
            return new EventStatus(MeetupStatus.Scheduled, null, 1);
        }

        var mentions = StatusInText.Read(page, title, date);
        foreach (var (mention, line) in mentions.Where(one => one.Mention.Subject is not StatusSubject.Event))
        {
            page.Trace.Rejected("status", Name(mention.Status), mention.Subject switch
            {
                StatusSubject.Detail => $"it belongs to '{mention.Beside}', not to the meetup",
                StatusSubject.Nothing => $"it is {mention.Beside}",
                _ => $"'{mention.Beside}' may be something else than the meetup",
            }, line);
        }

        var own = mentions.Where(one => one.Mention.Subject is StatusSubject.Event)
            .OrderByDescending(one => one.Mention.Status)
            .FirstOrDefault();
        if (own.Mention is { Status: MeetupStatus.Postponed } moved && date is { } newDay
            && InvitedAfter(page, own.Line, newDay))
        {
            page.Trace.Rejected("status", Name(moved.Status), "a later sentence invites to the day", own.Line);
            own = default;
        }

        if (own.Mention is { } stated)
        {
            page.Trace.Took("status", Name(stated.Status), $"a sentence about {stated.Beside}", own.Line,
                Certainty.Recognised);
            return new EventStatus(stated.Status, null, own.Line);
        }

        if (date is { } day && NotMeetingOn(page, day) is { } number)
        {
            page.Trace.Took(
                "status", Name(MeetupStatus.Cancelled), "a sentence about the day", number, Certainty.Recognised);
            return new EventStatus(MeetupStatus.Cancelled, null, number);
        }

        var unclear = mentions.FirstOrDefault(one => one.Mention.Subject is StatusSubject.Unclear);
        return new EventStatus(
            page.Header.IsTrue("tentative", "tbc", "provisional") ? MeetupStatus.Tentative : MeetupStatus.Scheduled,
            unclear.Mention,
            unclear.Line);
    }

    /// <summary>
    /// "We moved this month's meetup by a week. So we meet on 11 February at 7 pm": the day of the page is the new one.
    /// </summary>
    private static bool InvitedAfter(Page page, int line, LocalDate day) =>
        page.Body.Lines.Take(MaximumLines).Any(later => later.Number > line && !later.IsStruck
            && later.Text.Length < 600 && later.Text.AsSpan().ContainsAnyInRange('0', '9')
            && !page.NextLines.Contains(later.Number)
            && !Lexicon.StatusWords.OccurInFolded(later.Folded)
            && Lexicon.Invitations.OccurInFolded(later.Folded)
            && HumanTimes.Find(later.Text) is not null
            && HumanDates.FindAll(later.Text).Any(found => found.Resolve(day).Date == day));

    /// <summary>"We will not be meeting this Saturday, October 8th": the line that names the day of the page.</summary>
    private static int? NotMeetingOn(Page page, LocalDate day)
    {
        foreach (var line in page.Body.Lines.Take(MaximumLines))
        {
            if (line.Text.Length < 600 && !line.IsStruck && line.Text.AsSpan().ContainsAnyInRange('0', '9')
                && Lexicon.NotMeeting.FindIn(line.Folded) is var (_, end)
                && HumanDates.Find(line.Text) is { } mention && mention.Start >= end - 1
                && mention.Resolve(day).Date == day)
            {
                return line.Number;
            }
        }

        return null;
    }

    /// <summary>Reports a sentence that may be about the meetup, if the page is one that is announced.</summary>
    public void Report(Page page, MeetupKind kind)
    {
        if (kind is MeetupKind.Meetup && Unclear is { } mention)
        {
            var sentence = mention.Sentence.Length > 120 ? mention.Sentence[..120] + "…" : mention.Sentence;
            page.Report.Add(
                "status-unclear",
                Line,
                $"\"{sentence.ReplaceLineEndings(" ")}\" may be about the meetup or about something else; the meetup " +
                $"is announced as {Name(Value)}.");
        }
    }

    private static MeetupStatus? InHeader(
        Page page, string? title, MeetupStatus? inTitle, bool isStruck, LocalDate? date)
    {
        if (page.Header.Find(CancelledKeys) is { } cancelled && page.Header.IsTrue(CancelledKeys))
        {
            return Taken(MeetupStatus.Cancelled, $"'{cancelled.Key}' in the header", cancelled.Line);
        }

        if (isStruck)
        {
            return Taken(MeetupStatus.Cancelled, "the title, which is struck through", null);
        }

        if (page.Header.IsTrue("postponed", "verschoben", "reporte"))
        {
            return Taken(MeetupStatus.Postponed, "the header", null);
        }

        if (page.Header.Text(StatusKeys) is { } schema && OfSchema(schema) is { } named)
        {
            return Taken(named, "the status in the header", null);
        }

        if (page.Header.Find(StatusKeys) is { Value: HeaderValue.Scalar { Text: var stated } } key
            && Of(stated, title, date) is { } status)
        {
            return Taken(status, $"'{key.Key}' in the header", key.Line);
        }

        if (inTitle is MeetupStatus.Postponed && title is not null && date is not null
            && HumanDates.FindAll(title).Any(day => (day.Day, day.Month) == (date.Value.Day, date.Value.Month)))
        {
            page.Trace.Rejected("status", Name(inTitle.Value), "the page has the new day", null);
            inTitle = null;
        }

        return inTitle is { } marked ? Taken(marked, "the title", null)
            : title is not null && Unconfirmed(title) ? Taken(MeetupStatus.Tentative, "the title", null)
            : BesideDate(page);

        MeetupStatus Taken(MeetupStatus value, string from, int? line)
        {
            page.Trace.Took("status", Name(value), from, line, Certainty.Stated);
            return value;
        }

        MeetupStatus? BesideDate(Page from)
        {
            foreach (var (entry, isHour) in new[]
            {
                (from.Header.Find(HeaderKeys.EventDate), false),
                (from.Header.Find(HeaderKeys.DoubtfulDate), false),
                (from.Header.Find(HeaderKeys.StartTime), true),
            })
            {
                // "time: TBC" leaves only the hour open.
                if (entry is { Value: HeaderValue.Scalar { Text: { Length: < 100 } text } }
                    && (!isHour || text.AsSpan().ContainsAnyInRange('0', '9'))
                    && Of(text, null, null) is { } value)
                {
                    return Taken(value, $"'{entry.Key}' in the header", entry.Line);
                }
            }

            return null;
        }
    }

    /// <summary>"EventCancelled", "https://schema.org/EventPostponed": https://schema.org/EventStatusType</summary>
    private static MeetupStatus? OfSchema(string text) => text[(text.LastIndexOf('/') + 1)..] switch
    {
        "EventCancelled" => MeetupStatus.Cancelled,
        "EventPostponed" => MeetupStatus.Postponed,
        _ => null,
    };

    /// <summary>A value that is about the meetup because of its key: "cancelled", "Postponed for now".</summary>
    private static MeetupStatus? Of(string text, string? title, LocalDate? date)
    {
        var mentions = StatusSentences.In(
            text, WordFolding.Fold(text), new StatusContext(title, date, StatusPlace.Date) { IsAlone = true });
        return mentions
            .FirstOrDefault(mention => mention.Subject is StatusSubject.Event or StatusSubject.Unclear)?.Status;
    }

    /// <summary>"Rust night (TBC)", "[Tentative] Rust night", "Rust night – date tbc".</summary>
    private static bool Unconfirmed(string title)
    {
        var folded = WordFolding.Fold(title);
        if (Lexicon.Tentative.OccurInFolded(folded))
        {
            return true;
        }

        if (Lexicon.Unconfirmed.FindIn(folded) is not var (start, end))
        {
            return false;
        }

        var isOpen = start == 0 || folded.AsSpan(0, start).TrimEnd() is [.., '[' or '('];
        var isClosed = end == folded.Length || folded[end] is ']' or ')' or ':';
        return isOpen && isClosed;
    }

    private static string Name(MeetupStatus status) => status switch
    {
        MeetupStatus.Cancelled => "cancelled",
        MeetupStatus.Postponed => "postponed",
        MeetupStatus.Tentative => "tentative",
        _ => "scheduled",
    };
}
