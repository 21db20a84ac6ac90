using CommunityBot.Composition.Settings;
using CommunityBot.Core.Content;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Lists the files of a content source: in a fixed order, bounded, and never out of the folder it was pointed at.
/// Hidden files, README.md, links that lead outside, and what is certainly no text are passed over.
/// </summary>
internal static class ContentFolder
{
    /// <summary>A folder with more files than this is not a folder of pages but somebody's disk.</summary>
    private const int MostFiles = 50_000;

    private static readonly HashSet<string> NoText = new(StringComparer.OrdinalIgnoreCase)
    {
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg", ".ico", ".pdf", ".zip", ".gz", ".tgz", ".xz", ".bz2",
        ".7z",
        ".mp3", ".mp4", ".webm", ".mov", ".ogg", ".wav", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".exe", ".dll",
        ".so",
        ".db", ".sqlite", ".pptx", ".docx", ".xlsx", ".odp", ".odt", ".key",
    };

    /// <summary>Null when there is nothing at the source's path.</summary>
    public static Listing? List(ContentSource source)
    {
        var listing = new Listing([], []);
        if (File.Exists(source.Path))
        {
            var file = new FileInfo(source.Path);
            listing.Files.Add(new FoundFile(file.FullName, file.Name, file.Length, file.LastWriteTimeUtc.Ticks));
            return listing;
        }

        if (!Directory.Exists(source.Path))
        {
            return null;
        }

        var root = RealPath.Of(source.Path);
        Walk(new DirectoryInfo(root), root, listing);
        if (listing.Files.Count > MostFiles)
        {
            listing.Files.Clear();
            listing.Problems.Add(new ContentProblem(ProblemSeverity.Error, source.Written, 1, "too-many-files",
                $"The folder holds more than {MostFiles} files.",
                "Point the content setting at the folder that holds the pages."));
        }

        // A link to a page that is listed by its own name as well would read it twice.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var files = listing.Files
            .OrderBy(file => file.IsLink)
            .ThenBy(file => file.Shown, StringComparer.Ordinal)
            .Where(file => known.Add(file.Path))
            .OrderBy(file => file.Shown, StringComparer.Ordinal);
        return listing with { Files = [.. files] };
    }

    private static void Walk(DirectoryInfo folder, string root, Listing listing)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            listing.Problems
                .Add(new ContentProblem(ProblemSeverity.Error, Shown(folder.FullName, root), 1, "cannot-open",
                $"The folder cannot be opened ({exception.Message.TrimEnd('.')}).",
                "Give the bot's user the right to read it."));
            return;
        }

        foreach (var entry in entries.Where(IsWanted))
        {
            if (listing.Files.Count > MostFiles)
            {
                return;
            }

            if (entry.LinkTarget is not null)
            {
                Follow(entry, root, listing);
            }
            else if (entry is DirectoryInfo inner)
            {
                Walk(inner, root, listing);
            }
            else if (entry is FileInfo file)
            {
                Add(file, Shown(file.FullName, root), isLink: false, listing);
            }
        }
    }

    /// <summary>A link to a file inside the folder is that file; every other link is left alone.</summary>
    private static void Follow(FileSystemInfo link, string root, Listing listing)
    {
        var target = RealPath.Of(link.FullName);
        if (!target.StartsWith(
            root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            listing.Problems.Add(new ContentProblem(ProblemSeverity.Note, Shown(link.FullName, root), 1, "link-outside",
                "This link leads out of the content folder and is not followed.",
                "Put the page itself here, or add its folder to the content setting."));
            return;
        }

        if (File.Exists(target))
        {
            Add(new FileInfo(target), Shown(link.FullName, root), isLink: true, listing);
        }
    }

    private static void Add(FileInfo file, string shown, bool isLink, Listing listing)
    {
        try
        {
            listing.Files.Add(
                new FoundFile(file.FullName, shown, file.Length, file.LastWriteTimeUtc.Ticks) { IsLink = isLink });
        }
        catch (IOException)
        {
            // Gone between listing and asking: as if it had never been there.
        }
    }

    private static bool IsWanted(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.') &&
        !entry.Name.EndsWith('~') &&
        !entry.Name.Equals("README.md", StringComparison.OrdinalIgnoreCase) &&
        !entry.Name.Equals("node_modules", StringComparison.Ordinal) &&
        !NoText.Contains(entry.Extension);

    private static string Shown(string path, string root) =>
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}

/// <summary>What a look at a content source found.</summary>
internal sealed record Listing(List<FoundFile> Files, List<ContentProblem> Problems);

/// <summary>A file that may be a page.</summary>
/// <param name="Path">Absolute, links resolved.</param>
/// <param name="Shown">Relative to where the bot was pointed, with '/'.</param>
/// <param name="Changed">The file's own time of change, in ticks: only ever compared.</param>
internal sealed record FoundFile(string Path, string Shown, long Size, long Changed)
{
    public bool IsLink { get; init; }
}
