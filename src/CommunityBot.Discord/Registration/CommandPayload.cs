using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Registration;

/// <summary>
/// An application command payload. https://docs.discord.com/developers/interactions/application-commands
/// </summary>
internal sealed record CommandPayload
{
    private const int MaxMessageCommands = 5;

    /// <summary>The type of message commands; slash commands have type 1.</summary>
    public const int MessageCommandType = 3;

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

    /// <summary>Null for message commands, which have no options.</summary>
    [JsonPropertyName("options")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OptionPayload>? Options { get; init; }

    /// <summary>Every command to register: all slash commands, then at most five message commands.</summary>
    public static IReadOnlyList<CommandPayload> All(IReadOnlyList<CommandSpec> specs) =>
        [
            .. specs.Select(For),
            .. specs
                .Select(spec => spec.MessageCommand)
                .OfType<MessageCommandSpec>()
                .Take(MaxMessageCommands)
                .Select(For)
        ];

    /// <summary>
    /// Visible to every member, because organisers are defined in the bot's settings and not by Discord permissions.
    /// </summary>
    public static CommandPayload For(CommandSpec spec) => new()
    {
        Name = spec.Name,
        Description = Truncate(spec.Description),
        NameLocalizations = CommandLocalizations.Names(spec.Translations),
        DescriptionLocalizations = CommandLocalizations.Descriptions(spec.Translations),
        // Discord requires required options to come first.
        Options = [.. spec.Options
            .OrderByDescending(option => option.IsRequired)
            .Take(25)
            .Select(OptionPayload.For)],
    };

    /// <summary>
    /// A message command: its description must be empty, and its name may contain spaces and capitals.
    /// https://docs.discord.com/developers/interactions/application-commands#message-commands
    /// </summary>
    private static CommandPayload For(MessageCommandSpec entry) => new()
    {
        Name = entry.Name,
        Type = MessageCommandType,
        Description = "",
        NameLocalizations = CommandLocalizations.MenuNames(entry.Names),
    };

    public static byte[] ToJson(IReadOnlyList<CommandPayload> commands) =>
        JsonSerializer.SerializeToUtf8Bytes(commands, CommandJson.Default.IReadOnlyListCommandPayload);

    internal static string Truncate(string description) =>
        TextTruncation.Truncate(description.Length > 0 ? description : "No description", 100);
}

/// <summary>A command option: always a string, always with autocomplete.</summary>
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
        Description = CommandPayload.Truncate(option.Description),
        NameLocalizations = CommandLocalizations.Names(option.Translations),
        DescriptionLocalizations = CommandLocalizations.Descriptions(option.Translations),
        Required = option.IsRequired,
        Autocomplete = true,
    };
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<CommandPayload>))]
internal sealed partial class CommandJson : JsonSerializerContext;
