using CommunityBot.Composition.Settings;

namespace CommunityBot.ContentLoading;

/// <summary>The operating system's watch over some folders and files; says that something changed, never what.</summary>
internal sealed class FolderWatchers : IDisposable
{
    private readonly ContentSource[] sources;
    private readonly Action changed;
    private readonly Action<string, string> failed;
    private readonly Dictionary<ContentSource, FileSystemWatcher> watchers = [];
    private readonly HashSet<ContentSource> given = [];

    /// <param name="failed">Told once for each folder that cannot be watched, and why.</param>
    public FolderWatchers(IEnumerable<ContentSource> sources, Action changed, Action<string, string> failed)
    {
        this.sources = [.. sources];
        this.changed = changed;
        this.failed = failed;
        Renew();
    }

    /// <summary>Watches what has appeared since, and forgets what is gone: a watch on a removed folder stays deaf.</summary>
    public void Renew()
    {
        foreach (var source in sources)
        {
            var isFile = File.Exists(source.Path);
            var folder = isFile ? Path.GetDirectoryName(source.Path)! : source.Path;
            if (!Directory.Exists(folder))
            {
                if (watchers.Remove(source, out var deaf))
                {
                    deaf.Dispose();
                }

                continue;
            }

            if (!watchers.ContainsKey(source) && !given.Contains(source))
            {
                Watch(source, folder, isFile);
            }
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
        {
            watcher.Dispose();
        }
    }

    private void Watch(ContentSource source, string folder, bool isFile)
    {
        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                Filter = isFile ? Path.GetFileName(source.Path) : "*",
                IncludeSubdirectories = !isFile,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => changed();
            watcher.Created += (_, _) => changed();
            watcher.Deleted += (_, _) => changed();
            watcher.Renamed += (_, _) => changed();
            // Too many changes at once to name them all: still a change.
            watcher.Error += (_, _) => changed();
            watcher.EnableRaisingEvents = true;
            watchers[source] = watcher;

            // What changed between the reading and the watch is found by one more reading.
            changed();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            watcher?.Dispose();
            given.Add(source);
            failed(source.Path, refused.Message);
        }
    }
}
