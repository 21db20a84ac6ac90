using CommunityBot.Testing;

namespace CommunityBot.Slack.Tests;

/// <summary>A manually advanced clock that reports when a timer starts, so that tests need no sleeps.</summary>
internal sealed class WatchedTime : TimeProvider
{
    private readonly ManualTime inner = new(DateTimeOffset.UnixEpoch);
    private readonly List<TimeSpan> begun = [];
    private readonly List<TimeSpan> pending = [];
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
            pending.Add(dueTime);
        }

        Changed();
        return new WatchedTimer(timer, this, dueTime);
    }

    public void Advance(TimeSpan by) => inner.Advance(by);

    /// <summary>Completes when a timer of exactly that length has started; each timer counts once.</summary>
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

            await next.WaitAsync(Waiting.Limit);
        }
    }

    /// <summary>Completes when at most that many timers of exactly that length are pending.</summary>
    public async Task UntilPendingAsync(TimeSpan wait, int most)
    {
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            lock (begun)
            {
                if (pending.Count(each => each == wait) <= most)
                {
                    return;
                }
            }

            await next.WaitAsync(Waiting.Limit);
        }
    }

    /// <summary>Waits for a timer of exactly that length and lets it expire.</summary>
    public async Task PassAsync(TimeSpan wait)
    {
        await UntilWaitingAsync(wait);
        inner.Advance(wait);
    }

    private void Changed() =>
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private sealed class WatchedTimer(ITimer inner, WatchedTime time, TimeSpan wait) : ITimer
    {
        private int isGone;

        public bool Change(TimeSpan dueTime, TimeSpan period) => inner.Change(dueTime, period);

        public void Dispose()
        {
            inner.Dispose();
            if (Interlocked.Exchange(ref isGone, 1) == 0)
            {
                lock (time.begun)
                {
                    time.pending.Remove(wait);
                }

                time.Changed();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
