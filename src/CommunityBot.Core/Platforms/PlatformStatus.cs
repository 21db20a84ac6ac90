namespace CommunityBot.Core.Platforms;

/// <summary>Connection status of a platform; a closed family of nested cases.</summary>
public abstract record PlatformStatus
{
    private PlatformStatus()
    {
    }

    /// <summary>Not configured: no token.</summary>
    public sealed record NotConfigured(string Reason) : PlatformStatus;

    public sealed record Connecting(string Reason) : PlatformStatus;

    public sealed record Connected : PlatformStatus;

    /// <summary>Stopped permanently; an operator has to correct the cause.</summary>
    public sealed record Stopped(string Reason, string Remedy) : PlatformStatus;
}
