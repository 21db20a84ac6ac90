using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Commands;

namespace CommunityBot.Discord.Registration;

/// <summary>
/// A command as Discord registers it. https://docs.discord.com/developers/interactions/application-commands
/// </summary>
internal sealed record CommandPayload
{
    private const int MostOnMessages = 5;

    /// <summary>The type of commands in the menu of a message; those after a slash are of type 1.</summary>
    public const int OnMessages = 3;

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("type")]
    public int Type { get; init; } = 1;

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("name_localizations")]
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    [JsonPropertyName("description_localizations")]
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Null for commands on messages, which take none.</summary>
    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OptionPayload>? Options { get; init; }

    /// <summary>
    /// Everything that is registered for these commands: each after a slash, and those on messages in their menu as
    /// well.
    /// </summary>
    public static IReadOnlyList<CommandPayload> All(IReadOnlyList<CommandSpec> specs) =>
        [
            .. specs.Select(For),
            .. specs.Select(spec => spec.OnMessages).OfType<MessageCommandSpec>().Take(MostOnMessages).Select(For)
        ];

    /// <summary>Organisers are known by the bot's own settings, so Discord hides the command from nobody.</summary>
    public static CommandPayload For(CommandSpec spec) => new()
    {
        Name = spec.Name,
        Description = Short(spec.Description),
        NameLocalizations = CommandLocalizations.Names(spec.Translations),
        DescriptionLocalizations = CommandLocalizations.Descriptions(spec.Translations),
        // Required options come first, or Discord refuses the command.
        Options = [.. spec.Options
            .OrderByDescending(option => option.IsRequired)
            .Take(25)
            .Select(OptionPayload.For)],
    };

    /// <summary>
    /// Its description has to be empty, and its name is as people read it.
    /// https://docs.discord.com/developers/interactions/application-commands#message-commands
    /// </summary>
    private static CommandPayload For(MessageCommandSpec entry) => new()
    {
        Name = entry.Name,
        Type = OnMessages,
        Description = "",
        NameLocalizations = CommandLocalizations.NamesInMenus(entry.Names),
    };

    public static byte[] ToJson(IReadOnlyList<CommandPayload> commands) =>
        JsonSerializer.SerializeToUtf8Bytes(commands, CommandJson.Default.IReadOnlyListCommandPayload);

    internal static string Short(string description) =>
        Rendering.TextCut.To(description.Length > 0 ? description : "No description", 100);
}

/// <summary>An argument of a command: always text, always with suggestions while it is typed.</summary>
internal sealed record OptionPayload
{
    [JsonPropertyName("type")]
    public int Type { get; init; } = 3;

    [JsonPropertyName("name")]
    public required string Name { get; init; }

    [JsonPropertyName("description")]
    public required string Description { get; init; }

    [JsonPropertyName("name_localizations")]
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    [JsonPropertyName("description_localizations")]
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    [JsonPropertyName("required")]
    public bool Required { get; init; }

    [JsonPropertyName("autocomplete")]
    public bool Autocomplete { get; init; }

    public static OptionPayload For(CommandOption option) => new()
    {
        Name = option.Name,
        Description = CommandPayload.Short(option.Description),
        NameLocalizations = CommandLocalizations.Names(option.Translations),
        DescriptionLocalizations = CommandLocalizations.Descriptions(option.Translations),
        Required = option.IsRequired,
        Autocomplete = true,
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<CommandPayload>))]
internal sealed partial class CommandJson : JsonSerializerContext;
