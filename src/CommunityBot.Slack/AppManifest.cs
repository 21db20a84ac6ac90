using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack;

/// <summary>The JSON shape of a Slack app manifest. https://docs.slack.dev/reference/app-manifest</summary>
internal sealed record AppManifest
{
    [JsonPropertyName("_metadata")]
    public required ManifestVersion Metadata { get; init; }

    [JsonPropertyName("display_information")]
    public required ManifestDisplay Display { get; init; }

    [JsonPropertyName("features")]
    public required ManifestFeatures Features { get; init; }

    [JsonPropertyName("oauth_config")]
    public required ManifestOAuth Access { get; init; }

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

    [JsonPropertyName("app_home")]
    public required ManifestHome Home { get; init; }

    [JsonPropertyName("shortcuts")]
    public IReadOnlyList<ManifestShortcut>? Shortcuts { get; init; }

    [JsonPropertyName("slash_commands")]
    public required IReadOnlyList<ManifestCommand> Commands { get; init; }
}

internal sealed record ManifestBotUser(
    [property: JsonPropertyName("display_name")] string Name,
    [property: JsonPropertyName("always_online")] bool AlwaysOnline);

internal sealed record ManifestHome(
    [property: JsonPropertyName("home_tab_enabled")] bool HomeTab,
    [property: JsonPropertyName("messages_tab_enabled")] bool MessagesTab,
    [property: JsonPropertyName("messages_tab_read_only_enabled")] bool MessagesAreReadOnly);

internal sealed record ManifestShortcut(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("type")] string Type,
    [property: JsonPropertyName("callback_id")] string CallbackId,
    [property: JsonPropertyName("description")] string Description);

internal sealed record ManifestEvents(
    [property: JsonPropertyName("request_url")] string? Address,
    [property: JsonPropertyName("bot_events")] IReadOnlyList<string> Bot);

internal sealed record ManifestCommand
{
    [JsonPropertyName("command")]
    public required string Name { get; init; }

    /// <summary>Null with Socket Mode, which needs no request URL.</summary>
    [JsonPropertyName("url")]
    public string? Address { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("usage_hint")]
    public string? Hint { get; init; }

    /// <summary>False: users and channels in the text stay as typed, which is how speakers are looked up.</summary>
    [JsonPropertyName("should_escape")]
    public bool ShouldEscape { get; init; }
}

internal sealed record ManifestOAuth(
    [property: JsonPropertyName("redirect_urls")] IReadOnlyList<string>? Redirects,
    [property: JsonPropertyName("scopes")] ManifestScopes Scopes);

internal sealed record ManifestScopes([property: JsonPropertyName("bot")] IReadOnlyList<string> Bot);

internal sealed record ManifestSettings
{
    [JsonPropertyName("event_subscriptions")]
    public required ManifestEvents Events { get; init; }

    [JsonPropertyName("interactivity")]
    public required ManifestInteractivity Interactivity { get; init; }

    [JsonPropertyName("org_deploy_enabled")]
    public bool OrgDeploy { get; init; }

    [JsonPropertyName("socket_mode_enabled")]
    public required bool SocketMode { get; init; }

    [JsonPropertyName("token_rotation_enabled")]
    public bool TokenRotation { get; init; }
}

internal sealed record ManifestInteractivity(
    [property: JsonPropertyName("is_enabled")] bool IsEnabled,
    [property: JsonPropertyName("request_url")] string? Address);

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
