using CommunityBot.Composition.Settings;

namespace CommunityBot.ContentLoading;

/// <summary>
/// File system watchers that report in which content source something changed. Each source is watched from its parent
/// folder, to detect its creation, deletion and replacement; a folder is also watched recursively.
/// </summary>
internal sealed class FolderWatchers : IDisposable
{
    /// <summary>
    /// EMFILE and ENOSPC: Linux's errors when a user's inotify limits are reached. Other errors concern a single
    /// folder.
    /// </summary>
    private const int TooManyOpenFiles = 24;

    private const int NoSpaceLeft = 28;

    private readonly ContentSource[] sources;
    private readonly Action<ContentSource> changed;
    private readonly Action<string, string> failed;
    private readonly Dictionary<ContentSource, FileSystemWatcher> outside = [];
    private readonly Dictionary<ContentSource, FileSystemWatcher> inside = [];
    private readonly HashSet<string> failedFolders = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private bool isExhausted;

    /// <param name="failed">Called once for each folder that cannot be watched, with the reason.</param>
    public FolderWatchers(
        IEnumerable<ContentSource> sources, Action<ContentSource> changed, Action<string, string> failed)
    {
        this.sources = [.. sources];
        this.changed = changed;
        this.failed = failed;
        Renew();
    }

    /// <summary>Watches sources that exist now; the watcher of a replaced folder no longer raises events.</summary>
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
            if (inside.Remove(source, out var stale))
            {
                stale.Dispose();
            }
        }

        changed(source);
    }

    private void Watch(
        Dictionary<ContentSource, FileSystemWatcher> watchers, ContentSource source, string folder, string filter,
        bool isDeep, Action onChange)
    {
        if (isExhausted || failedFolders.Contains(folder))
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
            watcher.Created += (_, _) => onChange();
            watcher.Deleted += (_, _) => onChange();
            watcher.Renamed += (_, _) => onChange();
            // The event buffer overflowed, which still means a change.
            watcher.Error += (_, _) => changed(source);
            watcher.EnableRaisingEvents = true;
            watchers[source] = watcher;

            // One more read finds changes made between the last read and the start of the watcher.
            changed(source);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Linux limits a user's watches (inotify(7)); once the limit is reached, no other folder is tried.
            watcher?.Dispose();
            isExhausted = exception.HResult is TooManyOpenFiles or NoSpaceLeft;
            failedFolders.Add(folder);
            failed(isExhausted ? $"{folder} (and every folder after it)" : folder, exception.Message);
        }
    }
}
