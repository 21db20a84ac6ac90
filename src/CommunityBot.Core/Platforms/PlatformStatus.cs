namespace CommunityBot.Core.Platforms;

/// <summary>How a platform's connection stands. The nested cases are all there are.</summary>
public abstract record PlatformStatus
{
    private PlatformStatus()
    {
    }

    /// <summary>Not configured: no token.</summary>
    public sealed record Off(string Reason) : PlatformStatus;

    public sealed record Connecting(string Reason) : PlatformStatus;

    public sealed record Connected : PlatformStatus;

    /// <summary>Gave up for good, for a reason that only a person can mend.</summary>
    public sealed record Stopped(string Reason, string Remedy) : PlatformStatus;
}
