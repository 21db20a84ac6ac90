namespace CommunityBot.Composition;

/// <summary>
/// A time provider that starts at another time and may run faster, timers included, for trying out the bot on another
/// date.
/// </summary>
internal sealed class ShiftedTimeProvider(TimeProvider real, DateTimeOffset start, double speed) : TimeProvider
{
    private readonly long began = real.GetTimestamp();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => start.ToUniversalTime() + Passed;

    public override long GetTimestamp() => Passed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ShiftedTimer(this, real.CreateTimer(callback, state, Real(dueTime), Real(period)));

    private TimeSpan Passed => real.GetElapsedTime(began) * speed;

    /// <summary>Rounded up, so that a timer never fires early on this clock.</summary>
    private TimeSpan Real(TimeSpan shifted) =>
        shifted == Timeout.InfiniteTimeSpan || shifted == TimeSpan.Zero
            ? shifted
            : TimeSpan.FromMilliseconds(Math.Max(1, Math.Ceiling(shifted.TotalMilliseconds / speed)));

    private sealed class ShiftedTimer(ShiftedTimeProvider time, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(time.Real(dueTime), time.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
