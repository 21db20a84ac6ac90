using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Workspaces;

/// <summary>The bot tokens of installed workspaces: encrypted in storage, decrypted here.</summary>
internal sealed class WorkspaceTokens(IInstallations installations, SecretProtector protector)
{
    public Task<Installation?> FindAsync(string team, CancellationToken cancellation) =>
        installations.FindAsync(SlackPlatform.PlatformName, team, cancellation);

    public Task<IReadOnlyList<Installation>> ReadAsync(CancellationToken cancellation) =>
        installations.ReadAsync(SlackPlatform.PlatformName, cancellation);

    public Task SaveAsync(
        string team, string name, Secret token, Instant at, CancellationToken cancellation) => installations.SaveAsync(
        new Installation(SlackPlatform.PlatformName, team, name, protector.Seal(token, PurposeOf(team)), at),
        cancellation);

    public Task<bool> RemoveAsync(string team, Instant endedAt, CancellationToken cancellation) =>
        installations.RemoveAsync(SlackPlatform.PlatformName, team, endedAt, cancellation);

    /// <summary>Null when it was encrypted with another key.</summary>
    public Secret? Open(Installation installation) => Open(protector, installation);

    /// <summary>Null when it was encrypted with another key.</summary>
    public static Secret? Open(SecretProtector protector, Installation installation) =>
        protector.Open(installation.SealedToken, PurposeOf(installation.WorkspaceId));

    private static string PurposeOf(string team) => $"{SlackPlatform.PlatformName} {team}";
}
