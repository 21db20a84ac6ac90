using System.Collections.Frozen;

using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>A kind of content problem with its severity and remedy; content/README.md has an example of each.</summary>
public sealed record ProblemKind(string Code, ProblemSeverity Severity, string Remedy)
{
    /// <summary>All kinds, in the order of the documentation.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        new("too-large", ProblemSeverity.Error, "Split the document or use a smaller one."),
        new("not-text", ProblemSeverity.Error, "Remove the file from the content folder, or save it as UTF-8 text."),
        new("not-utf8", ProblemSeverity.Warning, "Save the file as UTF-8."),
        new("nul-characters", ProblemSeverity.Warning, "Save the file as UTF-8 text without NUL characters."),
        new("damaged-text", ProblemSeverity.Warning, "Type the correct character and save the file as UTF-8."),
        new(
            "broken-header",
            ProblemSeverity.Warning,
            "Correct this line; quote values that contain ':', '[', '{', '#' or '@'."),
        new("unclosed-value", ProblemSeverity.Warning, "Close the bracket or quotation mark that this line opens."),
        new("duplicate-key", ProblemSeverity.Warning, "Remove one of the two, or rename it."),
        new(
            "header-too-large",
            ProblemSeverity.Error,
            "Write the values out instead of repeating or nesting anchors."),
        new("broken-json", ProblemSeverity.Error, "Correct the JSON at this line."),
        new(
            "broken-xml",
            ProblemSeverity.Error,
            "Correct the XML at this line; document type declarations are not supported."),
        new("broken-calendar", ProblemSeverity.Warning, "Correct this line of the calendar, or export it again."),
        new("page-too-long", ProblemSeverity.Warning, "Split the page."),
        new("nested-too-deeply", ProblemSeverity.Warning, "Use fewer levels of lists and quotes."),
        new(
            "unreadable",
            ProblemSeverity.Warning,
            "See content/README.md for the supported formats, or move the file out of the content folder."),
        new(
            "unread-format",
            ProblemSeverity.Warning,
            "Write a page for each event, or a list (YAML, JSON, CSV) whose entries have 'title' and 'date'."),
        new(
            "no-events",
            ProblemSeverity.Note,
            "Give each event a 'date' and a title, or move the file out of the content folder."),
        new(
            "too-slow",
            ProblemSeverity.Error,
            "Shorten the document, or use fewer nested elements; if it is an ordinary page, report it and attach it."),
        new("reader-failed", ProblemSeverity.Error, "This is a bug in the bot: report it and attach the document."),
        new(
            "looks-like-event",
            ProblemSeverity.Note,
            "If it is an event, add 'event_date: YYYY-MM-DD' to the page's header; otherwise ignore this."),
        new("no-title", ProblemSeverity.Warning, "Add 'title: …' to the page's header, or a heading above its text."),
        new("no-date", ProblemSeverity.Warning, "Add 'event_date: YYYY-MM-DD' to the page's header."),
        new(
            "no-year",
            ProblemSeverity.Warning,
            "Write the year, or add 'event_date: YYYY-MM-DD' to the page's header."),
        new("ambiguous-date", ProblemSeverity.Warning, "Write the date as YYYY-MM-DD."),
        new("impossible-date", ProblemSeverity.Warning, "Write an existing date as YYYY-MM-DD."),
        new("date-inferred", ProblemSeverity.Note, "Add 'event_date: YYYY-MM-DD' to the page's header to confirm."),
        new("year-inferred", ProblemSeverity.Note, "Write the year to confirm."),
        new("dates-disagree", ProblemSeverity.Warning, "Correct the wrong date."),
        new("times-disagree", ProblemSeverity.Warning, "Correct the wrong time."),
        new("weekday-disagrees", ProblemSeverity.Warning, "Correct the weekday or the date."),
        new("no-time", ProblemSeverity.Note, "Add 'start_time: \"18:30\"' to the page's header."),
        new("times-inferred", ProblemSeverity.Note, "Write 18:30 or 6:30pm to confirm."),
        new("end-before-start", ProblemSeverity.Warning, "Correct the times."),
        new("end-equals-start", ProblemSeverity.Warning, "Correct the end, or remove it."),
        new("agenda-gap", ProblemSeverity.Note, "Close the gap, or ignore this if it is intended."),
        new(
            "agenda-before-start",
            ProblemSeverity.Note,
            "Correct the times, or ignore this if doors open before the meetup starts."),
        new(
            "agenda-incomplete",
            ProblemSeverity.Note,
            "Put the whole agenda below one heading, with a heading for each day or room; or ignore this if the " +
            "lines are not part of it."),
        new("unknown-zone", ProblemSeverity.Warning, "Write an IANA time zone name such as Europe/London."),
        new("zones-disagree", ProblemSeverity.Warning, "Correct the wrong time or time zone."),
        new(
            "zone-from-abbreviation",
            ProblemSeverity.Note,
            "Add the IANA time zone to the header, for example 'timezone: Europe/London'."),
        new(
            "zone-from-offset",
            ProblemSeverity.Note,
            "Add the IANA time zone to the schedule, or set it as the community's time zone."),
        new("no-place", ProblemSeverity.Note, "Add 'venue:' and 'address:', or 'online: true', to the page's header."),
        new("picture-without-alt", ProblemSeverity.Warning, "Add 'image_alt: …' to the page's header: what it shows."),
        new("registration-id-only", ProblemSeverity.Note, "Add 'registration: https://…' to the page's header."),
        new("not-an-address", ProblemSeverity.Note, "Write the full URL, starting with https://."),
        new(
            "status-unclear",
            ProblemSeverity.Warning,
            "Add 'status: cancelled' or 'status: confirmed' to the page's header, or name in the sentence what it is " +
            "about."),
        new("to-be-confirmed", ProblemSeverity.Note, "Replace it when it is known."),
        new("text-cut-off", ProblemSeverity.Note, "Copy the full text, or link to it."),
        new("video-offset-disagrees", ProblemSeverity.Note, "Correct the label or the link."),
        new("bad-rule", ProblemSeverity.Error, "Write an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=1WE."),
        new(
            "series-unmatched",
            ProblemSeverity.Warning,
            "Write the title, id or file name of a series page after 'series:'."),
        new(
            "no-such-occurrence",
            ProblemSeverity.Warning,
            "Correct the day or hour of this line, or remove it from the calendar."),
        new("shared-uid", ProblemSeverity.Warning, "Give each event of the calendar a UID of its own."),
        new("private-event", ProblemSeverity.Note, "Make an event public in the calendar if it is to be announced."),
        new("duplicate-id", ProblemSeverity.Warning, "Give one of the pages another 'link:' or file name."),
        new("alias-loop", ProblemSeverity.Warning, "Remove the alias from the older page."),
        new("shared-registration", ProblemSeverity.Note, "Give each page the id of its own event, or remove it."),
        new("same-registration", ProblemSeverity.Note, "Add the older page to 'aliases:' of the newer one to confirm."),
        new(
            "sources-disagree",
            ProblemSeverity.Warning,
            "Correct the wrong one; content/README.md lists which source takes precedence."),
        new(
            "feed-unreachable",
            ProblemSeverity.Error,
            "Open the URL in a browser, and correct it in the settings if it is wrong."),
        new(
            "feed-unreadable",
            ProblemSeverity.Error,
            "Set the URL of the calendar or schedule itself, not of a page that links to it."),
        new("feed-stale", ProblemSeverity.Warning, "Repair the feed, or wait; the bot keeps retrying."),
        new(
            "feed-held-back",
            ProblemSeverity.Warning,
            "If the feed is correct, accept it with feeds --accept NAME; otherwise repair it."),
        new(
            "feed-empty",
            ProblemSeverity.Note,
            "Check that the URL is the right feed, or ignore this if there are no events yet."),
        new(
            "feed-not-kept",
            ProblemSeverity.Warning,
            "Give the bot's user write access to storage.path, and free disk space there."),
    ];

    private static readonly FrozenDictionary<string, ProblemKind> ByCode =
        All.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    public static ProblemKind WithCode(string code) => ByCode[code];
}
