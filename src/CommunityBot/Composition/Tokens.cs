using CommunityBot.Composition.Settings;
using CommunityBot.Slack.Installing;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Wire;

namespace CommunityBot.Composition;

/// <summary>The secrets of this process; they come from the environment and from nowhere else.</summary>
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

    /// <summary>Null switches Discord off.</summary>
    public Secret? Discord { get; init; }

    /// <summary>
    /// For one workspace; null without one, or where only workspaces that install the app are served.
    /// </summary>
    public Secret? SlackBot { get; init; }

    /// <summary>For a connection that the bot opens.</summary>
    public Secret? SlackApp { get; init; }

    /// <summary>For calls that Slack makes: instead of <see cref="SlackApp"/>.</summary>
    public Secret? SlackSigning { get; init; }

    /// <summary>With it workspaces install the app by themselves; null when they cannot.</summary>
    public SlackInstallOptions? SlackInstalling { get; init; }

    /// <summary>What opens the web chat from another machine.</summary>
    public Secret? Web { get; init; }

    /// <summary>The memory that several instances share; null keeps it in <c>storage.path</c>.</summary>
    public PostgresAddress? SharedStorage { get; init; }

    public static Tokens Read(ProcessEnvironment environment, BotSettings settings, List<SettingFault> faults)
    {
        var tokens = new Tokens
        {
            Discord = Secret(environment, DiscordVariable),
            SlackBot = Secret(environment, SlackBotVariable),
            SlackApp = Secret(environment, SlackAppVariable),
            SlackSigning = Secret(environment, SlackSigningVariable),
            SlackInstalling = ReadSlackInstalling(environment, settings, faults),
            Web = Secret(environment, WebVariable),
            SharedStorage = ReadSharedStorage(environment, faults),
        };

        CheckSlack(tokens, faults);
        if (!settings.WebUrl.IsLoopback && tokens.Web is not { } web)
        {
            faults.Add(new SettingFault($"environment variable {WebVariable}",
                $"it is missing, and web.url ({settings.WebUrl.OriginalString}) can be reached from other machines; " +
                "set it to a long random text, or use http://127.0.0.1:5080."));
        }

        return tokens;
    }

    /// <summary>Slack needs the bot's token to speak, and one of the other two to be heard.</summary>
    private static void CheckSlack(Tokens tokens, List<SettingFault> faults)
    {
        const string bot = "the bot token (xoxb-…) from OAuth & Permissions";
        const string app = "an app-level token (xapp-…) with connections:write from Basic Information";
        _ = tokens switch
        {
            { SlackInstalling: not null, SlackApp: null, SlackSigning: null } =>
                Missing(
                    SlackSigningVariable,
                    SlackClientIdVariable,
                    $"the signing secret from Basic Information, or {SlackAppVariable}"),
            { SlackBot: null, SlackInstalling: null, SlackApp: not null } =>
                Missing(SlackBotVariable, SlackAppVariable, bot),
            { SlackBot: null, SlackInstalling: null, SlackSigning: not null } =>
                Missing(SlackBotVariable, SlackSigningVariable, bot),
            { SlackBot: not null, SlackApp: null, SlackSigning: null } =>
                Missing(SlackAppVariable, SlackBotVariable, app),
            { SlackApp: not null, SlackSigning: not null } =>
                Add(new SettingFault($"environment variable {SlackSigningVariable}",
                $"it makes Slack call the bot, while {SlackAppVariable} makes the bot call Slack; unset one of the two.")),
            _ => false,
        };

        bool Missing(
            string variable, string given, string what) => Add(new SettingFault($"environment variable {variable}",
            $"it is missing while {given} is set, and Slack needs both; add {what}."));

        bool Add(SettingFault fault)
        {
            faults.Add(fault);
            return true;
        }
    }

    /// <summary>Null when nobody can install the app, or after the fault in it has been named.</summary>
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
                $"it is missing while {given} is set, and installing needs both; they stand under Basic Information " +
                "on the app's page."));
        }

        var key = environment.Variable(SlackTokenKeyVariable);
        var protector = key is null ? null : SecretProtector.Read(key);
        if (key is not null && protector is null)
        {
            faults.Add(new SettingFault($"environment variable {SlackTokenKeyVariable}",
                "it has to be 32 bytes in base64; make one with: openssl rand -base64 32."));
        }

        return id is null || secret is null
            ? null
            : new SlackInstallOptions(id, secret, protector) { PublicUrl = settings.SlackPublicUrl };
    }

    /// <summary>Null when there is none, or after the fault in it has been named.</summary>
    public static PostgresAddress? ReadSharedStorage(ProcessEnvironment environment, List<SettingFault> faults)
    {
        try
        {
            return environment.Variable(PostgresAddress.Variable) is { } text ? PostgresAddress.Read(text) : null;
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
