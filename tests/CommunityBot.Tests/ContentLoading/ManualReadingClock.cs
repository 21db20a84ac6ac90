using CommunityBot.ContentLoading;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>A reading clock that is moved by hand.</summary>
internal sealed class ManualReadingClock : IReadingClock
{
    private long ticks;

    public TimeSpan Now(int documents) => TimeSpan.FromTicks(Interlocked.Read(ref ticks));

    public void Advance(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);
}
