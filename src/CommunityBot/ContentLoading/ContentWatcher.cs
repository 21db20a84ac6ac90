using System.Threading.Channels;

using CommunityBot.Composition.Settings;
using CommunityBot.Core.Problems;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Reads content at startup, after file changes (with a debounce), and periodically, because a network file system may
/// not report changes.
/// </summary>
internal sealed partial class ContentWatcher(
    IReadOnlyList<CommunityContent> communities,
    ContentStore store,
    [FromKeyedServices(WireClock.Key)] TimeProvider time,
    ILogger<ContentWatcher> log,
    ReadingProgress? progress = null) : BackgroundService
{
    /// <summary>Editors and git write several times per change; a pause this long ends it.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(200);

    /// <summary>Upper limit of the debounce, for a folder that changes continuously.</summary>
    private static readonly TimeSpan LongestDebounce = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Rescan = TimeSpan.FromSeconds(30);

    /// <summary>Periodic rescans take at most 1/20 of the time.</summary>
    private const int RescanShare = 20;

    private readonly ReadingProgress progress = progress ?? new ReadingProgress(time);
    private readonly Channel<bool> signals = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly ILookup<ContentSource, CommunityContent> readers = communities
        .SelectMany(community => community.Settings.Content.Select(source => (Source: source, Community: community)))
        .ToLookup(pair => pair.Source, pair => pair.Community);

    private readonly HashSet<CommunityContent> changedCommunities = [];
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> lastLogged = new(StringComparer.Ordinal);

    /// <summary>Completes the first read before services that are registered later start.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(
            communities.Select(
                community => community.Feeds?.PollAtStartAsync(cancellationToken) ?? Task.CompletedTask));
        await Task.Run(() => Read(communities, cancellationToken), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
    [
        WatchAsync(stoppingToken),
        .. communities.Select(
            community => community.Feeds?.RunAsync(() => Signal([community]), stoppingToken) ?? Task.CompletedTask),
    ]);

    private async Task WatchAsync(CancellationToken stoppingToken)
    {
        using var watchers = new FolderWatchers(
            communities.SelectMany(community => community.Settings.Content).Distinct(),
            source => Signal(readers[source]), LogNotWatched);
        var rest = Rescan;
        var lastFullScan = time.GetTimestamp();
        try
        {
            while (true)
            {
                progress.Rests(rest);
                var isSignalled = await WaitForSignalAsync(rest, stoppingToken);
                var began = time.GetTimestamp();
                while (isSignalled
                    && time.GetElapsedTime(began) < LongestDebounce
                    && await WaitForSignalAsync(Debounce, stoppingToken))
                {
                    // Files are still being written.
                }

                // After a signal only the changed communities are read.
                progress.Continued();
                began = time.GetTimestamp();
                var isFullScan = !isSignalled || time.GetElapsedTime(lastFullScan) > rest;
                var some = TakeChanged();
                Read(isFullScan ? communities : some, stoppingToken);
                if (isFullScan)
                {
                    lastFullScan = time.GetTimestamp();
                    rest = TimeSpan.FromTicks(Math.Max(Rescan.Ticks, time.GetElapsedTime(began).Ticks * RescanShare));
                }

                watchers.Renew();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The bot is stopping.
        }
    }

    private void Signal(IEnumerable<CommunityContent> changed)
    {
        lock (gate)
        {
            changedCommunities.UnionWith(changed);
        }

        signals.Writer.TryWrite(true);
    }

    private CommunityContent[] TakeChanged()
    {
        lock (gate)
        {
            CommunityContent[] all = [.. changedCommunities];
            changedCommunities.Clear();
            return all;
        }
    }

    /// <summary>False on timeout.</summary>
    private async Task<bool> WaitForSignalAsync(TimeSpan atMost, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            return await signals.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Read(IReadOnlyList<CommunityContent> some, CancellationToken cancellation)
    {
        foreach (var community in some)
        {
            Read(community, cancellation);
        }
    }

    private void Read(CommunityContent community, CancellationToken cancellation)
    {
        var id = community.Settings.Community.Id;
        ContentSnapshot fresh;
        try
        {
            fresh = community.Read(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The last good content stays in use; the next change or rescan tries again.
            progress.Failed(id, "its content could not be read; the last good calendar stays in use");
            LogOnce(id, $"failed {exception.Message}", () => LogFailed(id, exception.Message));
            return;
        }

        var current = store.Of(community.Settings.Community);
        if (fresh.Missing.Count > 0)
        {
            progress.Failed(id, $"{fresh.Missing.Count} of its content folders and files not found");
        }
        else
        {
            progress.Succeeded(id);
        }

        if (current is { Reading.Calendar.Pages.Count: > 0 } && fresh.Missing.Except(current.Missing).Any())
        {
            var gone = string.Join(", ", fresh.Missing.Select(source => source.Path));
            LogOnce(id, $"missing {gone}", () => LogMissing(id, gone));
            return;
        }

        if (current is not null && fresh.HasSameContentAs(current))
        {
            return;
        }

        store.Publish(fresh);
        var problems = fresh.Reading.Problems;
        var errors = problems.Count(problem => problem.Severity is ProblemSeverity.Error);
        LogRead(id, fresh.Documents.Count, fresh.Reading.Calendar.Pages.Count, problems.Count);
        var fingerprint = string.Join('\n', problems.Where(problem => problem.Severity is not ProblemSeverity.Note));
        LogOnce(id, fingerprint, () =>
        {
            foreach (var problem in problems.Where(problem => problem.Severity is ProblemSeverity.Error))
            {
                LogProblem(id, problem.Path, problem.Line, problem.Message, problem.Remedy);
            }

            if (problems.Count > errors)
            {
                LogCheck(id, problems.Count - errors);
            }
        });
    }

    /// <summary>Logs only if the situation differs from the one last logged.</summary>
    private void LogOnce(string community, string what, Action say)
    {
        if (lastLogged.GetValueOrDefault(community) == what)
        {
            return;
        }

        lastLogged[community] = what;
        say();
    }

    [LoggerMessage(
        Level = LogLevel.Information, Message = "{Community}: read {Files} files, {Pages} pages, {Problems} problems.")]
    private partial void LogRead(string community, int files, int pages, int problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Community}: {Path}, line {Line}: {Problem} {Remedy}")]
    private partial void LogProblem(string community, string path, int line, string problem, string remedy);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "{Community}: {Count} warnings and notes; `check` lists them.")]
    private partial void LogCheck(string community, int count);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Community}: the content could not be read ({Reason}); the last good calendar stays in use.")]
    private partial void LogFailed(string community, string reason);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Community}: {Gone} not found; the last good calendar stays in use.")]
    private partial void LogMissing(string community, string gone);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Folder} cannot be watched ({Reason}); it is scanned every 30 seconds instead.")]
    private partial void LogNotWatched(string folder, string reason);
}
