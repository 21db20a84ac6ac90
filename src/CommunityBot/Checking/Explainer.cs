using CommunityBot.Content;
using CommunityBot.Content.Evidence;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Export;

using NodaTime;

namespace CommunityBot.Checking;

/// <summary>Builds the explanation of one document from its trace and from what became of it.</summary>
internal static class Explainer
{
    /// <summary>A calendar may have hundreds of events; one of them is explained with <c>--explain ID</c>.</summary>
    private const int MaximumEvents = 20;

    /// <param name="path">The document, as problems name it.</param>
    /// <param name="reading">With notes; null if the document takes too long to read.</param>
    /// <param name="only">The id of the one event to explain; null for all of the document.</param>
    public static Explanation Of(
        Community community, string path, ContentReadResult? reading, LibraryReadResult content, Instant now,
        string? only = null)
    {
        ContentProblem[] problems = [
            .. content.Problems.Where(problem => problem.Path == path).OrderBy(problem => problem.Line)
        ];
        var read = reading ?? ContentReadResult.Empty;
        var indexes = Indexes(read, content.Calendar.Pages, path);
        var pages = content.Calendar.Pages
            .Where(page => page.Source == path && (only is null || page.Id.Value == only))
            .ToList();
        return new Explanation(path, community.Id, read.Format, community.Zone.Id)
        {
            Events =
            [
                .. pages.Take(MaximumEvents).Select(page => Of(
                    page, NotesOf(read, indexes.GetValueOrDefault(page.Id, -1)), read, problems, now)),
            ],
            MoreEvents = Math.Max(0, pages.Count - MaximumEvents),
            Problems = [.. problems.Select(ExportedPages.Of)],
        };
    }

    private static ExplainedEvent Of(
        Meetup page, IReadOnlyList<ReadingNote> notes, ContentReadResult read, ContentProblem[] problems, Instant now)
    {
        var exported = ExportedPages.Of(page, []);
        var fields = new List<ExplainedField>();
        var unknown = new List<string>();
        foreach (var (field, values) in ExportedValues.Of(exported))
        {
            if (values.Count == 0 && IsExpected(field, page.Kind))
            {
                unknown.Add(field);
            }

            fields.AddRange(values.Select(value => Explain(field, value, page, notes, read.Format)));
        }

        var evidence = notes.Where(note => note is { Kind: ReadingNoteKind.Weighed, Field: "kind" }).ToList();
        return new ExplainedEvent(page.Id.Value, exported.Kind, PageDisposition.Of(page, now).Fate)
        {
            NotUsed = UnusedPage.Of(page, problems, now),
            Evidence =
            [
                .. evidence
                    .OrderByDescending(note => note.Weight)
                    .Select(note => new ExplainedEvidence(note.Weight, note.Reason, note.Line)),
            ],
            OtherEvidence =
            [
                .. notes
                    .Where(note => note.Kind is ReadingNoteKind.Weighed && note.Field != "kind")
                    .Select(note => new ExplainedEvidence(note.Weight, $"{note.Field}: {note.Reason}", note.Line)),
            ],
            Sum = evidence.Count > 0 ? evidence.Sum(note => note.Weight) : null,
            Threshold = evidence.Count > 0 ? EventScore.Threshold : null,
            Fields = fields,
            Unknown = unknown,
            Rejected =
            [
                .. notes
                    .Where(note => note.Kind is ReadingNoteKind.Rejected)
                    .Select(note => new ExplainedRejection(note.Field, note.Value ?? "", note.Reason, note.Line))
                    .Distinct(),
            ],
        };
    }

    /// <summary>Fields that only some kinds of pages have are not missing from the others.</summary>
    private static bool IsExpected(string field, MeetupKind kind) => field switch
    {
        "talks" or "next.date" or "next.registration" or "next.speakers" => kind is MeetupKind.Recap,
        "session.event" or "session.room" or "session.track" => kind is MeetupKind.Session,
        "session.firstDay" or "session.lastDay" or "replaces" or "replacedBy" or "uid" => false,
        "agenda.abstract" or "speakers.role" or "speakers.abstract" or "links.picture" or "lastDate" or "published"
            or "description" or "shownFrom" or "shownUntil" or "recurrence" or "aliases" or "externalIds" => false,
        _ => true,
    };

