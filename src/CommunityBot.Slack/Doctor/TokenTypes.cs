using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>Recognises the type of a token by its prefix. https://docs.slack.dev/authentication/tokens</summary>
internal static class TokenTypes
{
    private const string SigningSetting = "SLACK_SIGNING_SECRET";

    public static IEnumerable<SlackFinding> FaultsOf(SlackRequirements requirements)
    {
        if (requirements.BotToken is { } bot && KindOf(bot) is { } other && !Begins(bot, "xoxb-"))
        {
            yield return new("bot token", SlackFindingSeverity.Broken, $"{SlackErrors.BotTokenSetting} is {other}.",
                $"Set {SlackErrors.BotTokenSetting} to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions; " +
                "SLACK_APP_TOKEN is the one that begins with xapp-.");
        }

        if (requirements.AppToken is { } app && KindOf(app) is { } another && !Begins(app, "xapp-"))
        {
            yield return new("app token", SlackFindingSeverity.Broken,
                $"{SlackErrors.AppTokenSetting} is {another}.",
                $"Set {SlackErrors.AppTokenSetting} to an app-level token (xapp-…) with connections:write, under " +
                "Basic Information, App-Level Tokens.");
        }

        if (requirements.SigningSecret is { } signing
            && MistakenFor(signing, requirements.Installing?.ClientSecret) is { } mistaken)
        {
            yield return new("signing secret", SlackFindingSeverity.Broken, $"{SigningSetting} is {mistaken}.",
                $"Set {SigningSetting} to the Signing Secret under Basic Information at https://api.slack.com/apps.");
        }
    }

    private static string? MistakenFor(Secret signing, Secret? client) =>
        client is not null && signing.Reveal() == client.Reveal() ? "the client secret" : KindOf(signing);

    /// <summary>Null for an unknown prefix: a test server may choose its own tokens.</summary>
    private static string? KindOf(Secret token) =>
        Begins(token, "xoxb-") ? "a bot token (xoxb-…)"
        : Begins(token, "xoxp-") ? "a user token (xoxp-…)"
        : Begins(token, "xapp-") ? "an app-level token (xapp-…)"
        : Begins(token, "xoxe") ? "an expiring token (xoxe…)"
        : null;

    private static bool Begins(Secret token, string with) => token.Reveal().StartsWith(with, StringComparison.Ordinal);
}
