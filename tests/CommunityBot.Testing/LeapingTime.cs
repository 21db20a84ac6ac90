namespace CommunityBot.Testing;

/// <summary>
/// The real clock plus an offset that a test can increase, for whole programs whose timers run in real time while
/// expiry depends on the current time. Running timers are not affected.
/// </summary>
public sealed class LeapingTime : TimeProvider
{
    private long ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    public void Leap(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
