using CommunityBot.Testing;

namespace CommunityBot.Slack.Tests;

/// <summary>A clock moved by hand that tells when somebody begins to wait on it, so that a test need not guess.</summary>
internal sealed class WatchedTime : TimeProvider
{
    private readonly ManualTime inner = new(DateTimeOffset.UnixEpoch);
    private readonly List<TimeSpan> begun = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = inner.CreateTimer(callback, state, dueTime, period);
        lock (begun)
        {
            begun.Add(dueTime);
        }

        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return timer;
    }

    public void Advance(TimeSpan by) => inner.Advance(by);

    /// <summary>Completes when somebody has begun to wait for just that long; each wait counts once.</summary>
    public async Task UntilWaitingAsync(TimeSpan wait)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            lock (begun)
            {
                if (begun.Remove(wait))
                {
                    return;
                }
            }

            await next.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    /// <summary>Lets a wait of just that long begin, and pass.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await UntilWaitingAsync(wait);
        inner.Advance(wait);
    }
}
