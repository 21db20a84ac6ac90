using System.Text.RegularExpressions;

using CommunityBot.Core.Commands;

namespace CommunityBot.Slack;

/// <summary>
/// How the bot's commands are called in a workspace. Slack's names are not ours alone: the app that was installed last
/// has them, and some belong to Slack. So each can be renamed, and every command is also a word after one of them:
/// <c>/meetup agenda may</c>. https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
public sealed partial record SlackCommandNames
{
    /// <summary>What Slack itself answers; an app of such a name is never asked.</summary>
    private static readonly string[] SlacksOwn =
    [
        "apps", "archive", "away", "call", "collapse", "dm", "dnd", "expand", "feed", "feedback", "invite",
        "invite_people", "join",
        "keys", "leave", "me", "msg", "mute", "open", "part", "prefs", "remind", "remove", "rename", "search",
        "shortcuts", "shrug",
        "star", "status", "topic", "who",
    ];

    public static SlackCommandNames Default { get; } = new();

    /// <summary>The one command after which all others are words; without the slash.</summary>
    public string Collective { get; init; } = "meetup";

    /// <summary>The commands that have a name of their own on Slack, by ours; without slashes.</summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } =
        new[] { "next-meetup", "agenda", "speaker", "recap" }.ToDictionary(name => name);

    /// <summary>Why Slack would not take a name; null when it would.</summary>
    public static string? FaultOf(string name) => name switch
    {
        _ when !Allowed.IsMatch(name) =>
            "has to be 1 to 31 small letters, digits, hyphens and underscores, without the slash",
        _ when SlacksOwn.Contains(name) =>
            $"is a command of Slack's own (/{name}), which never reaches an app; choose another",
        _ => null,
    };

    /// <summary>Our command of that name on Slack; null when it has none.</summary>
    internal string? CommandOf(string slackName) =>
        Own.FirstOrDefault(pair => string.Equals(pair.Value, slackName, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>What a person types for a command, with the slash.</summary>
    internal string Written(string command) =>
        Own.TryGetValue(command, out var own) ? "/" + own : $"/{Collective} {command}";

    /// <summary>The same for all of them, where it is not the command's own name.</summary>
    internal IReadOnlyDictionary<string, string> Spellings(IEnumerable<CommandSpec> commands) => commands
        .Select(spec => (spec.Name, Written: Written(spec.Name)))
        .Where(pair => pair.Written != "/" + pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Written);

    [GeneratedRegex("^[a-z0-9_-]{1,31}$")]
    private static partial Regex Allowed { get; }
}
