using CommunityBot.Composition.Settings;
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
    public const string WebVariable = "WEB_TOKEN";

    /// <summary>Null switches Discord off.</summary>
    public Secret? Discord { get; init; }

    /// <summary>Null switches Slack off; the app's token is then null as well.</summary>
    public Secret? SlackBot { get; init; }

    public Secret? SlackApp { get; init; }

    /// <summary>What opens the web chat from another machine.</summary>
    public Secret? Web { get; init; }

    /// <summary>The memory that several instances share; null keeps it in <c>storage.path</c>.</summary>
    public PostgresAddress? SharedStorage { get; init; }

    public static Tokens Read(Surroundings surroundings, BotSettings settings, List<SettingFault> faults)
    {
        var tokens = new Tokens
        {
            Discord = Secret(surroundings, DiscordVariable),
            SlackBot = Secret(surroundings, SlackBotVariable),
            SlackApp = Secret(surroundings, SlackAppVariable),
            Web = Secret(surroundings, WebVariable),
            SharedStorage = ReadSharedStorage(surroundings, faults),
        };

        if (tokens.SlackBot is null != tokens.SlackApp is null)
        {
            var (missing, what) = tokens.SlackBot is null
                ? (SlackBotVariable, "the bot token (xoxb-…) from OAuth & Permissions")
                : (SlackAppVariable, "an app-level token (xapp-…) with connections:write from Basic Information");
            faults.Add(new SettingFault($"environment variable {missing}",
                $"it is missing while Slack's other token is set, and Slack needs both; add {what}."));
        }

        if (!settings.WebUrl.IsLoopback && tokens.Web is not { } web)
        {
            faults.Add(new SettingFault($"environment variable {WebVariable}",
                $"it is missing, and web.url ({settings.WebUrl.OriginalString}) can be reached from other machines; set it to a long random text, or use http://127.0.0.1:5080."));
        }

        return tokens;
    }

    /// <summary>Null when there is none, or after the fault in it has been named.</summary>
    public static PostgresAddress? ReadSharedStorage(Surroundings surroundings, List<SettingFault> faults)
    {
        try
        {
            return surroundings.Variable(PostgresAddress.Variable) is { } text ? PostgresAddress.Read(text) : null;
        }
        catch (StorageException unreadable)
        {
            faults.Add(new SettingFault($"environment variable {PostgresAddress.Variable}", unreadable.Message));
            return null;
        }
    }

    private static Secret? Secret(Surroundings surroundings, string variable) =>
        surroundings.Variable(variable) is { } token ? new Secret(token) : null;
}
