using CommunityBot.Testing;

namespace CommunityBot.Slack.Tests;

/// <summary>A clock moved by hand that tells when somebody begins to wait on it, so that a test need not guess.</summary>
internal sealed class WatchedTime : TimeProvider
{
    /// <summary>Shorter than any patience of ours: what waits less long than this is a pause, and may be hurried.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(14);

    private readonly ManualTime inner = new(DateTimeOffset.UnixEpoch);
    private TaskCompletionSource waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = inner.CreateTimer(callback, state, dueTime, period);
        Interlocked.Exchange(ref waits, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return timer;
    }

    public void Advance(TimeSpan by) => inner.Advance(by);

    /// <summary>Completes when the next thing waited for is that far away.</summary>
    public async Task UntilWaitingAsync(TimeSpan least, TimeSpan most)
    {
        while (true)
        {
            var next = Volatile.Read(ref waits).Task;
            if (inner.NextDue - GetUtcNow() is { } wait && wait >= least && wait <= most)
            {
                return;
            }

            await next.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>Lets every pause pass as soon as it begins, until a task is done.</summary>
    public async Task HurryUntilAsync(Task done)
    {
        while (true)
        {
            var next = Volatile.Read(ref waits).Task;
            while (inner.NextDue - GetUtcNow() is { } wait && wait <= LongestPause)
            {
                inner.Advance(wait);
            }

            if (await Task.WhenAny(done, next).WaitAsync(TimeSpan.FromSeconds(20)) == done)
            {
                await done;
                return;
            }
        }
    }
}
