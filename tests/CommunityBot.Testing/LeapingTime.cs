namespace CommunityBot.Testing;

/// <summary>
/// The real clock, which leaps ahead when a test says so: for whole programs whose timers run at their own pace, while
/// what is old or stale depends on the hour. Timers that run already are not moved by a leap.
/// </summary>
public sealed class LeapingTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Leap(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
