using NodaTime;

namespace CommunityBot.Testing;

/// <summary>A clock whose time is set by the test.</summary>
public sealed class FixedClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
