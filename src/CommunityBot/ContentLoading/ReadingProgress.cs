using System.Collections.Concurrent;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Whether content is still being read: what the watcher is doing, since when, and which communities could not be read.
/// Thread-safe.
/// </summary>
internal sealed class ReadingProgress(TimeProvider time)
{
    /// <summary>
    /// A thousand communities take a minute on a busy machine, and each community that is read counts as progress.
    /// </summary>
    internal static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, string> faults = new(StringComparer.Ordinal);
    private long expected = time.GetTimestamp() + Ticks(time, Limit);

    /// <summary>Whether neither a reading nor its next step has ended in time.</summary>
    public bool IsStuck => time.GetTimestamp() > Interlocked.Read(ref expected);

    /// <summary>Why a community's last reading failed, while the content before it stays in use; null if it did
    /// not.</summary>
    public string? FaultOf(string community) => faults.GetValueOrDefault(community);

    public void Succeeded(string community)
    {
        faults.TryRemove(community, out _);
        Continued();
    }

    public void Failed(string community, string why)
    {
        faults[community] = why;
        Continued();
    }

    /// <summary>A reading begins, or has gone on.</summary>
    public void Continued() => Rests(TimeSpan.Zero);

    /// <summary>The next reading begins after this time at the latest.</summary>
    public void Rests(TimeSpan atMost) =>
        Interlocked.Exchange(ref expected, time.GetTimestamp() + Ticks(time, atMost + Limit));

    private static long Ticks(TimeProvider time, TimeSpan span) =>
        (long)(span.TotalSeconds * time.TimestampFrequency);
}
