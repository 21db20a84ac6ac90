using CommunityBot.Core.Communities;
using CommunityBot.Core.Platforms;
using CommunityBot.Hosting;

namespace CommunityBot.Slack;

/// <summary>Reads the Slack section of the settings.</summary>
internal static class SlackSettingsReader
{
    private const int MaxConnections = 10;

    public static SlackSettings Read(
        SettingsSection section, IEnumerable<Community> communities, IReadOnlyCollection<string> commands)
    {
        var defaults = new SlackSettings();
        return new()
        {
            Connections = section.Count("connections", MaxConnections) ?? defaults.Connections,
            ApiBaseUrl = section.ApiAddress() ?? defaults.ApiBaseUrl,
            Commands = Names(section, commands),
            PublicUrl = PublicUrl(section),
            Teams = Teams(communities),
        };
    }

    /// <summary>The slash command names on Slack: <c>slack.command</c> and <c>slack.commands</c>.</summary>
    private static SlackCommandNames Names(SettingsSection slack, IReadOnlyCollection<string> commands)
    {
        var own = new Dictionary<string, string>(SlackCommandNames.Default.Own);
        var section = slack.Section("commands");
        foreach (var command in commands)
        {
            switch (section.Text(command))
            {
                case null:
                    break;
                case "":
                    own.Remove(command);
                    break;
                case var written when ReadCommandName(section, command, written) is { } name:
                    own[command] = name;
                    break;
            }
        }

        section.RefuseUnknownKeys();
        var collective = slack.Text("command") is { Length: > 0 } given
            && ReadCommandName(slack, "command", given) is { } one
            ? one
            : SlackCommandNames.Default.Collective;
        foreach (var twice in own.Values.Append(collective).GroupBy(name => name).Where(same => same.Count() > 1))
        {
            slack.Fault(
                "commands", $"uses \"{twice.Key}\" for two commands; use unique names, also for slack.command.");
        }

        return new SlackCommandNames { Collective = collective, Own = own };
    }

    /// <summary>Null if it is absent or was refused.</summary>
    private static Uri? PublicUrl(SettingsSection slack)
    {
        switch (slack.Text("publicUrl"))
        {
            case null or "":
                return null;
            case var text when Uri.TryCreate(text, UriKind.Absolute, out var address) &&
                address.Query.Length == 0 &&
                address.Fragment.Length == 0 &&
                address.UserInfo.Length == 0 &&
                    (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback)):
                return address;
            case var text:
                slack.Fault(
                    "publicUrl",
                    $"is \"{text}\"; it must be the public https address of this bot, like " +
                    "\"https://bot.example.org\".");
                return null;
        }
    }

    /// <summary>The workspace in which each community posts, if it names one.</summary>
    /// <param name="communities">Ids may be used twice, which is reported elsewhere.</param>
    private static Dictionary<string, string> Teams(IEnumerable<Community> communities)
    {
        var teams = new Dictionary<string, string>();
        foreach (var community in communities)
        {
            if (community.Workspaces.FirstOrDefault(IsSlack) is { Id: { } team })
            {
                teams.TryAdd(community.Id, team);
            }
        }

        return teams;
    }

    private static bool IsSlack(ChannelRef workspace) => workspace.Platform == SlackPlatform.PlatformName;

    private static string? ReadCommandName(SettingsSection section, string key, string written)
    {
        var name = written.TrimStart('/');
        if (SlackCommandNames.FaultOf(name) is not { } fault)
        {
            return name;
        }

        section.Fault(key, $"is \"{written}\", which {fault}.");
        return null;
    }
}
