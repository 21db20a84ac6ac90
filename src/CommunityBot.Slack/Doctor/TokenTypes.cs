using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>Recognises the type of a token by its prefix. https://docs.slack.dev/authentication/tokens</summary>
internal static class TokenTypes
{
    private const string SigningSetting = "SLACK_SIGNING_SECRET";

    public static IEnumerable<DoctorFinding> FindingsOf(SlackRequirements requirements)
    {
        if (requirements.BotToken is { } bot && TypeOf(bot) is { } other && !HasPrefix(bot, "xoxb-"))
        {
            yield return new("bot token", FindingSeverity.Error, $"{SlackErrors.BotTokenSetting} is {other}.",
                $"Set {SlackErrors.BotTokenSetting} to the Bot User OAuth Token (xoxb-…) under OAuth & Permissions; " +
                "SLACK_APP_TOKEN is the one that begins with xapp-.");
        }

        if (requirements.AppToken is { } app && TypeOf(app) is { } another && !HasPrefix(app, "xapp-"))
        {
            yield return new("app token", FindingSeverity.Error,
                $"{SlackErrors.AppTokenSetting} is {another}.",
                $"Set {SlackErrors.AppTokenSetting} to an app-level token (xapp-…) with connections:write, under " +
                "Basic Information, App-Level Tokens.");
        }

        if (requirements.SigningSecret is { } signing
            && MistakenFor(signing, requirements.InstallOptions?.ClientSecret) is { } mistaken)
        {
            yield return new("signing secret", FindingSeverity.Error, $"{SigningSetting} is {mistaken}.",
                $"Set {SigningSetting} to the Signing Secret under Basic Information at https://api.slack.com/apps.");
        }
    }

    private static string? MistakenFor(Secret signing, Secret? client) =>
        client is not null && signing.Reveal() == client.Reveal() ? "the client secret" : TypeOf(signing);

    /// <summary>Null for an unknown prefix: a test server may choose its own tokens.</summary>
    private static string? TypeOf(Secret token) =>
        HasPrefix(token, "xoxb-") ? "a bot token (xoxb-…)"
        : HasPrefix(token, "xoxp-") ? "a user token (xoxp-…)"
        : HasPrefix(token, "xapp-") ? "an app-level token (xapp-…)"
        : HasPrefix(token, "xoxe") ? "an expiring token (xoxe…)"
        : null;

    private static bool HasPrefix(Secret token, string with) =>
        token.Reveal().StartsWith(with, StringComparison.Ordinal);
}
