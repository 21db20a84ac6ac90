using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's validation rules for application commands.
/// https://docs.discord.com/developers/interactions/application-commands
/// </summary>
internal static partial class CommandRules
{
    private const int ChatInput = 1;
    private const int OnMessage = 3;

    private static readonly HashSet<string> Fields =
    [
        "name", "name_localizations", "description", "description_localizations", "options",
        "default_member_permissions",
        "dm_permission", "default_permission", "integration_types", "contexts", "type", "nsfw", "id", "handler",
    ];

    private static readonly HashSet<string> OptionFields =
    [
        "type", "name", "name_localizations", "description", "description_localizations", "required", "choices",
        "options",
        "channel_types", "min_value", "max_value", "min_length", "max_length", "autocomplete",
    ];

    public static IReadOnlyList<ValidationError> MistakesIn(JsonArray commands)
    {
        var mistakes = new List<ValidationError>();
        var names = new HashSet<(int, string)>();
        if (commands.Count > 100)
        {
            mistakes.Add(new ValidationError("_", "Must be 100 or fewer in length."));
        }

        for (var i = 0; i < commands.Count; i++)
        {
            if (commands[i] is not JsonObject command)
            {
                mistakes.Add(new ValidationError($"{i}", "Must be an object."));
                continue;
            }

            var type = command["type"]?.GetValue<int>() ?? ChatInput;
            if (type is ChatInput)
            {
                Check(command, Fields, $"{i}", mistakes);
            }
            else
            {
                CheckInMenu(command, type, $"{i}", mistakes);
            }

            // "Names must be unique per application, per type, and per scope."
            if (!names.Add((type, command["name"]?.ToString() ?? "")))
            {
                mistakes.Add(new ValidationError($"{i}.name", "Application command names must be unique"));
            }

            CheckOptions(
                MessageRules.ArrayAt(command, "options", 25, mistakes, $"{i}.options"), $"{i}.options", mistakes);
        }

        return mistakes;
    }

    /// <summary>
    /// User and message commands: names may contain any letters and spaces; no description, no options, at most five of
    /// each. https://docs.discord.com/developers/interactions/application-commands#application-command-object
    /// </summary>
    private static void CheckInMenu(JsonObject command, int type, string path, List<ValidationError> mistakes)
    {
        mistakes.AddRange(command
            .Where(field => !Fields.Contains(field.Key))
            .Select(field => new ValidationError($"{path}.{field.Key}", "Unknown field.")));
        if (type is not (2 or OnMessage))
        {
            mistakes.Add(new ValidationError($"{path}.type", "Value must be one of {1, 2, 3}."));
        }

        if (MessageRules.TextAt(command, "name", 32, mistakes, $"{path}.name").Trim().Length == 0)
        {
            mistakes.Add(new ValidationError($"{path}.name", "This field is required"));
        }

        if (command["description"]?.ToString() is { Length: > 0 })
        {
            mistakes.Add(new ValidationError($"{path}.description", "Context menu commands cannot have description"));
        }

        if (command["options"] is JsonArray { Count: > 0 })
        {
            mistakes.Add(new ValidationError($"{path}.options", "Context menu commands cannot have options"));
        }

        foreach (var (language, name) in command["name_localizations"] as JsonObject ?? [])
        {
            if (name?.ToString() is not { Length: > 0 and <= 32 })
            {
                mistakes.Add(new ValidationError(
                    $"{path}.name_localizations.{language}", "Must be between 1 and 32 in length."));
            }
        }
    }

    private static void CheckOptions(JsonArray options, string path, List<ValidationError> mistakes)
    {
        var wasOptional = false;
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i] is not JsonObject option)
            {
                mistakes.Add(new ValidationError($"{path}.{i}", "Must be an object."));
                continue;
            }

            Check(option, OptionFields, $"{path}.{i}", mistakes);
            var isRequired = option["required"]?.GetValue<bool>() == true;
            if (isRequired && wasOptional)
            {
                mistakes.Add(
                    new ValidationError($"{path}.{i}", "Required options must be placed before non-required options"));
            }

            wasOptional |= !isRequired;
            if (option["type"]?.GetValue<int>() is not (>= 1 and <= 11))
            {
                mistakes.Add(new ValidationError($"{path}.{i}.type", "This field is required"));
            }
        }
    }

    private static void Check(JsonObject thing, HashSet<string> known, string path, List<ValidationError> mistakes)
    {
        mistakes.AddRange(thing
            .Where(field => !known.Contains(field.Key))
            .Select(field => new ValidationError($"{path}.{field.Key}", "Unknown field.")));
        var name = MessageRules.TextAt(thing, "name", 32, mistakes, $"{path}.name");
        if (!Name.IsMatch(name) || name.Any(char.IsUpper))
        {
            mistakes.Add(new ValidationError($"{path}.name", "String value did not match validation regex."));
        }

        if (MessageRules.TextAt(thing, "description", 100, mistakes, $"{path}.description").Length == 0)
        {
            mistakes.Add(new ValidationError($"{path}.description", "This field is required"));
        }
    }

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{M}]{1,32}$")]
    private static partial Regex Name { get; }
}
