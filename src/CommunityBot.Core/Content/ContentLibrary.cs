using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>
/// Reads documents with whichever format knows them best, and makes one calendar of all that was read.
/// </summary>
public sealed class ContentLibrary(IEnumerable<IContentFormat> formats)
{
    private readonly IContentFormat[] formats = [.. formats];

    /// <summary>Reads one document by itself: what it replaces is settled only when all are known.</summary>
    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        if (string.IsNullOrWhiteSpace(document.Text))
        {
            return new ContentReadResult([], document.Problems);
        }

        var faults = new ProblemReport(document.Path);
        var best = formats
            .Select(format => (Format: format, Score: Recognise(format, document, faults)))
            .MaxBy(candidate => candidate.Score);
        if (best.Score > 0)
        {
            var reading = Read(best.Format, document, context);
            return reading with { Problems = [.. reading.Problems, .. faults.Problems], Format = best.Format.Name };
        }

        faults.AddAll(document.Problems);
        faults.Add("unreadable", 1, "The document is in no format that is known.");
        return new ContentReadResult([], faults.Problems);
    }

    /// <summary>A format that fails while it looks leaves the document to the others, and says so.</summary>
    private static int Recognise(IContentFormat format, ContentDocument document, ProblemReport faults)
    {
        try
        {
            return format.Recognise(document);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            faults.Add(
                "reader-failed",
                1,
                $"Asking whether this document is a {format.Name} failed: {exception.GetType().Name}: " +
                $"{exception.Message}");
            return 0;
        }
    }

    /// <summary>
    /// A fault of ours in one document is that document's problem, said aloud; all others are still read.
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
                $"Reading this document as a {format.Name} failed: {exception.GetType().Name}: {exception.Message}");
            return new ContentReadResult([], report.Problems);
        }
    }

    /// <summary>Settles lineage across all readings, and whose an id is.</summary>
    public static LibraryReadResult Assemble(IReadOnlyList<ContentReadResult> readings)
    {
        var report = new List<ContentProblem>();
        var pages = WithOwnIds(SpeakerPages.Named(MeetupDeduplicator.Join(readings, report)), report);
        var (settled, problems) = LineageTree.Resolve(pages);
        return new LibraryReadResult(
            new MeetupCalendar(settled),
            [.. readings.SelectMany(reading => reading.Problems), .. report, .. problems]);
    }

    /// <summary>
    /// An id is one page's. A recap may share its event's, and gets its own; of two events the first keeps it, and the
    /// second is named by its file, so that nothing is lost.
    /// </summary>
    private static List<Meetup> WithOwnIds(IReadOnlyList<Meetup> meetups, List<ContentProblem> problems)
    {
        var taken = new Dictionary<MeetupId, Meetup>();
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
                        $"'{page.Id}' is also the id of {first.Source}; this page is called otherwise.");
                    problems.AddRange(report.Problems);
                }

                page = page with { Id = Free(page, taken) };
            }

            taken.Add(page.Id, page);
            own.Add(page);
        }

        // In the order they were read: reports and exports follow it.
        var order = meetups
            .Select((page, index) => (page.Source, index))
            .GroupBy(pair => pair.Source)
            .ToDictionary(group => group.Key, group => group.First().index);
        return [.. own.OrderBy(page => order[page.Source])];
    }

    private static MeetupId Free(Meetup page, Dictionary<MeetupId, Meetup> taken)
    {
        var stem = page.Kind is MeetupKind.Recap ? $"{page.Id}-recap" : Pages.PageIds.OfFile(page.Source);
        var candidate = new MeetupId(stem);
        for (var number = 2; taken.ContainsKey(candidate); number++)
        {
            candidate = new MeetupId($"{stem}-{number}");
        }

        return candidate;
    }
}

/// <summary>A community's whole content at one moment.</summary>
public sealed record LibraryReadResult(MeetupCalendar Calendar, IReadOnlyList<ContentProblem> Problems);
