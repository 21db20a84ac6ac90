using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>Reads documents with whichever format knows them best, and makes one calendar of all that was read.</summary>
public sealed class ContentLibrary(IEnumerable<IContentFormat> formats)
{
    private readonly IContentFormat[] formats = [.. formats];

    /// <summary>Reads one document by itself: what it replaces is settled only when all are known.</summary>
    public ContentReading Read(ContentDocument document, ReadingContext context)
    {
        var best = formats
            .Select(format => (Format: format, Score: format.Recognise(document)))
            .MaxBy(candidate => candidate.Score);

        return best.Score > 0
            ? best.Format.Read(document, context)
            : new ContentReading([], document.Problems);
    }

    /// <summary>Settles lineage across all readings.</summary>
    public static LibraryReading Assemble(IReadOnlyList<ContentReading> readings) => new(
        new MeetupCalendar(readings.SelectMany(reading => reading.Meetups)),
        [.. readings.SelectMany(reading => reading.Problems)]);
}

/// <summary>A community's whole content at one moment.</summary>
public sealed record LibraryReading(MeetupCalendar Calendar, IReadOnlyList<ContentProblem> Problems);
