using CommunityBot.Wire;

namespace CommunityBot.Repositories;

/// <summary>How the bot reaches GitHub.</summary>
/// <param name="ApiBaseUrl">Without a slash at the end: "https://api.github.com".</param>
/// <param name="Token">Null without one.</param>
internal sealed record GitHubAccount(Uri ApiBaseUrl, Secret? Token)
{
    public const string TokenVariable = "GITHUB_TOKEN";
}
