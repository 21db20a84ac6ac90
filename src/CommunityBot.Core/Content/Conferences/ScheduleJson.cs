using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Pages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Content.Conferences;

/// <summary>What the readers of schedules in JSON have in common.</summary>
internal static class ScheduleJson
{
    /// <param name="read">From the document's root to a conference; null when there is none in it.</param>
    public static ContentReadResult Read(
        ContentDocument document, ReadingContext context, Func<HeaderValue, string, Conference?> read)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        if (JsonHeader.Read(document.Text, 1, report) is not { } json)
        {
            return new ContentReadResult([], report.Problems);
        }

        var meetup = read(json.Value, document.Path)?.ToMeetup(report, context) ?? Nothing(document.Path, context);
        return new ContentReadResult([meetup], report.Problems) { Priority = SourcePriority.Schedule };
    }

    /// <summary>A list of rooms or speakers beside a schedule: proper, and no event.</summary>
    private static Meetup Nothing(string path, ReadingContext context) => new()
    {
        Id = new MeetupId(PageIds.OfFile(path)),
        Kind = MeetupKind.NotAnEvent,
        Source = path,
        When = new EventTime(context.Zone),
    };

    public static IEnumerable<HeaderValue.Mapping> Maps(HeaderValue? value) => value switch
    {
        HeaderValue.Sequence items => items.Values.OfType<HeaderValue.Mapping>(),

        // "Keyed by id" is a list, too.
        HeaderValue.Mapping map => map.Entries.Select(entry => entry.Value).OfType<HeaderValue.Mapping>(),
        _ => [],
    };

    /// <summary>A text, or one in several languages: English where there is one, else the first.</summary>
    public static string? Text(Header header, params ReadOnlySpan<string> keys) => header.Text(keys)
        ?? (header.Find(keys)?.Value is HeaderValue.Mapping languages
        ? new Header(languages).Text("en", "de", "fr", "name", "title")
            ?? languages.Entries.Select(entry => entry.Value).OfType<HeaderValue.Scalar>().FirstOrDefault()?.Text
        : null);

    /// <summary>The wall clock that a moment names.</summary>
    public static (LocalDate? Date, LocalTime? Time, Offset? Offset) Moment(string? text) =>
        text is not null && HeaderDateTime.Read(text) is { } moment
            ? (moment.Day.In(null).Date, moment.Time, moment.Offset)
            : default;
}
