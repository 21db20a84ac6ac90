using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;

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
            Commands = [.. commands.Take(MostCommands).Select(Command)],
        },

        // chat:write.public posts in public channels uninvited; the two histories are read only to find a post of our
        // own again after an answer was lost.
        Access = new(new(["commands", "chat:write", "chat:write.public", "channels:history", "groups:history"])),
        Settings = new() { Interactivity = new(IsEnabled: true), SocketMode = true },
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

internal sealed record AppManifest
{
    [JsonPropertyName("_metadata")]
    public required ManifestVersion Metadata { get; init; }

    [JsonPropertyName("display_information")]
    public required ManifestDisplay Display { get; init; }

    [JsonPropertyName("features")]
    public required ManifestFeatures Features { get; init; }

    [JsonPropertyName("oauth_config")]
    public required ManifestAccess Access { get; init; }

    [JsonPropertyName("settings")]
    public required ManifestSettings Settings { get; init; }
}

internal sealed record ManifestVersion(
    [property: JsonPropertyName("major_version")] int Major,
    [property: JsonPropertyName("minor_version")] int Minor);

internal sealed record ManifestDisplay(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("description")] string Description);

internal sealed record ManifestFeatures
{
    [JsonPropertyName("bot_user")]
    public required ManifestBotUser BotUser { get; init; }

    [JsonPropertyName("slash_commands")]
    public required IReadOnlyList<ManifestCommand> Commands { get; init; }
}

internal sealed record ManifestBotUser(
    [property: JsonPropertyName("display_name")] string Name,
    [property: JsonPropertyName("always_online")] bool AlwaysOnline);

internal sealed record ManifestCommand
{
    [JsonPropertyName("command")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("usage_hint")]
    public string? Hint { get; init; }

    /// <summary>Off: names of people and channels stay as they were typed, which is how speakers are looked up.</summary>
    [JsonPropertyName("should_escape")]
    public bool ShouldEscape { get; init; }
}

internal sealed record ManifestAccess([property: JsonPropertyName("scopes")] ManifestScopes Scopes);

internal sealed record ManifestScopes([property: JsonPropertyName("bot")] IReadOnlyList<string> Bot);

internal sealed record ManifestSettings
{
    [JsonPropertyName("interactivity")]
    public required ManifestInteractivity Interactivity { get; init; }

    [JsonPropertyName("org_deploy_enabled")]
    public bool OrgDeploy { get; init; }

    [JsonPropertyName("socket_mode_enabled")]
    public required bool SocketMode { get; init; }

    [JsonPropertyName("token_rotation_enabled")]
    public bool TokenRotation { get; init; }
}

internal sealed record ManifestInteractivity([property: JsonPropertyName("is_enabled")] bool IsEnabled);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AppManifest))]
internal sealed partial class ManifestJson : JsonSerializerContext
{
    public static ManifestJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
