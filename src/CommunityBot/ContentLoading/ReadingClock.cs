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
/// others were running.
/// </summary>
internal sealed class ReadingClock(TimeProvider time) : IReadingClock
{
    /// <summary>
    /// The share of real time that counts even without processor time: a document that waits for a disk ends as well.
    /// </summary>
    private const double LeastShare = 0.03;

    private readonly Lock gate = new();
    private long lastTimestamp = time.GetTimestamp();
    private TimeSpan lastUsage = Environment.CpuUsage.TotalTime;
    private TimeSpan total;

    public TimeSpan Now(int documents)
    {
        lock (gate)
        {
            var timestamp = time.GetTimestamp();
            var usage = Environment.CpuUsage.TotalTime;
            var real = time.GetElapsedTime(lastTimestamp, timestamp);
            var busy = (usage - lastUsage) / documents;
            (lastTimestamp, lastUsage) = (timestamp, usage);
            return total += busy > real ? real : busy < real * LeastShare ? real * LeastShare : busy;
        }
    }
}
