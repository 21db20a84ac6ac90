using CommunityBot.Core.Content;
using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// All feeds of one community, each asked at its own pace; one that is slow or broken keeps none of the others.
/// </summary>
internal sealed partial class CommunityFeeds(
    string community, IReadOnlyList<Feed> feeds, TimeProvider time, ILogger<CommunityFeeds> log)
{
    /// <summary>How long a start waits for a feed whose last good copy is there.</summary>
    private static readonly TimeSpan PatienceWithCopy = TimeSpan.FromSeconds(2);

    /// <summary>The same without a copy; later it is only late, not lost.</summary>
    private static readonly TimeSpan PatienceWithout = TimeSpan.FromSeconds(10);

    public IReadOnlyList<Feed> All => feeds;

    /// <summary>Asks every feed once before a start, within a bound.</summary>
    public Task OpenAsync(CancellationToken cancellation) => Task.WhenAll(feeds.Select(async feed =>
    {
        feed.LoadFromCache();
        using var patience = new CancellationTokenSource(
            feed.State.Copy is null ? PatienceWithout : PatienceWithCopy, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await AskAsync(feed, keep: true, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // It is asked again as soon as the bot runs.
            LogSlow(community, feed.Source.Name);
        }
    }));

    /// <summary>Asks every feed once, for somebody who wants to know now; changes nothing on disk.</summary>
    public Task LookAsync(CancellationToken cancellation) => Task.WhenAll(feeds.Select(feed =>
    {
        feed.LoadFromCache();
        return feed.PollAsync(keep: false, cancellation);
    }));

    /// <summary>Asks for ever.</summary>
    /// <param name="changed">Told when something else is in force.</param>
    public Task RunAsync(Action changed, CancellationToken cancellation) => Task.WhenAll(feeds.Select(async feed =>
    {
        while (true)
        {
            await time.WaitAsync(feed.NextPoll - time.GetUtcNow(), cancellation);
            try
            {
                if (await AskAsync(feed, keep: true, cancellation))
                {
                    changed();
                }
            }
            catch (Exception exception) when (!cancellation.IsCancellationRequested)
            {
                // A mistake of ours costs one asking, not the feed.
                LogBug(exception, community, feed.Source.Name);
                await time.WaitAsync(feed.Source.Every, cancellation);
            }
        }
    }));

    /// <summary>What is in force now, and what is wrong; also what was put on disk beside the bot.</summary>
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

    private async Task<bool> AskAsync(Feed feed, bool keep, CancellationToken cancellation)
    {
        var before = feed.Problems;
        var isChanged = await feed.PollAsync(keep, cancellation);
        foreach (var problem in feed.Problems
            .Except(before)
            .Where(problem => problem.Severity is ProblemSeverity.Warning))
        {
            LogProblem(community, feed.Source.Name, feed.Source.Address.Host, problem.Message, problem.Remedy);
        }

        if (before.Any(problem => problem.Severity is not ProblemSeverity.Note)
            && feed.Problems.All(problem => problem.Severity is ProblemSeverity.Note))
        {
            LogWell(community, feed.Source.Name);
        }

        return isChanged;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Community}: {Feed} ({Host}): {Problem} {Remedy}")]
    private partial void LogProblem(string community, string feed, string host, string problem, string remedy);

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "{Community}: asking for {Feed} failed by a mistake in the bot; it is asked again.")]
    private partial void LogBug(Exception exception, string community, string feed);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Community}: {Feed} is well again.")]
    private partial void LogWell(string community, string feed);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Community}: {Feed} is slow to answer; the bot starts without waiting for it.")]
    private partial void LogSlow(string community, string feed);
}
