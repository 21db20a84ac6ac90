using CommunityBot.Hosting;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

namespace CommunityBot.Slack;

/// <summary>The secrets for Slack, read only from environment variables.</summary>
internal sealed record SlackTokens
{
    public const string BotVariable = "SLACK_BOT_TOKEN";
    public const string AppVariable = "SLACK_APP_TOKEN";
    public const string SigningVariable = "SLACK_SIGNING_SECRET";
    public const string ClientIdVariable = "SLACK_CLIENT_ID";
    public const string ClientSecretVariable = "SLACK_CLIENT_SECRET";
    public const string TokenKeyVariable = "SLACK_TOKEN_KEY";

    private const string BotToken = "the bot token (xoxb-…) from OAuth & Permissions";
    private const string AppToken = "an app-level token (xapp-…) with connections:write from Basic Information";

    /// <summary>
    /// Bot token of a single workspace; null without one, or if only workspaces that install the app are served.
    /// </summary>
    public Secret? Bot { get; private init; }

    /// <summary>App-level token, for Socket Mode.</summary>
    public Secret? App { get; private init; }

    /// <summary>Verifies HTTP requests from Slack; an alternative to <see cref="App"/>.</summary>
    public Secret? SigningSecret { get; private init; }

    /// <summary>Lets workspaces install the app with OAuth; null disables it.</summary>
    public SlackInstallOptions? Installing { get; private init; }

    public static SlackTokens Read(Func<string, string?> variable, Uri? publicUrl, SettingsReport report)
    {
        var faults = report.Faults;
        var tokens = new SlackTokens
        {
            Bot = ReadToken(variable, BotVariable, BotToken, ["xapp-", "xoxp-"], faults),
            App = ReadToken(variable, AppVariable, AppToken, ["xoxb-", "xoxp-"], faults),
            SigningSecret = ReadSecret(variable, SigningVariable),
            Installing = ReadInstalling(variable, publicUrl, faults),
        };
        tokens.Check(faults);
        if (tokens is { App: not null, SigningSecret: not null })
        {
            report.Notes.Add(new SettingFault(
                $"environment variable {SigningVariable}",
                $"it is not used, because {AppVariable} is set too and selects Socket Mode; unset {AppVariable} to " +
                "receive HTTP requests instead."));
            return tokens with { SigningSecret = null };
        }

        return tokens;
    }

    /// <summary>Slack needs the bot token to send, and an app-level token or a signing secret to receive.</summary>
    private void Check(List<SettingFault> faults)
    {
        _ = this switch
        {
            { Installing: not null, App: null, SigningSecret: null } =>
                Missing(
                    SigningVariable, ClientIdVariable, $"the signing secret from Basic Information, or {AppVariable}"),
            { Bot: null, Installing: null, App: not null } => Missing(BotVariable, AppVariable, BotToken),
            { Bot: null, Installing: null, SigningSecret: not null } => Missing(BotVariable, SigningVariable, BotToken),
            { Bot: not null, App: null, SigningSecret: null } => Missing(AppVariable, BotVariable, AppToken),
            _ => false,
        };

        bool Missing(
            string variable, string given, string what) => Add(new SettingFault($"environment variable {variable}",
            $"it is not set, but {given} is, and Slack needs both; add {what}."));

        bool Add(SettingFault fault)
        {
            faults.Add(fault);
            return true;
        }
    }

    /// <summary>Null if OAuth is not configured, or after a fault has been added.</summary>
    private static SlackInstallOptions? ReadInstalling(
        Func<string, string?> variable, Uri? publicUrl, List<SettingFault> faults)
    {
        var (id, secret) = (variable(ClientIdVariable), ReadSecret(variable, ClientSecretVariable));
        if (id is null != secret is null)
        {
            var (missing, given) = id is null
                ? (ClientIdVariable, ClientSecretVariable)
                : (ClientSecretVariable, ClientIdVariable);
            faults.Add(new SettingFault($"environment variable {missing}",
                $"it is not set, but {given} is, and OAuth needs both; copy it from Basic Information on the app's " +
                "page."));
        }

        var key = variable(TokenKeyVariable);
        var protector = key is null ? null : SecretProtector.Read(key);
        if (key is not null && protector is null)
        {
            faults.Add(new SettingFault($"environment variable {TokenKeyVariable}",
                "it must be 32 bytes in base64; create one with: openssl rand -base64 32."));
        }

        return id is null || secret is null
            ? null
            : new SlackInstallOptions(id, secret, protector) { PublicUrl = publicUrl };
    }

    /// <summary>A token that is visibly another one is refused: it would fail at every request.</summary>
    /// <param name="what">The token that belongs into the variable.</param>
    /// <param name="others">Beginnings of the tokens that do not.</param>
    private static Secret? ReadToken(
        Func<string, string?> variable, string name, string what, string[] others, List<SettingFault> faults)
    {
        var token = variable(name);
        var wrong = token switch
        {
            null => null,
            ['"' or '\'', ..] => "begins with a quotation mark",
            _ when token.Any(char.IsWhiteSpace) => "contains a space or a line break",
            _ when Array.Find(others, each => token.StartsWith(each, StringComparison.Ordinal)) is { } other =>
                $"is another token ({other}…)",
            _ => null,
        };
        if (wrong is not null)
        {
            faults.Add(new SettingFault($"environment variable {name}", $"it {wrong}; copy {what}."));
        }

        return token is null ? null : new Secret(token);
    }

    private static Secret? ReadSecret(Func<string, string?> variable, string name) =>
        variable(name) is { } token ? new Secret(token) : null;
}
