using System.Collections.Frozen;

namespace CommunityBot.Core.Content;

/// <summary>
/// Everything that can be wrong with content: what it costs and what to do. content/README.md has an example of each.
/// </summary>
public sealed record ProblemKind(string Code, ProblemSeverity Severity, string Remedy)
{
    /// <summary>All there are, in the order of the documentation.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        new("too-large", ProblemSeverity.Error, "Split the document, or point the bot at a smaller one."),
        new("not-text", ProblemSeverity.Error, "Remove the file from the content folder, or save it as UTF-8 text."),
        new("not-utf8", ProblemSeverity.Warning, "Save the file as UTF-8."),
        new("nul-characters", ProblemSeverity.Warning, "Save the file as UTF-8 text without NUL characters."),
        new("damaged-text", ProblemSeverity.Warning, "Write the character itself and save the file as UTF-8."),
        new(
            "broken-header",
            ProblemSeverity.Warning,
            "Mend this line; values with ':', '[', '{', '#' or '@' need quotes around them."),
        new(
            "header-too-large",
            ProblemSeverity.Error,
            "Write the values out instead of repeating anchors or nesting them."),
        new("broken-json", ProblemSeverity.Error, "Mend the JSON here."),
        new("broken-xml", ProblemSeverity.Error, "Mend the XML here; document type declarations are not read."),
        new("broken-calendar", ProblemSeverity.Warning, "Mend this line of the calendar, or export it again."),
        new("page-too-long", ProblemSeverity.Warning, "Split the page."),
        new("nested-too-deeply", ProblemSeverity.Warning, "Use fewer levels of lists and quotes."),
        new(
            "unreadable",
            ProblemSeverity.Warning,
            "See content/README.md for what is read, or move the file elsewhere."),
        new(
            "no-events",
            ProblemSeverity.Note,
            "Give each event a day ('date') and a title, or keep the file elsewhere."),
        new("reader-failed", ProblemSeverity.Error, "This is a fault of the bot's: report it with the document."),
        new("no-title", ProblemSeverity.Warning, "Add 'title: …' to the page's header, or a heading above its text."),
        new("no-date", ProblemSeverity.Warning, "Add 'event_date: YYYY-MM-DD' to the page's header."),
        new(
            "no-year",
            ProblemSeverity.Warning,
            "Write the year, or add 'event_date: YYYY-MM-DD' to the page's header."),
        new("ambiguous-date", ProblemSeverity.Warning, "Write the date as YYYY-MM-DD."),
        new("impossible-date", ProblemSeverity.Warning, "Write a day that exists, as YYYY-MM-DD."),
        new("date-inferred", ProblemSeverity.Note, "Add 'event_date: YYYY-MM-DD' to the page's header to be sure."),
        new("year-inferred", ProblemSeverity.Note, "Write the year to be sure."),
        new("dates-disagree", ProblemSeverity.Warning, "Correct the one that is wrong."),
        new("times-disagree", ProblemSeverity.Warning, "Correct the one that is wrong."),
        new("weekday-disagrees", ProblemSeverity.Warning, "Correct the weekday or the date."),
        new("no-time", ProblemSeverity.Note, "Add 'start_time: \"18:30\"' to the page's header."),
        new("times-inferred", ProblemSeverity.Note, "Write 18:30 or 6:30pm to be sure."),
        new("end-before-start", ProblemSeverity.Warning, "Correct the times."),
        new("agenda-gap", ProblemSeverity.Note, "Close the gap, or leave it if it is meant."),
        new("agenda-before-start", ProblemSeverity.Note, "Nothing, if doors open before the meetup begins."),
        new("unknown-zone", ProblemSeverity.Warning, "Write an IANA name such as Europe/London."),
        new(
            "zone-from-abbreviation",
            ProblemSeverity.Note,
            "Name the zone: 'timezone: Europe/London' in the header is certain."),
        new(
            "zone-from-offset",
            ProblemSeverity.Note,
            "Name the zone in the schedule, or read it in a community of that zone."),
        new("no-place", ProblemSeverity.Note, "Add 'venue:' and 'address:', or 'online: true', to the page's header."),
        new("registration-id-only", ProblemSeverity.Note, "Add 'registration: https://…' to the page's header."),
        new("not-an-address", ProblemSeverity.Note, "Write the whole address, beginning with https://."),
        new("to-be-confirmed", ProblemSeverity.Note, "Fill it in when it is known."),
        new("text-cut-off", ProblemSeverity.Note, "Copy the whole text, or link to it."),
        new("video-offset-disagrees", ProblemSeverity.Note, "Correct the label or the link."),
        new("bad-rule", ProblemSeverity.Error, "Write an RFC 5545 rule, such as FREQ=MONTHLY;BYDAY=1WE."),
        new("duplicate-id", ProblemSeverity.Warning, "Give one of the pages another 'link:' or file name."),
        new("alias-loop", ProblemSeverity.Warning, "Remove the alias from the older page."),
        new("shared-registration", ProblemSeverity.Note, "Give each page its own event's number, or leave it out."),
        new("same-registration", ProblemSeverity.Note, "Add the older page to the newer one's 'aliases:' to be sure."),
        new(
            "sources-disagree",
            ProblemSeverity.Warning,
            "Correct the one that is wrong; content/README.md tells which is believed."),
        new(
            "feed-unreachable",
            ProblemSeverity.Error,
            "Open the address in a browser, and correct it in the settings if it is wrong."),
        new(
            "feed-unreadable",
            ProblemSeverity.Error,
            "Point the setting at the calendar or schedule itself, not at a page about it."),
        new("feed-stale", ProblemSeverity.Warning, "Mend the feed, or wait; the bot keeps asking."),
        new(
            "feed-held-back",
            ProblemSeverity.Warning,
            "If the feed is right, accept it: feeds --accept NAME; otherwise mend it."),
        new(
            "feed-empty",
            ProblemSeverity.Note,
            "Nothing, if there is nothing to tell of; otherwise check that the feed is the right one."),
        new(
            "feed-not-kept",
            ProblemSeverity.Warning,
            "Give the bot's user the right to write into storage.path, and room there."),
    ];

    private static readonly FrozenDictionary<string,
        ProblemKind> ByCode = All.ToFrozenDictionary(kind => kind.Code, StringComparer.Ordinal);

    public static ProblemKind Named(string code) => ByCode[code];
}
