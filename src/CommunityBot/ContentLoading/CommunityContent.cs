using System.Collections.Concurrent;
using System.Security.Cryptography;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Core.Content;

namespace CommunityBot.ContentLoading;

/// <summary>One community's pages, read again whenever somebody asks; what has not changed is not read twice.</summary>
internal sealed class CommunityContent(CommunitySettings settings, ContentLibrary library, TimeProvider time)
{
    /// <summary>A file changed this shortly before it was read may change again without its time telling.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(2);

    private readonly ReadingContext context = new(settings.Community.Zone);
    private int read;
    private int found;
    private ConcurrentDictionary<string, CachedDocument> memory = new(StringComparer.Ordinal);

    public CommunitySettings Settings => settings;

    /// <summary>What is asked for over the network, beside the files; null when there is nothing.</summary>
    public CommunityFeeds? Feeds { get; init; }

    /// <summary>How far the reading that is going on has come.</summary>
    public (int Read, int Found) Progress => (Volatile.Read(ref read), Volatile.Read(ref found));

    /// <summary>Reads everything there is; pages that cannot be read are problems, and the rest goes on.</summary>
    public ContentSnapshot Read(CancellationToken cancellation)
    {
        var problems = new List<ContentProblem>();
        var files = new List<FoundFile>();
        var missing = new List<ContentSource>();
        foreach (var source in settings.Content)
        {
            if (ContentFolder.List(source) is not { } listing)
            {
                missing.Add(source);
                problems.Add(new ContentProblem(ProblemSeverity.Error, source.Written, 1, "content-missing",
                    $"There is no folder or file {source.Path}.",
                    "Create it, or mend the community's content setting."));
                continue;
            }

            problems.AddRange(listing.Problems);
            files.AddRange(listing.Files);
        }

        // Two sources may overlap; a page is read once.
        files = [.. files.DistinctBy(file => file.Path)];
        (read, found) = (0, files.Count);
        var readings = new ContentReadResult[files.Count];
        var kept = new ConcurrentDictionary<string, CachedDocument>(StringComparer.Ordinal);
        Parallel.For(0, files.Count, new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = Environment.ProcessorCount,
        }, at =>
        {
            var remembered = Read(files[at]);
            kept[files[at].Path] = remembered;
            readings[at] = remembered.Reading;
            Interlocked.Increment(ref read);
        });
        memory = kept;

        if (Feeds?.Read() is { } feeds)
        {
            readings = [.. readings, .. feeds.Readings];
            problems.AddRange(feeds.Problems);
        }

        var whole = ContentLibrary.Assemble(readings);
        return new ContentSnapshot(settings.Community.Id, whole with { Problems = [.. problems, .. whole.Problems] })
        {
            Documents = readings,
            Missing = missing,
        };
    }

    private CachedDocument Read(FoundFile file)
    {
        var known = memory.GetValueOrDefault(file.Path);
        if (known is { IsSettled: true } && known.File == file)
        {
            return known;
        }

        var isSettled = time.GetUtcNow().UtcTicks - file.Changed > Settled.Ticks;
        var (bytes, problem) = Bytes(file);
        if (problem is not null)
        {
            var reading = known is { Reading: { Problems: [var before] } same } && before == problem
                ? same
                : new ContentReadResult([], [problem]);
            return new CachedDocument(file, Fingerprint: [], reading, IsSettled: false);
        }

        var fingerprint = SHA256.HashData(bytes);
        if (known is not null
            && known.File.Shown == file.Shown
            && known.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            return known with { File = file, IsSettled = isSettled };
        }

        return new CachedDocument(
            file, fingerprint, library.Read(ContentDocument.Decode(file.Shown, bytes), context), isSettled);
    }

    private static (byte[] Bytes, ContentProblem? Problem) Bytes(FoundFile file)
    {
        if (file.Size == 0)
        {
            // Also what devices and pipes claim to be: they are never opened, because opening one may wait for ever.
            return ([], null);
        }

        if (file.Size > ContentDocument.MaximumBytes)
        {
            return ([], TooLarge(file));
        }

        try
        {
            using var handle = File.OpenHandle(
                file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = (int)Math.Min(RandomAccess.GetLength(handle), ContentDocument.MaximumBytes + 1L);
            var bytes = new byte[length];
            var filled = 0;
            while (filled < length && RandomAccess.Read(handle, bytes.AsSpan(filled), filled) is > 0 and var more)
            {
                filled += more;
            }

            return filled > ContentDocument.MaximumBytes ? ([], TooLarge(file)) : (bytes[..filled], null);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ([], new ContentProblem(ProblemSeverity.Error, file.Shown, 1, "cannot-open",
                $"The file cannot be opened ({exception.Message.TrimEnd('.')}).",
                "Give the bot's user the right to read it."));
        }
    }

    private static ContentProblem TooLarge(FoundFile file) => new(ProblemSeverity.Error, file.Shown, 1, "too-large",
        $"The file has more than {ContentDocument.MaximumBytes / (1024 * 1024)} MB, which no page has.",
        "Split it, or move it out of the content folder.");

    private sealed record CachedDocument(FoundFile File, byte[] Fingerprint, ContentReadResult Reading, bool IsSettled);
}

/// <summary>What all of a community's pages said at one moment.</summary>
internal sealed record ContentSnapshot(string Community, LibraryReadResult Reading)
{
    /// <summary>What each file said by itself; one that was not read again is the very same object.</summary>
    public IReadOnlyList<ContentReadResult> Documents { get; init; } = [];

    /// <summary>Sources at whose path there is nothing.</summary>
    public IReadOnlyList<ContentSource> Missing { get; init; } = [];

    public bool SaysTheSameAs(ContentSnapshot other) =>
        Documents.SequenceEqual(other.Documents) &&
        Missing.SequenceEqual(other.Missing) &&
        Reading.Problems.SequenceEqual(other.Reading.Problems);
}
