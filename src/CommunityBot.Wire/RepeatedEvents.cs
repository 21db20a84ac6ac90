using System.Collections.Concurrent;

namespace CommunityBot.Wire;

/// <summary>
/// Keeps events that anyone can cause from flooding the log: of each kind one is reported a minute, with the number of
/// those before that were not. Thread-safe.
/// </summary>
public sealed class RepeatedEvents(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Kind> kinds = new(StringComparer.Ordinal);

    /// <summary>Null if the event is not to be reported; otherwise how many before it were not.</summary>
    /// <param name="kind">One of few, never text from outside.</param>
    public int? Report(string kind)
    {
        var state = kinds.GetOrAdd(kind, _ => new Kind());
        lock (state)
        {
            if (state.Reported is { } before && time.GetElapsedTime(before) < Interval)
            {
                state.Unreported++;
                return null;
            }

            var unreported = state.Unreported;
            (state.Reported, state.Unreported) = (time.GetTimestamp(), 0);
            return unreported;
        }
    }

    private sealed class Kind
    {
        public long? Reported { get; set; }

        public int Unreported { get; set; }
    }
}
