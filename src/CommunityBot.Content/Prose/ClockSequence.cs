using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Resolves am or pm for related times that do not state it: in "3:30 - 5:00pm" both are pm, and an agenda that starts
/// at "6:30" is in the evening.
/// </summary>
internal static class ClockSequence
{
    /// <summary>The resolved times in order; <c>WasInferred</c> is true if am or pm was not stated at all.</summary>
    /// <param name="known">A known start time that ambiguous times are matched against.</param>
    public static (IReadOnlyList<(LocalTime Start, LocalTime? End)> Times, bool WasInferred) Disambiguate(
        IReadOnlyList<TimeMention> mentions, LocalTime? known = null)
    {
        var clocks = mentions
            .SelectMany(mention => mention.Last is { } last ? [mention.First, last] : new[] { mention.First })
            .ToList();
        var inferred = false;
        var settled = Resolve(clocks, known, ref inferred);
        var times = new List<(LocalTime, LocalTime?)>(mentions.Count);
        var at = 0;
        foreach (var mention in mentions)
        {
            var start = settled[at++];
            times.Add((start, mention.Last is null ? null : settled[at++]));
        }

        return (times, inferred);
    }

    public static (LocalTime Start, LocalTime? End, bool WasInferred) Disambiguate(
        TimeMention mention, LocalTime? known = null)
    {
        var (times, inferred) = Disambiguate([mention], known);
        return (times[0].Start, times[0].End, inferred);
    }

    private static List<LocalTime> Resolve(List<ClockTime> clocks, LocalTime? known, ref bool inferred)
    {
        // A single 24-hour time implies that all are.
        if (clocks.TrueForAll(clock => clock.IsAfternoon is null) && clocks.Exists(clock => clock.Is24Hour))
        {
            return clocks.ConvertAll(clock => clock.AsWritten);
        }

        var firstSaid = clocks.FindIndex(clock => clock.IsUnambiguous);
        var settled = new LocalTime[clocks.Count];
        var seed = firstSaid >= 0 ? firstSaid : 0;
        settled[seed] = firstSaid >= 0 ? clocks[seed].AsWritten : ResolveStart(clocks[0], known, ref inferred);

        // Before the first unambiguous time, pick the latest time that is not after the next; after it, the earliest
        // that is not before the previous.
        for (var i = seed - 1; i >= 0; i--)
        {
            var pm = clocks[i].ToTime(isAfternoon: true);
            settled[i] = pm <= settled[i + 1] ? pm : clocks[i].ToTime(isAfternoon: false);
        }

        for (var i = seed + 1; i < clocks.Count; i++)
        {
            if (clocks[i].IsUnambiguous)
            {
                settled[i] = clocks[i].AsWritten;
                continue;
            }

            var am = clocks[i].ToTime(isAfternoon: false);
            var pm = clocks[i].ToTime(isAfternoon: true);
            settled[i] = am >= settled[i - 1] ? am : pm >= settled[i - 1] ? pm : am;

            // Overlapping or unordered items must not be moved to the next morning.
            if (settled[i] < settled[i - 1] && settled[i - 1].Hour < 22)
            {
                settled[i] = pm;
            }
        }

        return [.. settled];
    }

    /// <summary>No time states am or pm: assume a start between 08:00 and 20:00.</summary>
    private static LocalTime ResolveStart(ClockTime clock, LocalTime? known, ref bool inferred)
    {
        inferred = true;
        var am = clock.ToTime(isAfternoon: false);
        var pm = clock.ToTime(isAfternoon: true);
        if (known is { } near)
        {
            return Distance(am, near) <= Distance(pm, near) ? am : pm;
        }

        return clock.Hour is >= 8 and < 12 ? am : pm;
    }

    private static long Distance(LocalTime one, LocalTime other) =>
        Math.Abs(one.NanosecondOfDay - other.NanosecondOfDay);
}
