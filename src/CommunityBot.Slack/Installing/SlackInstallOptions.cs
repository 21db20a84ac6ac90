using CommunityBot.Wire;

namespace CommunityBot.Slack.Installing;

/// <summary>The options for OAuth installation by workspaces.</summary>
/// <param name="ClientId">Under Basic Information on the app's page, as is the client secret.</param>
/// <param name="Protector">Encrypts stored tokens; null turns installing off.</param>
public sealed record SlackInstallOptions(string ClientId, Secret ClientSecret, SecretProtector? Protector)
{
    /// <summary>The bot's public address; null lets Slack use the redirect URL from the app's page.</summary>
    public Uri? PublicUrl { get; init; }

    internal Uri? RedirectUrl => new SlackApp { PublicUrl = PublicUrl }.RedirectUrl;
}
