using CommunityBot.Composition.Settings;
using CommunityBot.Content.Sites;
using CommunityBot.Core.Problems;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Lists the files of a content source in a fixed order, up to a limit, without leaving its folder. Skips hidden files,
/// links that lead outside, and files with binary extensions.
/// </summary>
internal static class ContentFolder
{
    /// <summary>A folder with more files is assumed to be configured by mistake.</summary>
    private const int MaximumFiles = 50_000;

    /// <summary>Enough for "events/2031/02/06" above the configured folder.</summary>
    private const int MaximumFoldersAbove = 4;

    /// <summary>Null if the source's path does not exist.</summary>
    public static Listing? List(ContentSource source)
    {
        var listing = new Listing([], []);
        if (File.Exists(source.Path))
        {
            var file = new FileInfo(source.Path);
            listing.Files.Add(new FoundFile(file.FullName, file.Name, file.Length, file.LastWriteTimeUtc.Ticks)
            {
                Folders = FoldersAbove(file.FullName),
            });
            return listing;
        }

        if (!Directory.Exists(source.Path))
        {
            return null;
        }

        var root = RealPath.Of(source.Path);
        Walk(new DirectoryInfo(root), root, listing);
        if (listing.Files.Count > MaximumFiles)
        {
            listing.Files.Clear();
            listing.Problems.Add(new ContentProblem(ProblemSeverity.Error, source.Written, 1, "too-many-files",
                $"The folder contains more than {MaximumFiles} files.",
                "Set `content` to the folder that contains the pages."));
        }

        // A file that is also the target of a link would be read twice.
        var known = new HashSet<string>(StringComparer.Ordinal);
        var files = listing.Files
            .OrderBy(file => file.IsLink)
            .ThenBy(file => file.DisplayPath, StringComparer.Ordinal)
            .Where(file => known.Add(file.Path))
            .OrderBy(file => file.DisplayPath, StringComparer.Ordinal);
        var folders = FoldersAbove(Path.Combine(root, "page"));
        return listing with { Files = [.. files.Select(file => file with { Folders = folders })] };
    }

    /// <summary>The names of the last folders of an absolute path, with '/'.</summary>
    private static string FoldersAbove(string path)
    {
        var folders = Path.GetDirectoryName(path)?.Split(
            [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar],
            StringSplitOptions.RemoveEmptyEntries) ?? [];
        return string.Join('/', folders.TakeLast(MaximumFoldersAbove));
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
                .Add(new ContentProblem(ProblemSeverity.Error, RelativeTo(folder.FullName, root), 1, "cannot-open",
                $"The folder cannot be opened ({exception.Message.TrimEnd('.')}).",
                "Grant the bot's user read access."));
            return;
        }

        foreach (var entry in entries)
        {
            if (listing.Files.Count > MaximumFiles)
            {
                return;
            }

            if (FileNames.WhyNotRead(entry.Name) is not null)
            {
                if (entry is FileInfo && !entry.Name.StartsWith('.'))
                {
                    listing.Skip(entry.Name);
                }

                continue;
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
                Add(file, RelativeTo(file.FullName, root), isLink: false, listing);
            }
        }
    }

    /// <summary>A link to a file inside the folder is followed; other links are not.</summary>
    private static void Follow(FileSystemInfo link, string root, Listing listing)
    {
        var target = RealPath.Of(link.FullName);
        if (!target.StartsWith(
            root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            listing.Problems
                .Add(new ContentProblem(ProblemSeverity.Note, RelativeTo(link.FullName, root), 1, "link-outside",
                "This link leads out of the content folder and is not followed.",
                "Move the page here, or add its folder to `content`."));
            return;
        }

        if (File.Exists(target))
        {
            Add(new FileInfo(target), RelativeTo(link.FullName, root), isLink: true, listing);
        }
    }

    private static void Add(FileInfo file, string shown, bool isLink, Listing listing)
    {
        try
        {
            listing.Files.Add(
                new FoundFile(file.FullName, shown, file.Length, file.LastWriteTimeUtc.Ticks)
                {
                    IsLink = isLink,
                    MayDescribeFolder = FolderDescriptions.IsName(file.Name),
                });
        }
        catch (IOException)
        {
            // Deleted since the folder was listed.
        }
    }

    private static string RelativeTo(string path, string root) =>
        Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
}

/// <summary>The files and problems of a content source.</summary>
internal sealed record Listing(List<FoundFile> Files, List<ContentProblem> Problems)
{
    /// <summary>The number of visible files that are not read, by <see cref="FileNames.Group"/>.</summary>
    public Dictionary<string, int> Skipped { get; } = new(StringComparer.OrdinalIgnoreCase);

    public void Skip(string name)
    {
        var group = FileNames.Group(name);
        Skipped[group] = Skipped.GetValueOrDefault(group) + 1;
    }
}

/// <summary>A file that may be a page.</summary>
/// <param name="Path">Absolute, with links resolved.</param>
/// <param name="DisplayPath">Relative to the content source, with '/'.</param>
/// <param name="LastWriteTicks">The last write time in ticks; only compared for equality or age.</param>
internal sealed record FoundFile(string Path, string DisplayPath, long Size, long LastWriteTicks)
{
    public bool IsLink { get; init; }

    /// <summary>It is called README.md, and no source names it: it is used only if it is an event.</summary>
    public bool MayDescribeFolder { get; init; }

    /// <summary>The names of the last folders that contain the content source, with '/'.</summary>
    public string Folders { get; init; } = string.Empty;

    /// <summary>Null where the community has no site.</summary>
    public DocumentSite? Site { get; init; }
}
