using NodaTime;

namespace CommunityBot.Testing;

/// <summary>A clock that shows what a test sets.</summary>
public sealed class FixedClock(Instant now) : IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