    private static ExplainedField Explain(
        string field, ExportedValue value, Meetup page, IReadOnlyList<ReadingNote> notes, string? format)
    {
        if (page.Origins.FirstOrDefault(origin => origin.Source != page.Source && IsAbout(origin.Field, field))
            is { } other)
        {
            var place = other.Location is { } location ? $"{other.Source}: {location}" : other.Source;
            return new ExplainedField(field, value.Text, "stated", place, null);
        }

        switch (field)
        {
            case "start" or "end":
                return new ExplainedField(field, value.Text, "inferred", "date, time and zone", null);
            case "status" when page.Status is MeetupStatus.Scheduled:
                return new ExplainedField(field, value.Text, "inferred", "nothing says otherwise", null);
            case "status" when page is { Status: MeetupStatus.Postponed, ReplacedBy: { } newer }:
                return new ExplainedField(field, value.Text, "inferred", $"the page {newer}", null);
            case "replacedBy":
                return new ExplainedField(field, value.Text, "inferred", "the aliases or ids of that page", null);
        }

        if (NoteOf(field, value, notes) is { } note)
        {
            return new ExplainedField(
                field, value.Text, note.Certainty.ToString().ToLowerInvariant(), WithoutLine(note), note.Line);
        }

        return page.Origins.FirstOrDefault(origin => IsAbout(origin.Field, field)) is { Location: { } from }
            ? new ExplainedField(field, value.Text, from is "the community" ? "inferred" : "recognised", from, null)
            : new ExplainedField(
                field,
                value.Text,
                format?.EndsWith("page", StringComparison.Ordinal) == false ? "stated" : "recognised",
                "the document as a whole",
                null);
    }

    /// <summary>The note with the same value, else the last one about the field.</summary>
    private static ReadingNote? NoteOf(string field, ExportedValue value, IReadOnlyList<ReadingNote> notes)
    {
        var taken = notes.Where(note => note.Kind is ReadingNoteKind.Taken && IsAbout(note.Field, field)).ToList();
        return taken.Find(note => note.Value is { } text && IsSame(text, value)) ?? taken.LastOrDefault();
    }

    private static bool IsSame(string noted, ExportedValue value) =>
        noted.Equals(value.Text, StringComparison.OrdinalIgnoreCase) ||
        (noted.Length > 0 && value.Name.Contains(noted, StringComparison.OrdinalIgnoreCase)) ||
        (value.Name.Length > 0 && noted.Contains(value.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The line has a column of its own.</summary>
    private static string WithoutLine(ReadingNote note) =>
        note.Reason == $"line {note.Line}"
            ? "the text"
            : note.Reason.Replace($" (line {note.Line})", "", StringComparison.Ordinal);

    /// <summary>"venue" is about "venue.name", and "registration" about "links.registration".</summary>
    private static bool IsAbout(string noted, string field) =>
        noted == field
        || (field.StartsWith(noted, StringComparison.Ordinal) && field[noted.Length] is '.')
        || (!field.StartsWith("next.", StringComparison.Ordinal)
            && field.EndsWith(noted, StringComparison.Ordinal) && field[..^noted.Length].EndsWith('.'));

    private static IReadOnlyList<ReadingNote> NotesOf(ContentReadResult read, int index) =>
        read.Meetups.Count > 1 ? [.. read.Notes.Where(note => note.Event == index)] : read.Notes;

    /// <summary>
    /// Which event of the document became which page: by id, else by title and day, because an id that is taken is
    /// replaced by another.
    /// </summary>
    private static Dictionary<MeetupId, int> Indexes(
        ContentReadResult read, IReadOnlyList<Meetup> pages, string path)
    {
        var byId = new Dictionary<MeetupId, int>();
        var byDay = new Dictionary<(string?, LocalDate?), int>();
        foreach (var (index, meetup) in read.Meetups.Index())
        {
            byId.TryAdd(meetup.Id, index);
            byDay.TryAdd((meetup.Title, meetup.When.Date), index);
        }

        return pages.Where(page => page.Source == path).ToDictionary(
            page => page.Id,
            page => byId.TryGetValue(page.Id, out var index)
                || byDay.TryGetValue((page.Title, page.When.Date), out index)
                ? index
                : -1);
    }
}
