using System.Text.RegularExpressions;

using CommunityBot.Core.Commands;

namespace CommunityBot.Slack;

/// <summary>
/// The names of the bot's slash commands in a workspace. Names are shared with other apps: the app installed last gets
/// a name, and some are reserved by Slack. So each command can be renamed, and every command is also a subcommand of a
/// single one: <c>/meetup agenda may</c>. https://docs.slack.dev/interactivity/implementing-slash-commands
/// </summary>
public sealed partial record SlackCommandNames
{
    /// <summary>Slack's built-in commands; an app with such a command never receives it.</summary>
    private static readonly string[] BuiltIn =
    [
        "apps", "archive", "away", "call", "collapse", "dm", "dnd", "expand", "feed", "feedback", "invite",
        "invite_people", "join",
        "keys", "leave", "me", "msg", "mute", "open", "part", "prefs", "remind", "remove", "rename", "search",
        "shortcuts", "shrug",
        "star", "status", "topic", "who",
    ];

    public static SlackCommandNames Default { get; } = new();

    /// <summary>The single command of which all others are subcommands; without the slash.</summary>
    public string Collective { get; init; } = "meetup";

    /// <summary>
    /// The commands with a slash command of their own: the name on Slack by our name; without slashes.
    /// </summary>
    public IReadOnlyDictionary<string, string> Own { get; init; } =
        new[] { "next-meetup", "agenda", "speaker", "recap" }.ToDictionary(name => name);

    /// <summary>Why Slack would reject a name; null when it would accept it.</summary>
    public static string? FaultOf(string name) => name switch
    {
        _ when !Allowed.IsMatch(name) =>
            "must be 1 to 31 lowercase letters, digits, hyphens and underscores, without the slash",
        _ when BuiltIn.Contains(name) =>
            $"is a built-in Slack command (/{name}), which never reaches an app; choose another",
        _ => null,
    };

    /// <summary>Our command with that name on Slack; null when there is none.</summary>
    internal string? CommandOf(string slackName) =>
        Own.FirstOrDefault(pair => string.Equals(pair.Value, slackName, StringComparison.OrdinalIgnoreCase)).Key;

    /// <summary>What a member types to invoke a command, with the slash.</summary>
    internal string SlashCommandOf(string command) =>
        Own.TryGetValue(command, out var own) ? "/" + own : $"/{Collective} {command}";

    /// <summary>What members type, for every command where it differs from the command's own name.</summary>
    internal IReadOnlyDictionary<string, string> Spellings(IEnumerable<CommandSpec> commands) => commands
        .Select(spec => (spec.Name, Written: SlashCommandOf(spec.Name)))
        .Where(pair => pair.Written != "/" + pair.Name)
        .ToDictionary(pair => pair.Name, pair => pair.Written);

    [GeneratedRegex("^[a-z0-9_-]{1,31}$")]
    private static partial Regex Allowed { get; }
}
