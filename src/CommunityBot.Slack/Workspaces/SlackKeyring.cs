using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

using NodaTime;

namespace CommunityBot.Slack.Workspaces;

/// <summary>The tokens of the workspaces that installed the app: open in here, sealed in the memory.</summary>
internal sealed class SlackKeyring(IInstallations memory, SecretSeal seal)
{
    public Task<Installation?> FindAsync(string team, CancellationToken cancellation) =>
        memory.FindAsync(SlackPlatform.PlatformName, team, cancellation);

    public Task<IReadOnlyList<Installation>> ReadAsync(CancellationToken cancellation) =>
        memory.ReadAsync(SlackPlatform.PlatformName, cancellation);

    public Task KeepAsync(string team, string name, Secret token, Instant at, CancellationToken cancellation) => memory.KeepAsync(
        new Installation(SlackPlatform.PlatformName, team, name, seal.Seal(token, PlaceOf(team)), at), cancellation);

    public Task<bool> ForgetAsync(string team, Instant endedAt, CancellationToken cancellation) =>
        memory.ForgetAsync(SlackPlatform.PlatformName, team, endedAt, cancellation);

    /// <summary>Null when it was sealed with another key.</summary>
    public Secret? Open(Installation installation) => Open(seal, installation);

    /// <summary>Null when it was sealed with another key.</summary>
    public static Secret? Open(SecretSeal seal, Installation installation) =>
        seal.Open(installation.SealedToken, PlaceOf(installation.SpaceId));

    private static string PlaceOf(string team) => $"{SlackPlatform.PlatformName} {team}";
}
