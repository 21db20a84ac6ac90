using CommunityBot.Composition.Settings;
using CommunityBot.Core.Content;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// One feed of one community: asks for it, keeps its last good copy, and tells what is in force of it.
/// </summary>
/// <param name="cache">Null for a feed that is only tried out.</param>
/// <param name="time">The real clock: waiting, and since when.</param>
/// <param name="botTime">The bot's clock: what is still to come.</param>
/// <param name="chance">0 to 1, for jitter.</param>
internal sealed class Feed(
    FeedSource source, DateTimeZone zone, FeedReader reader, FeedDownload download, FeedCache? cache,
    TimeProvider time, TimeProvider botTime, Func<double> chance)
{
    private readonly Lock gate = new();
    private FeedState state = FeedState.Unasked;
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

    /// <summary>When it is to be asked next, on the real clock.</summary>
    public DateTimeOffset NextPoll { get; private set; } = DateTimeOffset.MinValue;

    public IReadOnlyList<ContentProblem> Problems => [.. FeedProblems.Of(source, State, zone)];

    /// <summary>
    /// Takes what is on disk if somebody put it there: this bot before its restart, or an organiser who accepts.
    /// </summary>
    public void LoadFromCache()
    {
        lock (gate)
        {
            if (cache?.Stamp is not { } stamp || stamp == cached)
            {
                return;
            }

            cached = stamp;
            if (cache.Load() is { } copy && reader.Read(source.Name, copy.Bytes).Reading is { } reading)
            {
                var (error, since, failures) = (state.Error, state.ErrorSince, state.Failures);
                state = state.Accepting(copy, reading) with { Error = error, ErrorSince = since, Failures = failures };
            }
        }
    }

    /// <summary>Asks once; true when something else is in force, or to be told, than before.</summary>
    /// <param name="keep">Whether what is believed is put on the shelf.</param>
    public async Task<bool> PollAsync(bool keep, CancellationToken cancellation)
    {
        var before = State;
        var response = await download.GetAsync(
            source.Address, before.Copy?.Validators ?? FeedValidators.None, cancellation);
        var now = time.GetUtcNow();
        var reading = response is FeedResponse.Document document ? reader.Read(source.Name, document.Bytes) : default;
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
            NextPoll = now + PollSchedule.Until(
                source.Every, state.Failures, (response as FeedResponse.Failed)?.RetryAfter, chance());
            if (keep && state.Copy is { } copy && copy != before.Copy)
            {
                Keep(copy);
            }

            return state.Reading != before.Reading
                || !FeedProblems.Of(source, state, zone).SequenceEqual(FeedProblems.Of(source, before, zone));
        }
    }

    /// <summary>Believes what is held back, because an organiser says so; false when nothing is.</summary>
    public bool Accept()
    {
        lock (gate)
        {
            if (state.Suspicion is not { } suspicion)
            {
                return false;
            }

            state = state.Accepting(suspicion.Copy, suspicion.Reading);
            Keep(suspicion.Copy);
            return true;
        }
    }

    private void Keep(CachedFeed copy)
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
