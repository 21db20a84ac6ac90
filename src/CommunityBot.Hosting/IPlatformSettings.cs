namespace CommunityBot.Hosting;

/// <summary>A platform's settings, not yet with its tokens.</summary>
public interface IPlatformSettings
{
    /// <summary>Adds the tokens, which are read only from environment variables.</summary>
    /// <param name="variable">Reads an environment variable; null if it is not set or blank.</param>
    /// <param name="report">Receives tokens that are missing or contradict each other; a fault switches the platform
    /// off.</param>
    IConfiguredPlatform ReadTokens(Func<string, string?> variable, SettingsReport report);
}
