using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's validation rules for buttons and select menus. https://docs.discord.com/developers/components/reference
/// </summary>
internal static class ComponentRules
{
    private const int Link = 5;
    private const int Menu = 3;

    private static readonly HashSet<string> MenuFields =
        ["type", "id", "custom_id", "options", "placeholder", "min_values", "max_values", "disabled", "required"];

    private static readonly HashSet<string> ButtonFields =
        ["type", "id", "style", "label", "emoji", "custom_id", "sku_id", "url", "disabled"];

    public static void Check(JsonArray rows, List<ValidationError> mistakes)
    {
        var customIds = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i] is not JsonObject row || row["type"]?.GetValue<int>() != 1)
            {
                mistakes.Add(new ValidationError($"components.{i}", "Must be an action row."));
                continue;
            }

            var buttons = MessageRules.ArrayAt(row, "components", 5, mistakes, $"components.{i}.components");
            if (buttons.Count == 0)
            {
                mistakes.Add(new ValidationError($"components.{i}.components", "Must be between 1 and 5 in length."));
            }

            for (var j = 0; j < buttons.Count; j++)
            {
                var path = $"components.{i}.components.{j}";
                if (buttons[j]?["type"]?.GetValue<int>() == Menu)
                {
                    CheckMenu(buttons[j]!.AsObject(), isAlone: buttons.Count == 1, customIds, mistakes, path);
                    continue;
                }

                CheckButton(buttons[j] as JsonObject, customIds, mistakes, path);
            }
        }
    }

    private static void CheckButton(
        JsonObject? button, HashSet<string> customIds, List<ValidationError> mistakes, string path)
    {
        if (button?["type"]?.GetValue<int>() != 2)
        {
            mistakes.Add(new ValidationError(path, "This fake supports only buttons and string select menus."));
            return;
        }

        mistakes.AddRange(button.Where(field => !ButtonFields.Contains(field.Key))
            .Select(field => new ValidationError($"{path}.{field.Key}", "Unknown field.")));
        if (MessageRules.TextAt(button, "label", 80, mistakes, $"{path}.label").Length == 0)
        {
            mistakes.Add(new ValidationError($"{path}.label", "This field is required"));
        }

        var customId = MessageRules.TextAt(button, "custom_id", 100, mistakes, $"{path}.custom_id");
        var address = MessageRules.TextAt(button, "url", 512, mistakes, $"{path}.url");
        MessageRules.CheckAddress(button["url"], mistakes, $"{path}.url");
        var isLink = button["style"]?.GetValue<int>() == Link;
        if (isLink ? address.Length == 0 || customId.Length > 0 : customId.Length == 0 || address.Length > 0)
        {
            mistakes.Add(
                new ValidationError(path, "A custom id and url cannot both be specified, and one is required"));
        }

        if (customId.Length > 0 && !customIds.Add(customId))
        {
            mistakes.Add(new ValidationError($"{path}.custom_id", "Component custom id cannot be duplicated"));
        }
    }

    private static void CheckMenu(
        JsonObject menu, bool isAlone, HashSet<string> customIds, List<ValidationError> mistakes, string path)
    {
        mistakes.AddRange(menu
            .Where(field => !MenuFields.Contains(field.Key))
            .Select(field => new ValidationError($"{path}.{field.Key}", "Unknown field.")));
        if (!isAlone)
        {
            mistakes.Add(new ValidationError(path, "The specified component exceeds the maximum width"));
        }

        var customId = MessageRules.TextAt(menu, "custom_id", 100, mistakes, $"{path}.custom_id");
        if (customId.Length == 0 || !customIds.Add(customId))
        {
            mistakes.Add(new ValidationError($"{path}.custom_id", "Component custom id cannot be duplicated"));
        }

        MessageRules.TextAt(menu, "placeholder", 150, mistakes, $"{path}.placeholder");
        var options = MessageRules.ArrayAt(menu, "options", 25, mistakes, $"{path}.options");
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            var label = MessageRules.TextAt(
                options[i] as JsonObject, "label", 100, mistakes, $"{path}.options.{i}.label");
            var value = MessageRules.TextAt(
                options[i] as JsonObject, "value", 100, mistakes, $"{path}.options.{i}.value");
            if (label.Length == 0 || value.Length == 0 || !values.Add(value))
            {
                mistakes.Add(
                    new ValidationError($"{path}.options.{i}", "This field is required, and values must be unique"));
            }
        }

        if (options.Count == 0)
        {
            mistakes.Add(new ValidationError($"{path}.options", "Must be between 1 and 25 in length."));
        }
    }
}
