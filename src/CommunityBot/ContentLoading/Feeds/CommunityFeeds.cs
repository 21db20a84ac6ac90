using CommunityBot.Content;
using CommunityBot.Core.Problems;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Polls a community's feeds independently, so that a slow or failing feed does not delay the others.
/// </summary>
internal sealed partial class CommunityFeeds(
    string community, IReadOnlyList<Feed> feeds, TimeProvider time, ILogger<CommunityFeeds> log)
{
    /// <summary>Startup timeout for a feed with a cached copy.</summary>
    private static readonly TimeSpan TimeoutWithCopy = TimeSpan.FromSeconds(2);

    /// <summary>Startup timeout for a feed without one; a later response is still applied.</summary>
    private static readonly TimeSpan TimeoutWithoutCopy = TimeSpan.FromSeconds(10);

    public IReadOnlyList<Feed> All => feeds;

    /// <summary>Polls every feed once at startup, with a timeout.</summary>
    public Task PollAtStartAsync(CancellationToken cancellation) => Task.WhenAll(feeds.Select(async feed =>
    {
        feed.LoadFromCache();
        using var timeout = new CancellationTokenSource(
            feed.State.Copy is null ? TimeoutWithoutCopy : TimeoutWithCopy, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await PollAsync(feed, writeCache: true, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It is polled again as soon as the bot runs.
            LogSlow(community, feed.Source.Name);
        }
    }));

    /// <summary>Polls every feed once for a command-line verb; does not write to the cache.</summary>
    public Task PollOnceAsync(CancellationToken cancellation) => Task.WhenAll(feeds.Select(feed =>
    {
        feed.LoadFromCache();
        return feed.PollAsync(writeCache: false, cancellation);
    }));

    /// <summary>Polls until cancelled.</summary>
    /// <param name="changed">Called when a feed's content or problems have changed.</param>
    public Task RunAsync(Action changed, CancellationToken cancellation) => Task.WhenAll(feeds.Select(async feed =>
    {
        while (true)
        {
            await time.WaitAsync(feed.NextPoll - time.GetUtcNow(), cancellation);
            try
            {
                if (await PollAsync(feed, writeCache: true, cancellation))
                {
                    changed();
                }
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // A bug costs one poll, not the feed.
                LogBug(exception, community, feed.Source.Name);
                await time.WaitAsync(feed.Source.Every, cancellation);
            }
        }
    }));

    /// <summary>
    /// The current content and problems, including copies that another process has written to the cache.
    /// </summary>
    public (IReadOnlyList<ContentReadResult> Readings, IReadOnlyList<ContentProblem> Problems) Read()
    {
        foreach (var feed in feeds)
        {
            feed.LoadFromCache();
        }

        return (
            [.. feeds.Select(feed => feed.State.Reading).OfType<ContentReadResult>()],
            [.. feeds.SelectMany(feed => feed.Problems)]);
    }

    private async Task<bool> PollAsync(Feed feed, bool writeCache, CancellationToken cancellation)
    {
        var before = feed.Problems;
        var isChanged = await feed.PollAsync(writeCache, cancellation);
        foreach (var problem in feed.Problems
            .Except(before)
            .Where(problem => problem.Severity is ProblemSeverity.Warning))
        {
            LogProblem(community, feed.Source.Name, feed.Source.Address.Host, problem.Message, problem.Remedy);
        }

        if (before.Any(problem => problem.Severity is not ProblemSeverity.Note)
            && feed.Problems.All(problem => problem.Severity is ProblemSeverity.Note))
        {
            LogRecovered(community, feed.Source.Name);
        }

        return isChanged;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Community}: {Feed} ({Host}): {Problem} {Remedy}")]
    private partial void LogProblem(string community, string feed, string host, string problem, string remedy);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Community}: polling {Feed} failed because of a bug; retrying.")]
    private partial void LogBug(Exception exception, string community, string feed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Community}: {Feed} has recovered.")]
    private partial void LogRecovered(string community, string feed);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Community}: {Feed} is slow to respond; the bot starts without it.")]
    private partial void LogSlow(string community, string feed);
}
