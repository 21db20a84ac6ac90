namespace CommunityBot.Composition;

/// <summary>
/// A time provider that starts at another time and may run faster, timers included, for trying out the bot on another
/// date.
/// </summary>
internal sealed class ShiftedTimeProvider(TimeProvider real, DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long startedAt = real.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + Elapsed;

    public override long GetTimestamp() => Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ShiftedTimer(this, real.CreateTimer(callback, state, ToRealTime(dueTime), ToRealTime(period)));

    private TimeSpan Elapsed => real.GetElapsedTime(startedAt) * speed;

    /// <summary>Rounded up, so that a timer never fires early on this clock.</summary>
    private TimeSpan ToRealTime(TimeSpan shifted) =>
        shifted == Timeout.InfiniteTimeSpan || shifted == TimeSpan.Zero
            ? shifted
            : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(shifted.TotalMilliseconds / speed)));

    private sealed class ShiftedTimer(ShiftedTimeProvider time, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            timer.Change(time.ToRealTime(dueTime), time.ToRealTime(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
