using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Interactions;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Web;

namespace CommunityBot.Slack;

/// <summary>
/// Creates the app manifest: as JSON to paste, or as a link that opens Slack's page for a new app.
/// https://docs.slack.dev/reference/app-manifest
/// </summary>
public static class SlackManifest
{
    private const int MaxNameLength = 35;
    private const int MaxDescriptionLength = 2000;
    private const int MaxHintLength = 1000;
    private const int MaxShortcutNameLength = 24;
    private const int MaxShortcutDescriptionLength = 150;

    /// <summary>Slack allows five shortcuts in total, and the app has one global shortcut.</summary>
    private const int MaxMessageShortcuts = 4;
    private const int MaxCommands = 50;

    /// <summary>The manifest, indented.</summary>
    /// <param name="commands">The dispatcher's commands, in the order in which help lists them.</param>
    public static string Json(IReadOnlyList<CommandSpec> commands, SlackApp app) =>
        JsonSerializer.Serialize(Of(commands, app), ManifestJson.Readable.AppManifest);

    /// <summary>Opens Slack's page for a new app with the manifest filled in.</summary>
    public static Uri InstallLink(IReadOnlyList<CommandSpec> commands, SlackApp app) =>
        new("https://api.slack.com/apps?new_app=1&manifest_json=" + Uri.EscapeDataString(
            JsonSerializer.Serialize(Of(commands, app), ManifestJson.Default.AppManifest)));

    private static AppManifest Of(IReadOnlyList<CommandSpec> commands, SlackApp app) => new()
    {
        Metadata = new(Major: 1, Minor: 1),
        Display = new(
            Mrkdwn.TruncatedLine(app.Name, MaxNameLength), "Announces meetups and answers questions about them."),
        Features = new()
        {
            BotUser = new(Mrkdwn.TruncatedLine(app.Name, MaxNameLength), AlwaysOnline: true),
            // Members write direct messages to the bot in the messages tab.
            Home = new(HomeTab: true, MessagesTab: true, MessagesAreReadOnly: false),
            Commands =
            [
                .. CollectiveCommand(commands, app),
                .. commands
                    .Where(spec => app.Commands.Own.ContainsKey(spec.Name))
                    .Take(MaxCommands - 1)
                    .Select(spec => Command(spec, app)),
            ],
            Shortcuts = Shortcuts(commands) is { Count: > 0 } shortcuts ? shortcuts : null,
        },

        Access = new(
            app.RedirectUrl is { } redirectUrl ? [redirectUrl.AbsoluteUri] : null,
            new([.. SlackScopes.Requested, .. SlackScopes.ForDoctor])),
        Settings = new()
        {
            Events = new(app.EventsUrl?.AbsoluteUri, [.. SlackEvents.Required]),
            Interactivity = new(IsEnabled: true, app.EventsUrl?.AbsoluteUri),
            SocketMode = !app.UsesHttp,
        },
    };

    private static List<ManifestShortcut> Shortcuts(IReadOnlyList<CommandSpec> commands) =>
    [
        .. commands.Where(spec => spec.Name == EnvelopeReader.DefaultCommand).Select(spec => new ManifestShortcut(
            Phrases.English.Answers.NameOf(spec.Name), "global", "ask:" + spec.Name,
            Mrkdwn.TruncatedLine(spec.Description, MaxShortcutDescriptionLength))),
        .. commands
            .Where(spec => spec.MessageCommand is not null)
            .Take(MaxMessageShortcuts)
            .Select(spec => new ManifestShortcut(
            Mrkdwn.TruncatedLine(spec.MessageCommand!.Name, MaxShortcutNameLength),
            "message",
            "ask:" + spec.Name,
            Mrkdwn.TruncatedLine(spec.MessageCommand.Description, MaxShortcutDescriptionLength))),
    ];

    /// <summary>The one slash command that has all other commands as subcommands.</summary>
    private static IEnumerable<ManifestCommand> CollectiveCommand(IReadOnlyList<CommandSpec> commands, SlackApp app) =>
    [
        new()
        {
            Name = "/" + app.Commands.Collective,
            Address = app.EventsUrl?.AbsoluteUri,
            Description = "Answers questions about our meetups; without arguments, lists all commands",
            Hint = Mrkdwn.TruncatedLine($"[{string.Join(" | ", commands.Select(spec => spec.Name))}]", MaxHintLength),
        },
    ];

    private static ManifestCommand Command(CommandSpec spec, SlackApp app) => new()
    {
        Name = app.Commands.SlashCommandOf(spec.Name),
        Address = app.EventsUrl?.AbsoluteUri,
        Description = Mrkdwn.TruncatedLine(spec.Description, MaxDescriptionLength),
        Hint = spec.Options.Count == 0
            ? null
            : Mrkdwn.TruncatedLine(
                string.Join(' ', spec.Options.Select(option => option.IsRequired ? option.Name : $"[{option.Name}]")),
                MaxHintLength),
    };
}
