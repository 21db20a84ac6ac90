using System.Security.Cryptography;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Sites;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.ContentLoading.Sites;
using CommunityBot.Core.Problems;

namespace CommunityBot.ContentLoading;

/// <summary>Reads one community's content; unchanged files are not parsed again.</summary>
/// <param name="readers">Shared by all communities; null for readers of its own.</param>
internal sealed class CommunityContent(
    CommunitySettings settings, ContentLibrary library, TimeProvider time, DocumentReaders? readers = null)
{
    /// <summary>A file modified this recently may be modified again without a new timestamp.</summary>
    private static readonly TimeSpan MinimumAge = TimeSpan.FromSeconds(2);

    /// <summary>
    /// A document that took too long is tried once more in a later reading: the machine may have been busy.
    /// </summary>
    private const int MaximumAttempts = 2;

    /// <summary>The reading of a file that is not text and need not be: a drawing beside the pages.</summary>
    private static readonly ContentReadResult Binary = new([], []);

    /// <summary>The reading of a README.md that is no event.</summary>
    private static readonly ContentReadResult Description = new([], []);

    private readonly DocumentReaders readers = readers ?? new DocumentReaders(new ReadingClock(TimeProvider.System));
    private readonly SiteFolder? site = settings.Site is { } address ? new SiteFolder(address) : null;
    private ReadingContext context = new(settings.Community.Zone)
    {
        DateOrder = settings.DateOrder,
        ShowsPictures = settings.Site is not null,
    };
    private int read;
    private int found;
    private Dictionary<string, CachedDocument> cache = new(StringComparer.Ordinal);

    public CommunitySettings Settings => settings;

    /// <summary>The feeds, in addition to files; null if there are none.</summary>
    public CommunityFeeds? Feeds { get; init; }

    /// <summary>Progress of the current read.</summary>
    public (int Read, int Found) Progress => (Volatile.Read(ref read), Volatile.Read(ref found));

    /// <summary>The files of the last reading.</summary>
    public IReadOnlyList<FoundFile> Files { get; private set; } = [];

    /// <summary>Reads one document again and collects why it is read so; null if it takes too long.</summary>
    public ContentReadResult? Explain(FoundFile file, CancellationToken cancellation) =>
        readers.ReadAll(1, (_, limit) => ReadBytes(file) is (var bytes, null)
            ? library.Read(Decode(file, bytes), context with { IsExplaining = true }, limit)
            : ContentReadResult.Empty, cancellation)[0];

    /// <summary>Reads all content; unreadable pages become problems.</summary>
    public ContentSnapshot Read(CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        var skipped = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var problems = new List<ContentProblem>();
        var files = new List<FoundFile>();
        var missing = new List<ContentSource>();
        foreach (var source in settings.Content)
        {
            if (ContentFolder.List(source) is not { } listing)
            {
                missing.Add(source);
                problems.Add(new ContentProblem(ProblemSeverity.Error, source.Written, 1, "content-missing",
                    $"Content folder or file {source.Path} not found.",
                    "Create it, or correct `content`."));
                continue;
            }

            problems.AddRange(listing.Problems);
            files.AddRange(site is null ? listing.Files : WithSite(listing.Files, site.Read(source.Path)));
            foreach (var (group, count) in listing.Skipped)
            {
                skipped[group] = skipped.GetValueOrDefault(group) + count;
            }
        }

        // Sources may overlap; each file is read once.
        files = [.. files.DistinctBy(file => file.Path)];
        (read, found) = (0, files.Count);
        var cached = new Dictionary<string, CachedDocument>(files.Count, StringComparer.Ordinal);
        var changed = new List<FoundFile>();
        foreach (var file in files)
        {
            if (Unchanged(file) is { } known)
            {
                cached[file.Path] = known;
                Interlocked.Increment(ref read);
            }
            else
            {
                changed.Add(file);
            }
        }

        var documents = readers.ReadAll(changed.Count, (at, limit) =>
        {
            var document = Read(changed[at], limit);
            Interlocked.Increment(ref read);
            return document;
        }, cancellation);
        foreach (var (at, file) in changed.Index())
        {
            cached[file.Path] = documents[at] ?? GivenUp(file);
        }

        ReadInOrderOfSite(files, cached, cancellation);
        ContentReadResult[] readings = [.. files.Select(file => cached[file.Path].Reading)];
        cache = cached;
        Files = [.. files.Where(file => !ReferenceEquals(cached[file.Path].Reading, Description))];
        foreach (var file in files.Where(file =>
            ReferenceEquals(cached[file.Path].Reading, Binary)
            || ReferenceEquals(cached[file.Path].Reading, Description)))
        {
            var group = FileNames.Group(Path.GetFileName(file.Path));
            skipped[group] = skipped.GetValueOrDefault(group) + 1;
        }

        if (Feeds?.Read() is { } feeds)
        {
            readings = [.. readings, .. feeds.Readings];
            problems.AddRange(feeds.Problems);
        }

        var assembled = ContentLibrary.Assemble(readings, settings.Community.Announcements.JoinLead);
        return new ContentSnapshot(
            settings.Community.Id, assembled with { Problems = [.. problems, .. assembled.Problems] })
        {
            Documents = readings,
            Missing = missing,
            Skipped = skipped,
            FileCount = Files.Count,
            Elapsed = time.GetElapsedTime(began),
        };
    }

    /// <summary>
    /// Dates such as "03/04/2031" are read as the other numeric dates of the site have it, which is known once all are
    /// read; the documents with such dates are read again if that is news.
    /// </summary>
    private void ReadInOrderOfSite(
        List<FoundFile> files, Dictionary<string, CachedDocument> cached, CancellationToken cancellation)
    {
        var order = settings.DateOrder ?? ContentLibrary.DateOrderOf(files.Select(file => cached[file.Path].Reading));
        context = context with { DateOrder = order };
        FoundFile[] again = [.. files.Where(file => cached[file.Path] is var document && document.DateOrder != order &&
            document.Reading.NumericDates.HasFlag(NumericDates.Ambiguous))];
        var documents = readers.ReadAll(again.Length, (at, limit) => Read(again[at], limit), cancellation);
        foreach (var (at, file) in again.Index())
        {
            cached[file.Path] = documents[at] ?? GivenUp(file);
        }
    }

    /// <summary>Null if the file has to be read.</summary>
    private CachedDocument? Unchanged(FoundFile file) =>
        cache.GetValueOrDefault(file.Path) is { } known && known.File == file &&
        (known.IsStable || known.Attempts == MaximumAttempts)
            ? known
            : null;

    private CachedDocument Read(FoundFile file, CancellationToken limit)
    {
        var known = cache.GetValueOrDefault(file.Path);
        var isStable = time.GetUtcNow().UtcTicks - file.LastWriteTicks > MinimumAge.Ticks;
        var (bytes, problem) = ReadBytes(file);
        if (problem is not null && file.MayDescribeFolder)
        {
            return new CachedDocument(file, Fingerprint: [], Description, IsStable: false);
        }

        if (problem is not null)
        {
            var reading = known is { Reading: { Problems: [var before] } same } && before == problem
                ? same
                : new ContentReadResult([], [problem]);
            return new CachedDocument(file, Fingerprint: [], reading, IsStable: false);
        }

        var fingerprint = SHA256.HashData(bytes);
        if (known is not null
            && known.File.DisplayPath == file.DisplayPath
            && known.File.Site == file.Site
            && (known.DateOrder == context.DateOrder || !known.Reading.NumericDates.HasFlag(NumericDates.Ambiguous))
            && known.Fingerprint.AsSpan().SequenceEqual(fingerprint))
        {
            return known with { File = file, IsStable = isStable };
        }

        var document = Decode(file, bytes);
        var isBinary = !FileNames.IsText(file.DisplayPath)
            && document.Problems.Any(fault => fault.Code == "not-text");
        var result = isBinary ? Binary
            : file.MayDescribeFolder
                ? FolderDescriptions.Read(document, text => library.Read(text, context, limit)) ?? Description
            : library.Read(document, context, limit);
        return new CachedDocument(file, fingerprint, result, isStable)
        {
            DateOrder = context.DateOrder,
        };
    }

    /// <summary>What was read last from a document that takes too long stays in use.</summary>
    private CachedDocument GivenUp(FoundFile file)
    {
        var known = cache.GetValueOrDefault(file.Path);
        if (file.MayDescribeFolder && known?.Reading.Meetups is not { Count: > 0 })
        {
            return new CachedDocument(file, Fingerprint: [], Description, IsStable: false)
            {
                Attempts = Math.Min((known?.File == file ? known.Attempts : 0) + 1, MaximumAttempts),
            };
        }

        if (known is { Attempts: > 0 } && known.File == file)
        {
            return known with { Attempts = Math.Min(known.Attempts + 1, MaximumAttempts) };
        }

        return new CachedDocument(
            file,
            Fingerprint: [],
            (known?.Reading ?? ContentReadResult.Empty) with { Problems = [ReadingProblems.TooSlow(file.DisplayPath)] },
            IsStable: false)
        {
            Attempts = 1,
        };
    }

    private static IEnumerable<FoundFile> WithSite(List<FoundFile> files, (SiteLayout Layout, string Root) site) =>
        files.Select(file => file with
        {
            Site = new DocumentSite(
                site.Layout,
                Path.GetRelativePath(site.Root, file.Path).Replace(Path.DirectorySeparatorChar, '/')),
        });

    private static ContentDocument Decode(FoundFile file, byte[] bytes) =>
        ContentDocument.Decode(file.DisplayPath, bytes) with
        {
            Location = $"{file.Folders}/{file.DisplayPath}",
            Site = file.Site,
        };

    private static (byte[] Bytes, ContentProblem? Problem) ReadBytes(FoundFile file)
    {
        if (file.Size == 0)
        {
            // Devices and pipes also report size 0; they are never opened, because opening one may block forever.
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

            return filled > ContentDocument.MaximumBytes ? ([], TooLarge(file))
                : (filled == length ? bytes : bytes[..filled], null);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return ([], new ContentProblem(ProblemSeverity.Error, file.DisplayPath, 1, "cannot-open",
                $"The file cannot be opened ({exception.Message.TrimEnd('.')}).",
                "Grant the bot's user read access."));
        }
    }

    private static ContentProblem TooLarge(
        FoundFile file) => new(ProblemSeverity.Error, file.DisplayPath, 1, "too-large",
        $"The file is larger than {ContentDocument.MaximumBytes / (1024 * 1024)} MB.",
        "Split it, or move it out of the content folder.");

    private sealed record CachedDocument(FoundFile File, byte[] Fingerprint, ContentReadResult Reading, bool IsStable)
    {
        /// <summary>The order of day and month that it was read with.</summary>
        public DateOrder? DateOrder { get; init; }

        /// <summary>How often this version of the document took too long.</summary>
        public int Attempts { get; init; }
    }
}

/// <summary>An immutable snapshot of a community's content.</summary>
internal sealed record ContentSnapshot(string Community, LibraryReadResult Reading)
{
    /// <summary>The result of each document; an unchanged document keeps the same instance.</summary>
    public IReadOnlyList<ContentReadResult> Documents { get; init; } = [];

    /// <summary>Sources whose path does not exist.</summary>
    public IReadOnlyList<ContentSource> Missing { get; init; } = [];

    /// <summary>The number of files that are not read, by extension; for reports.</summary>
    public IReadOnlyDictionary<string, int> Skipped { get; init; } = new Dictionary<string, int>();

    /// <summary>The number of files that were read, or known from before.</summary>
    public int FileCount { get; init; }

    /// <summary>How long the reading took.</summary>
    public TimeSpan Elapsed { get; init; }

    public bool HasSameContentAs(ContentSnapshot other) =>
        Documents.SequenceEqual(other.Documents) &&
        Missing.SequenceEqual(other.Missing) &&
        Reading.Problems.SequenceEqual(other.Reading.Problems);
}
