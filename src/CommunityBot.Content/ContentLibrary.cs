using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>Parses each document with the best matching format and assembles the results into one calendar.</summary>
public sealed class ContentLibrary(IEnumerable<IContentFormat> formats)
{
    private readonly IContentFormat[] formats = [.. formats];

    /// <summary>Parses one document in isolation; aliases are resolved in <see cref="Assemble"/>.</summary>
    /// <param name="limit">Gives up the document when cancelled.</param>
    /// <exception cref="OperationCanceledException">The document was given up.</exception>
    public ContentReadResult Read(
        ContentDocument document, ReadingContext context, CancellationToken limit = default)
    {
        using var _ = ReadingTime.Until(limit);
        using var order = NumericDateOrder.Use(context.DateOrder);
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return new ContentReadResult([], document.Problems);
        }

        var report = new ProblemReport(document.Path);
        var best = formats
            .Select(format => (Format: format, Score: Recognise(format, document, report)))
            .MaxBy(candidate => candidate.Score);
        if (best.Score > FormatConfidence.None)
        {
            var reading = StreetsOnMap.Mark(Read(best.Format, document, context));
            return reading with
            {
                Problems = [.. reading.Problems, .. report.Problems],
                Format = best.Format.Name,
                NumericDates = NumericDateOrder.In(document.Text),
            };
        }

        report.AddAll(document.Problems);
        report.Add("unreadable", 1, "The document format is not recognised.");
        return new ContentReadResult([], report.Problems);
    }

    /// <summary>The order of day and month that all numeric dates of a site agree on; null if unknown.</summary>
    public static DateOrder? DateOrderOf(IEnumerable<ContentReadResult> readings) =>
        NumericDateOrder.Of(readings.Aggregate(NumericDates.None, (all, reading) => all | reading.NumericDates));

    /// <summary>
    /// A format that throws while probing scores 0, so the other formats can still claim the document.
    /// </summary>
    private static FormatConfidence Recognise(IContentFormat format, ContentDocument document, ProblemReport report)
    {
        try
        {
            return format.Confidence(document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            report.Add(
                "reader-failed",
                1,
                $"Detecting the format {format.Name} failed: {exception.GetType().Name}: {exception.Message}");
            return FormatConfidence.None;
        }
    }

    /// <summary>
    /// An exception in a format is reported as a problem of that document; all other documents are still read.
    /// </summary>
    private static ContentReadResult Read(IContentFormat format, ContentDocument document, ReadingContext context)
    {
        try
        {
            return format.Read(document, context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var report = new ProblemReport(document.Path);
            report.AddAll(document.Problems);
            report.Add(
                "reader-failed",
                1,
                $"Reading the document as {format.Name} failed: {exception.GetType().Name}: {exception.Message}");
            return new ContentReadResult([], report.Problems);
        }
    }

    /// <summary>Deduplicates meetups, makes ids unique and resolves lineage across all documents.</summary>
    /// <param name="joinLead">How long before the start the way to join is told; null for at once.</param>
    public static LibraryReadResult Assemble(
        IReadOnlyList<ContentReadResult> readings, NodaTime.Duration? joinLead = null)
    {
        var report = new List<ContentProblem>();
        var merged = SpeakerPages.ResolveSlugs(MeetupDeduplicator.Merge(readings, report));
        var pages = WithUniqueIds(NamedReferences.Resolve(merged, readings), report);
        var (settled, problems) = LineageTree.Resolve(SeriesNames.Resolve(pages, report));
        return new LibraryReadResult(
            new MeetupCalendar(
                joinLead is { } lead ? [.. settled.Select(page => LaterJoin.Apply(page, lead))] : settled),
            [.. readings.SelectMany(reading => reading.Problems), .. report, .. problems]);
    }

    /// <summary>
    /// Makes ids unique. A recap may share the id of its event and gets the suffix <c>-recap</c>; of two events the
    /// first keeps the id and the second is named after its file, so no page is dropped.
    /// </summary>
    private static List<Meetup> WithUniqueIds(IReadOnlyList<Meetup> meetups, List<ContentProblem> problems)
    {
        var taken = new Dictionary<MeetupId, Meetup>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var own = new List<Meetup>(meetups.Count);
        foreach (var meetup in meetups.OrderBy(page => page.Kind is MeetupKind.Recap or MeetupKind.NotAnEvent ? 1 : 0))
        {
            var page = meetup;
            if (taken.TryGetValue(page.Id, out var first))
            {
                if (page.Kind is not (MeetupKind.Recap or MeetupKind.NotAnEvent))
                {
                    var report = new ProblemReport(page.Source);
                    report.Add(
                        "duplicate-id",
                        1,
                        $"The id '{page.Id}' is already used by {first.Source}; this page gets another id.");
                    problems.AddRange(report.Problems);
                }

                page = page with { Id = UnusedId(page, taken, numbers) };
            }

            taken.Add(page.Id, page);
            own.Add(page);
        }

        // Restore the reading order, which reports and exports follow.
        var order = meetups
            .Select((page, index) => (page.Source, index))
            .GroupBy(pair => pair.Source)
            .ToDictionary(group => group.Key, group => group.First().index);
        return [.. own.OrderBy(page => order[page.Source])];
    }

    /// <param name="numbers">
    /// The last number given to each stem: thousands of events with one title and day need no search from 2 each.
    /// </param>
    private static MeetupId UnusedId(
        Meetup page, Dictionary<MeetupId, Meetup> taken, Dictionary<string, int> numbers)
    {
        var stem = page.Kind is MeetupKind.Recap ? $"{page.Id}-recap" : Pages.PageIds.FromPath(page.Source);
        var candidate = new MeetupId(stem);
        var number = numbers.GetValueOrDefault(stem, 1);
        while (taken.ContainsKey(candidate))
        {
            number++;
            candidate = new MeetupId($"{stem}-{number}");
        }

        numbers[stem] = number;
        return candidate;
    }
}

/// <summary>A snapshot of a community's content.</summary>
public sealed record LibraryReadResult(MeetupCalendar Calendar, IReadOnlyList<ContentProblem> Problems);
