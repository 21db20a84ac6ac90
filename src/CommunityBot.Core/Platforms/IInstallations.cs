using NodaTime;

namespace CommunityBot.Core.Platforms;

/// <summary>The workspaces that have let the bot in by themselves, each with the token it gave, sealed.</summary>
public interface IInstallations
{
    Task<IReadOnlyList<Installation>> ReadAsync(string platform, CancellationToken cancellation);

    Task<Installation?> FindAsync(string platform, string spaceId, CancellationToken cancellation);

    /// <summary>Remembers one; whatever was remembered of the same workspace gives way.</summary>
    Task SaveAsync(Installation installation, CancellationToken cancellation);

    /// <summary>
    /// Forgets one, unless it was made after that moment: news of an end may arrive when there is a new beginning.
    /// </summary>
    /// <returns>False when there was nothing to forget.</returns>
    Task<bool> RemoveAsync(string platform, string spaceId, Instant endedAt, CancellationToken cancellation);
}

/// <summary>A workspace that let the bot in.</summary>
/// <param name="SpaceId">Slack's workspace; see <c>Place.SpaceId</c>.</param>
/// <param name="Name">As its people call it.</param>
/// <param name="SealedToken">Of no use without the key, which is not kept with it.</param>
public sealed record Installation(string Platform, string SpaceId, string Name, string SealedToken, Instant At);
