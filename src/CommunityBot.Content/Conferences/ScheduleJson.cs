using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Conferences;

/// <summary>Shared parts of the JSON schedule parsers.</summary>
internal static class ScheduleJson
{
    /// <param name="read">Maps the document root to a conference; null if it has none.</param>
    public static ContentReadResult Read(
        ContentDocument document, ReadingContext context, Func<HeaderValue, string, Conference?> read)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        if (JsonHeader.Read(document.Text, 1, report) is not { } json)
        {
            return new ContentReadResult([], report.Problems);
        }

        var meetup = read(json.Value, document.Path)?.ToMeetup(report, context) ?? NotAnEvent(document.Path, context);
        return new ContentReadResult([meetup], report.Problems) { Priority = SourcePriority.Schedule };
    }

    /// <summary>Result for a valid document without sessions, such as a list of rooms or speakers.</summary>
    private static Meetup NotAnEvent(string path, ReadingContext context) => new()
    {
        Id = new MeetupId(PageIds.FromPath(path)),
        Kind = MeetupKind.NotAnEvent,
        Source = path,
        When = new EventTime(context.Zone),
    };

    public static IEnumerable<HeaderValue.Mapping> Maps(HeaderValue? value) => value switch
    {
        HeaderValue.Sequence items => items.Values.OfType<HeaderValue.Mapping>(),

        // A map keyed by id is a list as well.
        HeaderValue.Mapping map => map.Entries.Select(entry => entry.Value).OfType<HeaderValue.Mapping>(),
        _ => [],
    };

    /// <summary>
    /// A plain or multilingual text; English is preferred, then German, French, and the first language.
    /// </summary>
    public static string? Text(Header header, params ReadOnlySpan<string> keys) => header.Text(keys)
        ?? (header.Find(keys)?.Value is HeaderValue.Mapping languages
        ? new Header(languages).Text("en", "de", "fr", "name", "title")
            ?? languages.Entries.Select(entry => entry.Value).OfType<HeaderValue.Scalar>().FirstOrDefault()?.Text
        : null);

    /// <summary>Local date, local time and UTC offset of a timestamp.</summary>
    public static (LocalDate? Date, LocalTime? Time, Offset? Offset) Timestamp(string? text) =>
        text is not null && HeaderDateTime.Read(text) is { } moment
            ? (moment.Day.Resolve(null).Date, moment.Time, moment.Offset)
            : default;
}
