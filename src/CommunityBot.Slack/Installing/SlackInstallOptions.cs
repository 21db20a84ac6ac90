using CommunityBot.Wire;

namespace CommunityBot.Slack.Installing;

/// <summary>What is needed so that workspaces can install the app by themselves.</summary>
/// <param name="ClientId">Under Basic Information on the app's page, as is the secret.</param>
/// <param name="Seal">Closes the tokens that are kept; null switches installing off.</param>
public sealed record SlackInstallOptions(string ClientId, Secret ClientSecret, SecretProtector? Seal)
{
    /// <summary>The bot's address from outside; null lets Slack take the one on the app's page.</summary>
    public Uri? PublicUrl { get; init; }

    internal Uri? ReturnUrl => new SlackApp { PublicUrl = PublicUrl }.InstalledUrl;
}
