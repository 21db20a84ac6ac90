using System.Diagnostics;

namespace CommunityBot.Benchmarks;

/// <summary>What was measured of many commands.</summary>
internal sealed class Load
{
    private readonly Lock gate = new();
    private readonly List<long> ticks = [];
    private long bytes;
    private TimeSpan elapsed;
    private TimeSpan processor;

    public bool IsEmpty => ticks.Count is 0;

    /// <summary>Of all threads of the program, for each command.</summary>
    public double ProcessorMicroseconds => processor.TotalMicroseconds / ticks.Count;

    public double PerSecond => ticks.Count / elapsed.TotalSeconds;

    public long BytesOfAResponse => bytes / ticks.Count;

    public static TimeSpan TimeOf(long ticks) => TimeSpan.FromSeconds((double)ticks / Stopwatch.Frequency);

    public void Add(BareResponse response)
    {
        lock (gate)
        {
            ticks.Add(response.Ticks);
            bytes += response.Bytes;
        }
    }

    public void Add(TimeSpan round, TimeSpan processorTime)
    {
        elapsed += round;
        processor += processorTime;
    }

    /// <summary>In microseconds, from the command to the response.</summary>
    public double Percentile(int percent) => TimeOf(
        ticks.Order().ElementAt(ticks.Count * percent / 100)).TotalMicroseconds;
}
