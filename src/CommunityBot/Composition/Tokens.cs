using CommunityBot.Composition.Settings;
using CommunityBot.Slack.Installing;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Wire;

namespace CommunityBot.Composition;

/// <summary>The secrets of this process, read only from environment variables.</summary>
internal sealed record Tokens
{
    public const string DiscordVariable = "DISCORD_TOKEN";
    public const string SlackBotVariable = "SLACK_BOT_TOKEN";
    public const string SlackAppVariable = "SLACK_APP_TOKEN";
    public const string SlackSigningVariable = "SLACK_SIGNING_SECRET";
    public const string SlackClientIdVariable = "SLACK_CLIENT_ID";
    public const string SlackClientSecretVariable = "SLACK_CLIENT_SECRET";
    public const string SlackTokenKeyVariable = "SLACK_TOKEN_KEY";
    public const string WebVariable = "WEB_TOKEN";

    /// <summary>Null disables Discord.</summary>
    public Secret? Discord { get; init; }

    /// <summary>
    /// Bot token of a single workspace; null without one, or if only workspaces that install the app are served.
    /// </summary>
    public Secret? SlackBot { get; init; }

    /// <summary>App-level token, for Socket Mode.</summary>
    public Secret? SlackApp { get; init; }

    /// <summary>Verifies HTTP requests from Slack; an alternative to <see cref="SlackApp"/>.</summary>
    public Secret? SlackSigningSecret { get; init; }

    /// <summary>Lets workspaces install the app with OAuth; null disables it.</summary>
    public SlackInstallOptions? SlackInstalling { get; init; }

    /// <summary>Grants access to the web chat from other machines.</summary>
    public Secret? Web { get; init; }

    /// <summary>PostgreSQL database shared by several instances; null uses SQLite in <c>storage.path</c>.</summary>
    public PostgresAddress? SharedStorage { get; init; }

    public static Tokens Read(ProcessEnvironment environment, BotSettings settings, List<SettingFault> faults)
    {
        var tokens = new Tokens
        {
            Discord = Secret(environment, DiscordVariable),
            SlackBot = Secret(environment, SlackBotVariable),
            SlackApp = Secret(environment, SlackAppVariable),
            SlackSigningSecret = Secret(environment, SlackSigningVariable),
            SlackInstalling = ReadSlackInstalling(environment, settings, faults),
            Web = Secret(environment, WebVariable),
            SharedStorage = ReadSharedStorage(environment, faults),
        };

        CheckSlack(tokens, faults);
        if (!settings.WebUrl.IsLoopback && tokens.Web is not { } web)
        {
            faults.Add(new SettingFault($"environment variable {WebVariable}",
                $"it is not set, but web.url ({settings.WebUrl.OriginalString}) is reachable from other machines; " +
                "set it to a long random text, or use http://127.0.0.1:5080."));
        }

        return tokens;
    }

    /// <summary>Slack needs the bot token to send, and an app-level token or a signing secret to receive.</summary>
    private static void CheckSlack(Tokens tokens, List<SettingFault> faults)
    {
        const string bot = "the bot token (xoxb-…) from OAuth & Permissions";
        const string app = "an app-level token (xapp-…) with connections:write from Basic Information";
        _ = tokens switch
        {
            { SlackInstalling: not null, SlackApp: null, SlackSigningSecret: null } =>
                Missing(
                    SlackSigningVariable,
                    SlackClientIdVariable,
                    $"the signing secret from Basic Information, or {SlackAppVariable}"),
            { SlackBot: null, SlackInstalling: null, SlackApp: not null } =>
                Missing(SlackBotVariable, SlackAppVariable, bot),
            { SlackBot: null, SlackInstalling: null, SlackSigningSecret: not null } =>
                Missing(SlackBotVariable, SlackSigningVariable, bot),
            { SlackBot: not null, SlackApp: null, SlackSigningSecret: null } =>
                Missing(SlackAppVariable, SlackBotVariable, app),
            { SlackApp: not null, SlackSigningSecret: not null } =>
                Add(new SettingFault($"environment variable {SlackSigningVariable}",
                $"it selects HTTP requests, but {SlackAppVariable} selects Socket Mode; unset one of them.")),
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
    private static SlackInstallOptions? ReadSlackInstalling(
        ProcessEnvironment environment, BotSettings settings, List<SettingFault> faults)
    {
        var (id, secret) = (
            environment.Variable(SlackClientIdVariable), Secret(environment, SlackClientSecretVariable));
        if (id is null != secret is null)
        {
            var (missing, given) = id is null
                ? (SlackClientIdVariable, SlackClientSecretVariable)
                : (SlackClientSecretVariable, SlackClientIdVariable);
            faults.Add(new SettingFault($"environment variable {missing}",
                $"it is not set, but {given} is, and OAuth needs both; copy it from Basic Information on the app's " +
                "page."));
        }

        var key = environment.Variable(SlackTokenKeyVariable);
        var protector = key is null ? null : SecretProtector.Read(key);
        if (key is not null && protector is null)
        {
            faults.Add(new SettingFault($"environment variable {SlackTokenKeyVariable}",
                "it must be 32 bytes in base64; create one with: openssl rand -base64 32."));
        }

        return id is null || secret is null
            ? null
            : new SlackInstallOptions(id, secret, protector) { PublicUrl = settings.Slack.PublicUrl };
    }

    /// <summary>Null if it is not set, or after a fault has been added.</summary>
    public static PostgresAddress? ReadSharedStorage(ProcessEnvironment environment, List<SettingFault> faults)
    {
        try
        {
            return environment.Variable(PostgresAddress.Variable) is { } text ? PostgresAddress.Parse(text) : null;
        }
        catch (StorageException exception)
        {
            faults.Add(new SettingFault($"environment variable {PostgresAddress.Variable}", exception.Message));
            return null;
        }
    }

    private static Secret? Secret(ProcessEnvironment environment, string variable) =>
        environment.Variable(variable) is { } token ? new Secret(token) : null;
}
