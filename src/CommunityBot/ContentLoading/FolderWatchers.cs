using CommunityBot.Composition.Settings;

namespace CommunityBot.ContentLoading;

/// <summary>
/// The operating system's watch over some folders and files; says in which source something changed, never what. Each
/// source is watched from its parent folder, which sees it come, go and be replaced; a folder is watched inside as
/// well.
/// </summary>
internal sealed class FolderWatchers : IDisposable
{
    /// <summary>
    /// EMFILE and ENOSPC: what Linux says when a user's watches are used up. Any other refusal is one folder's own.
    /// </summary>
    private const int TooManyOpenFiles = 24;

    private const int NoSpaceLeft = 28;

    private readonly ContentSource[] sources;
    private readonly Action<ContentSource> changed;
    private readonly Action<string, string> failed;
    private readonly Dictionary<ContentSource, FileSystemWatcher> outside = [];
    private readonly Dictionary<ContentSource, FileSystemWatcher> inside = [];
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool isExhausted;

    /// <param name="failed">Told once for each folder that cannot be watched, and why.</param>
    public FolderWatchers(
        IEnumerable<ContentSource> sources, Action<ContentSource> changed, Action<string, string> failed)
    {
        this.sources = [.. sources];
        this.changed = changed;
        this.failed = failed;
        Renew();
    }

    /// <summary>Watches what has appeared since. A watch inside a folder that was replaced would stay deaf.</summary>
    public void Renew()
    {
        lock (gate)
        {
            foreach (var source in sources)
            {
                if (!outside.ContainsKey(source)
                    && Path.GetDirectoryName(source.Path) is { } parent
                    && Directory.Exists(parent))
                {
                    Watch(
                        outside, source, parent, Path.GetFileName(source.Path), isDeep: false, () => Replaced(source));
                }

                if (!inside.ContainsKey(source) && Directory.Exists(source.Path))
                {
                    Watch(inside, source, source.Path, "*", isDeep: true, () => changed(source));
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var watcher in outside.Values.Concat(inside.Values))
        {
            watcher.Dispose();
        }
    }

    private void Replaced(ContentSource source)
    {
        lock (gate)
        {
            if (inside.Remove(source, out var deaf))
            {
                deaf.Dispose();
            }
        }

        changed(source);
    }

    private void Watch(
        Dictionary<ContentSource, FileSystemWatcher> watchers, ContentSource source, string folder, string filter,
        bool isDeep, Action happened)
    {
        if (isExhausted || given.Contains(folder))
        {
            return;
        }

        FileSystemWatcher? watcher = null;
        try
        {
            watcher = new FileSystemWatcher(folder)
            {
                Filter = filter,
                IncludeSubdirectories = isDeep,
                NotifyFilter =
                    NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => changed(source);
            watcher.Created += (_, _) => happened();
            watcher.Deleted += (_, _) => happened();
            watcher.Renamed += (_, _) => happened();
            // Too many changes at once to name them all: still a change.
            watcher.Error += (_, _) => changed(source);
            watcher.EnableRaisingEvents = true;
            watchers[source] = watcher;

            // What changed between the reading and the watch is found by one more reading.
            changed(source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Linux gives a user so many watches and no more (inotify(7)); after the first refusal the others need not
            // ask.
            watcher?.Dispose();
            isExhausted = exception.HResult is TooManyOpenFiles or NoSpaceLeft;
            given.Add(folder);
            failed(isExhausted ? $"{folder} (and every folder after it)" : folder, exception.Message);
        }
    }
}
