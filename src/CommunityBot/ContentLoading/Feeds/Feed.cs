using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Core.Problems;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// One feed of a community: polls it, caches the last good copy, and holds the current state. Thread-safe.
/// </summary>
/// <param name="cache">Null for a feed given on the command line.</param>
/// <param name="time">The real clock, for polling and timestamps.</param>
/// <param name="botTime">The bot's clock, which decides which events are upcoming.</param>
/// <param name="random">Returns a random number from 0 to 1, for jitter.</param>
internal sealed class Feed(
    FeedSource source, DateTimeZone zone, FeedReader reader, FeedDownload download, FeedCache? cache,
    TimeProvider time, TimeProvider botTime, Func<double> random)
{
    private readonly Lock gate = new();
    private FeedState state = FeedState.Initial;
    private (long Changed, long Size)? cached;

    public FeedSource Source => source;

    public FeedState State
    {
        get
        {
            lock (gate)
            {
                return state;
            }
        }
    }

    /// <summary>Time of the next poll, on the real clock.</summary>
    public DateTimeOffset NextPoll { get; private set; } = DateTimeOffset.MinValue;

    public IReadOnlyList<ContentProblem> Problems => [.. FeedProblems.Of(source, State, zone)];

    /// <summary>Loads the cached copy if it has changed: from before a restart, or accepted by an organiser.</summary>
    public void LoadFromCache()
    {
        lock (gate)
        {
            if (cache?.Stamp is not { } stamp || stamp == cached)
            {
                return;
            }

            cached = stamp;
            if (cache.Load() is { } copy &&
                reader.Read(source.Name, copy.Bytes, CancellationToken.None).Reading is { } reading)
            {
                var (error, since, failures) = (state.Error, state.ErrorSince, state.Failures);
                state = state.Accepting(copy, reading) with { Error = error, ErrorSince = since, Failures = failures };
            }
        }
    }

    /// <summary>Polls once; true if the content or the problems have changed.</summary>
    /// <param name="writeCache">Whether accepted content is written to the cache.</param>
    public async Task<bool> PollAsync(bool writeCache, CancellationToken cancellation)
    {
        var before = State;
        var response = await download.GetAsync(
            source.Address, before.Copy?.Validators ?? FeedValidators.None, cancellation);
        var now = time.GetUtcNow();
        var reading = response is FeedResponse.Document document
            ? reader.Read(source.Name, document.Bytes, cancellation)
            : default;
        lock (gate)
        {
            state = response switch
            {
                FeedResponse.Failed failed => state.After(failed.Error, now),
                FeedResponse.Document when reading.Fault is { } error => state.After(error, now),
                FeedResponse.Document(var bytes, var validators) =>
                    state.After(
                        new CachedFeed(bytes, validators, now),
                        reading.Reading!,
                        source.ConfirmAfter,
                        botTime.GetUtcNow().ToInstant()),
                _ => state.AfterUnchanged(),
            };
            NextPoll = now + PollSchedule.NextDelay(
                source.Every, state.Failures, (response as FeedResponse.Failed)?.RetryAfter, random());
            if (writeCache && state.Copy is { } copy && copy != before.Copy)
            {
                SaveToCache(copy);
            }

            return state.Reading != before.Reading
                || !FeedProblems.Of(source, state, zone).SequenceEqual(FeedProblems.Of(source, before, zone));
        }
    }

    /// <summary>Reads the copy in use again and collects why it is read so; null without a copy.</summary>
    public ContentReadResult? Explain(CancellationToken cancellation) =>
        State.Copy is { } copy ? reader.Explain(source.Name, copy.Bytes, cancellation) : null;

    /// <summary>Accepts the held-back change on an organiser's request; false if there is none.</summary>
    public bool Accept()
    {
        lock (gate)
        {
            if (state.Suspicion is not { } suspicion)
            {
                return false;
            }

            state = state.Accepting(suspicion.Copy, suspicion.Reading);
            SaveToCache(suspicion.Copy);
            return true;
        }
    }

    private void SaveToCache(CachedFeed copy)
    {
        try
        {
            cache?.Save(copy);
            cached = cache?.Stamp;
            state = state with { NotCached = null };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            state = state with { NotCached = exception.Message };
        }
    }
}
