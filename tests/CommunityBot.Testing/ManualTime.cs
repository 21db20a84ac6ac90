namespace CommunityBot.Testing;

/// <summary>A clock that only a test advances; timers that become due fire in order, each at its due time.</summary>
public sealed class ManualTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>The due time of the next timer; null without timers.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (gate)
            {
                return timers.Where(timer => timer.Due is not null).Min(timer => timer.Due);
            }
        }
    }

    /// <summary>Advances the clock, firing every due timer.</summary>
    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    /// <summary>Advances the clock to a time, firing every due timer.</summary>
    public void AdvanceTo(DateTimeOffset moment)
    {
        while (true)
        {
            ManualTimer? due;
            lock (gate)
            {
                due = timers.Where(timer => timer.Due <= moment).MinBy(timer => timer.Due);
                if (due is null)
                {
                    now = moment > now ? moment : now;
                    return;
                }

                now = due.Due!.Value > now ? due.Due.Value : now;
                due.Rearm(now);
            }

            due.Fire();
        }
    }

    /// <summary>Changes the host's clock without elapsed time: timers keep their remaining time.</summary>
    public void Step(TimeSpan by)
    {
        lock (gate)
        {
            now += by;
            foreach (var timer in timers)
            {
                timer.Due += by;
            }
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        lock (gate)
        {
            timers.Add(timer);
        }

        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time.gate)
            {
                this.period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time.now + dueTime;
            }

            return true;
        }

        public void Rearm(DateTimeOffset now) =>
            Due = period == Timeout.InfiniteTimeSpan || period == TimeSpan.Zero ? null : now + period;

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time.gate)
            {
                Due = null;
                time.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
