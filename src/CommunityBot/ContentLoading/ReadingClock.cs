using System.Runtime;

namespace CommunityBot.ContentLoading;

/// <summary>How long documents have been read, for the limit of <see cref="DocumentReaders"/>.</summary>
internal interface IReadingClock
{
    /// <summary>Never decreases.</summary>
    /// <param name="documents">How many documents are being read at the moment; at least 1.</param>
    TimeSpan Now(int documents);
}

/// <summary>
/// Real time, as far as this process had processor time in it: on a busy machine a document is not given up because
/// others were running. The time in which code was compiled is not the document's either: the first page after a start
/// takes most of a second with just-in-time compilation, and more on a slow machine.
/// </summary>
internal sealed class ReadingClock(TimeProvider time) : IReadingClock
{
    /// <summary>
    /// The share of real time that counts even without processor time: a document that waits for a disk ends as well.
    /// </summary>
    private const double LeastShare = 0.03;

    private readonly Lock gate = new();
    private long lastTimestamp = time.GetTimestamp();
    private TimeSpan lastUsage = Usage();
    private TimeSpan total;

    public TimeSpan Now(int documents)
    {
        lock (gate)
        {
            var timestamp = time.GetTimestamp();
            var usage = Usage();
            var real = time.GetElapsedTime(lastTimestamp, timestamp);
            var busy = (usage - lastUsage) / documents;

            // What was counted while code was compiled is known when it is complete, and then not counted again.
            (lastTimestamp, lastUsage) = (timestamp, usage > lastUsage ? usage : lastUsage);
            return total += busy > real ? real : busy < real * LeastShare ? real * LeastShare : busy;
        }
    }

    /// <summary>
    /// May fall for a while: compilation is added when it is complete, and is measured in real time.
    /// </summary>
    private static TimeSpan Usage() => Environment.CpuUsage.TotalTime - JitInfo.GetCompilationTime();
}
