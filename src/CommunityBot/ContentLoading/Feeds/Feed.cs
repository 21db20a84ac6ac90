using CommunityBot.Composition.Settings;
using CommunityBot.Core.Content;

using NodaTime;
using NodaTime.Extensions;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>One feed of one community: asks for it, keeps its last good copy, and tells what is in force of it.</summary>
/// <param name="shelf">Null for a feed that is only tried out.</param>
/// <param name="time">The real clock: waiting, and since when.</param>
/// <param name="botTime">The bot's clock: what is still to come.</param>
/// <param name="chance">0 to 1, for jitter.</param>
internal sealed class Feed(
    FeedSource source, DateTimeZone zone, FeedReader reader, FeedDownload download, FeedShelf? shelf,
    TimeProvider time, TimeProvider botTime, Func<double> chance)
{
    private readonly Lock gate = new();
    private FeedState state = FeedState.Unasked;
    private (long Changed, long Size)? shelved;

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
    public DateTimeOffset NextAsking { get; private set; } = DateTimeOffset.MinValue;

    public IReadOnlyList<ContentProblem> Problems => [.. FeedProblems.Of(source, State, zone)];

    /// <summary>Takes what is on disk if somebody put it there: this bot before its restart, or an organiser who accepts.</summary>
    public void LookOnShelf()
    {
        lock (gate)
        {
            if (shelf?.Stamp is not { } stamp || stamp == shelved)
            {
                return;
            }

            shelved = stamp;
            if (shelf.Load() is { } copy && reader.Read(source.Name, copy.Bytes).Reading is { } reading)
            {
                var (fault, since, failures) = (state.Fault, state.FaultSince, state.Failures);
                state = state.Believing(copy, reading) with { Fault = fault, FaultSince = since, Failures = failures };
            }
        }
    }

    /// <summary>Asks once; true when something else is in force, or to be told, than before.</summary>
    /// <param name="keep">Whether what is believed is put on the shelf.</param>
    public async Task<bool> AskAsync(bool keep, CancellationToken cancellation)
    {
        var before = State;
        var answer = await download.GetAsync(source.Address, before.Copy?.Validators ?? FeedValidators.None, cancellation);
        var now = time.GetUtcNow();
        var reading = answer is FeedAnswer.Document document ? reader.Read(source.Name, document.Bytes) : default;
        lock (gate)
        {
            state = answer switch
            {
                FeedAnswer.Failed failed => state.After(failed.Fault, now),
                FeedAnswer.Document when reading.Fault is { } fault => state.After(fault, now),
                FeedAnswer.Document(var bytes, var validators) =>
                    state.After(new FeedCopy(bytes, validators, now), reading.Reading!, source.Settling, botTime.GetUtcNow().ToInstant()),
                _ => state.AfterUnchanged(),
            };
            NextAsking = now + FeedPace.Until(source.Every, state.Failures, (answer as FeedAnswer.Failed)?.RetryAfter, chance());
            if (keep && state.Copy is { } copy && copy != before.Copy)
            {
                Keep(copy);
            }

            return state.Reading != before.Reading || !FeedProblems.Of(source, state, zone).SequenceEqual(FeedProblems.Of(source, before, zone));
        }
    }

    /// <summary>Believes what is held back, because an organiser says so; false when nothing is.</summary>
    public bool Accept()
    {
        lock (gate)
        {
            if (state.Doubt is not { } doubt)
            {
                return false;
            }

            state = state.Believing(doubt.Copy, doubt.Reading);
            Keep(doubt.Copy);
            return true;
        }
    }

    private void Keep(FeedCopy copy)
    {
        try
        {
            shelf?.Save(copy);
            shelved = shelf?.Stamp;
            state = state with { NotKept = null };
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            state = state with { NotKept = full.Message };
        }
    }
}
