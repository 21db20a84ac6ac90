using System.Diagnostics;

namespace CommunityBot.Core.Platforms;

/// <summary>Connection status of a platform; a closed family of nested cases.</summary>
public abstract record PlatformStatus
{
    private PlatformStatus()
    {
    }

    /// <summary>"on", "off", "connecting" or "stopped".</summary>
    public string Word => this switch
    {
        Connected => "on",
        NotConfigured => "off",
        Connecting => "connecting",
        Stopped => "stopped",
        _ => throw new UnreachableException(),
    };

    /// <summary>Why it is not connected, and the remedy if there is one; null when it is.</summary>
    public string? Explanation => this switch
    {
        NotConfigured off => off.Reason,
        Connecting connecting => connecting.Reason,
        Stopped stopped => $"{stopped.Reason} {stopped.Remedy}",
        _ => null,
    };

    /// <summary>Not configured: no token.</summary>
    public sealed record NotConfigured(string Reason) : PlatformStatus;

    public sealed record Connecting(string Reason) : PlatformStatus;

    public sealed record Connected : PlatformStatus;

    /// <summary>
    /// Refused by the platform: an operator has to correct the cause. A refused token is tried again slowly.
    /// </summary>
    public sealed record Stopped(string Reason, string Remedy) : PlatformStatus;
}
