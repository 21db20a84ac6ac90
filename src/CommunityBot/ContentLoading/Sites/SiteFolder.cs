using CommunityBot.Composition.Sites;
using CommunityBot.Content.Sites;

namespace CommunityBot.ContentLoading.Sites;

/// <summary>
/// The folder of the site that a content source is part of: found by the generator's configuration in a folder above.
/// Reads what the addresses of pages follow from.
/// </summary>
internal sealed class SiteFolder(Uri address)
{
    private const int MaximumBytes = 256 * 1024;

    /// <summary>"site/src/content/events/2031" has its configuration four folders above.</summary>
    private const int MaximumFoldersAbove = 5;

    private const int MaximumConfigFiles = 300;

    private const int MaximumPictures = 20_000;

    private const int MaximumEntries = 100_000;

    private static readonly string[] ConfigFiles =
    [
        "config/_default/hugo.toml", "config/_default/hugo.yaml", "config/_default/config.toml",
        "config/_default/config.yaml", "config/_default/permalinks.toml", "config/_default/permalinks.yaml",
        "package.json", "hugo.yml", "hugo.json", "config.yml", "config.json",
    ];

    private static readonly HashSet<string> Pictures = new(StringComparer.OrdinalIgnoreCase)
        { ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif" };

    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
        { "node_modules", "_site", "vendor", "dist", "bin", "obj", "resources", "venv" };

    private readonly Dictionary<string, SiteLayout> known = new(StringComparer.Ordinal);

    /// <summary>The folder of the site of a source.</summary>
    /// <param name="source">An existing file or folder, absolute.</param>
    public static string RootOf(string source) => Find(FolderOf(source)).Root;

    /// <summary>The site of a source and its folder; the source's own folder if no generator is found.</summary>
    /// <param name="source">An existing file or folder, absolute.</param>
    /// <returns>The same layout again, as long as the files that matter are the same.</returns>
    public (SiteLayout Layout, string Root) Read(string source)
    {
        var (root, generator) = Find(FolderOf(source));
        var kind = Enum.TryParse<SiteKind>(generator.Name, out var same) ? same : SiteKind.Unknown;
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in generator.ConfigFiles.Concat(ConfigFiles))
        {
            Add(files, root, file);
        }

        var pictures = new HashSet<string>(StringComparer.Ordinal);
        Walk(root, kind, files, pictures);
        if (known.TryGetValue(root, out var before) && before.Kind == kind && HasSame(before, files, pictures))
        {
            return (before, root);
        }

        var layout = new SiteLayout(address, kind, files, pictures);
        known[root] = layout;
        return (layout, root);
    }

    private static string FolderOf(string source) =>
        RealPath.Of(Directory.Exists(source) ? source : Path.GetDirectoryName(source)!);

    private static bool HasSame(SiteLayout before, Dictionary<string, string> files, HashSet<string> pictures) =>
        before.Files.Count == files.Count
        && before.Pictures.Count == pictures.Count
        && files.All(file => before.Files.TryGetValue(file.Key, out var text) && text == file.Value)
        && pictures.All(before.Pictures.Contains);

    private static (string Root, SiteGenerator Generator) Find(string folder)
    {
        var at = folder;
        for (var above = 0; above <= MaximumFoldersAbove && at is not null; above++)
        {
            if (SiteGenerator.Of(at) is var generator && generator != SiteGenerator.Unknown)
            {
                return (at, generator);
            }

            if (Directory.Exists(Path.Combine(at, ".git")))
            {
                break;
            }

            at = Path.GetDirectoryName(at);
        }

        return (folder, SiteGenerator.Unknown);
    }

    /// <summary>Collects pictures, and the files of generators that are beside pages; bounded, without links.</summary>
    private static void Walk(string root, SiteKind kind, Dictionary<string, string> files, HashSet<string> pictures)
    {
        var open = new Stack<string>([root]);
        var seen = 0;
        while (open.TryPop(out var folder) && seen < MaximumEntries)
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            seen += entries.Length;
            foreach (var entry in entries.Where(entry => !entry.Name.StartsWith('.') && entry.LinkTarget is null))
            {
                var path = Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (entry is DirectoryInfo)
                {
                    if (!Skipped.Contains(entry.Name) && !(kind is SiteKind.Hugo && path == "public"))
                    {
                        open.Push(entry.FullName);
                    }
                }
                else if (Pictures.Contains(entry.Extension) && pictures.Count < MaximumPictures)
                {
                    pictures.Add(path);
                }
                else if (Configures(path, kind))
                {
                    Add(files, root, path);
                }
            }
        }
    }

    private static bool Configures(string path, SiteKind kind) => kind switch
    {
        SiteKind.Astro => path.StartsWith("src/pages/", StringComparison.Ordinal)
            && path.EndsWith(".astro", StringComparison.Ordinal),
        SiteKind.Eleventy => path.Contains(".11tydata.", StringComparison.Ordinal)
            || (path.EndsWith(".json", StringComparison.Ordinal) && IsNamedAsItsFolder(path)),
        _ => false,
    };

    /// <summary>"events/events.json" has the data of all pages in its folder.</summary>
    private static bool IsNamedAsItsFolder(string path) =>
        path.Split('/') is [.., var folder, var file] && file == folder + ".json";

    private static void Add(Dictionary<string, string> files, string root, string path)
    {
        if (files.Count >= MaximumConfigFiles || files.ContainsKey(path))
        {
            return;
        }

        try
        {
            var found = new FileInfo(Path.Combine(root, path));
            if (found is { Exists: true, Length: > 0 and <= MaximumBytes, LinkTarget: null })
            {
                files[path] = File.ReadAllText(found.FullName);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // As if it did not exist: an address that follows from it is not known.
        }
    }
}
