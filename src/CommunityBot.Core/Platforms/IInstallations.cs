using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>Persistent storage of OAuth installations by workspace, each with its encrypted token.</summary>
public interface IInstallations
{
    Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation);

    Task<Installation?> FindAsync(string platform, string workspaceId, CancellationToken cancellation);

    /// <summary>Adds an installation or replaces that of the same workspace.</summary>
    Task SaveAsync(Installation installation, CancellationToken cancellation);

    /// <summary>
    /// Removes an installation unless it is newer than <paramref name="endedAt"/>: the event of an uninstallation may
    /// arrive after a reinstallation.
    /// </summary>
    /// <returns>False when nothing was removed.</returns>
    Task<bool> RemoveAsync(string platform, string workspaceId, Instant endedAt, CancellationToken cancellation);
}

/// <summary>An OAuth installation of the bot in a workspace.</summary>
/// <param name="WorkspaceId">Slack's workspace id; see <c>CommandContext.WorkspaceId</c>.</param>
/// <param name="Name">Display name.</param>
/// <param name="SealedToken">The encrypted token; the key is stored separately.</param>
public sealed record Installation(string Platform, string WorkspaceId, string Name, string SealedToken, Instant At);
