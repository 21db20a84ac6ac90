using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Web;

namespace CommunityBot.Slack;

/// <summary>
/// The app manifest: everything Slack has to know about the app, to be pasted or followed as a link.
/// https://docs.slack.dev/reference/app-manifest
/// </summary>
public static class SlackManifest
{
    private const int LongestName = 35;
    private const int LongestCommand = 32;
    private const int LongestDescription = 2000;
    private const int LongestHint = 1000;
    private const int MostCommands = 50;

    /// <summary>The manifest, indented.</summary>
    /// <param name="commands">The desk's commands, in the order of help.</param>
    public static string Json(IReadOnlyList<CommandSpec> commands, string appName = "CommunityBot") =>
        JsonSerializer.Serialize(Of(commands, appName), ManifestJson.Readable.AppManifest);

    /// <summary>Opens Slack's page for a new app with everything filled in.</summary>
    public static Uri InstallLink(IReadOnlyList<CommandSpec> commands, string appName = "CommunityBot") =>
        new("https://api.slack.com/apps?new_app=1&manifest_json=" + Uri.EscapeDataString(
            JsonSerializer.Serialize(Of(commands, appName), ManifestJson.Default.AppManifest)));

    private static AppManifest Of(IReadOnlyList<CommandSpec> commands, string appName) => new()
    {
        Metadata = new(Major: 1, Minor: 1),
        Display = new(TextCut.ToLine(appName, LongestName), "Announces meetups and answers questions about them."),
        Features = new()
        {
            BotUser = new(TextCut.ToLine(appName, LongestName), AlwaysOnline: true),
            Home = new(HomeTab: true, MessagesTab: false),
            Commands = [.. commands.Take(MostCommands).Select(Command)],
            Shortcuts = commands.Any(spec => spec.Name == QuestionReader.FirstCommand)
                ?
                [
                    new(
                        SlackView.LabelOf(QuestionReader.FirstCommand),
                        "global",
                        "ask:" + QuestionReader.FirstCommand,
                        "When and where we meet next"),
                ]
                : null,
        },

        Access = new(new(SlackScopes.OfTheBot)),
        Settings = new()
        {
            Events = new(["app_home_opened"]),
            Interactivity = new(IsEnabled: true),
            SocketMode = true,
        },
    };

    private static ManifestCommand Command(CommandSpec spec) => new()
    {
        Name = "/" + TextCut.ToLine(spec.Name, LongestCommand - 1),
        Description = TextCut.ToLine(spec.Description, LongestDescription),
        Hint = spec.Options.Count == 0
            ? null
            : TextCut.ToLine(
                string.Join(' ', spec.Options.Select(option => option.IsRequired ? option.Name : $"[{option.Name}]")),
                LongestHint),
    };
}
