using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's validation rules for modals.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal static class ModalRules
{
    private const int Label = 18;
    private const int TextInput = 4;

    public static IEnumerable<ValidationError> MistakesIn(JsonObject? modal)
    {
        if (modal is null)
        {
            return [new ValidationError("data", "This field is required")];
        }

        var mistakes = new List<ValidationError>();
        foreach (var (name, most) in (ReadOnlySpan<(string, int)>)[("custom_id", 100), ("title", 45)])
        {
            if (MessageRules.TextAt(modal, name, most, mistakes, $"data.{name}").Length == 0)
            {
                mistakes.Add(new ValidationError($"data.{name}", "This field is required"));
            }
        }

        var labels = MessageRules.ArrayAt(modal, "components", 5, mistakes, "data.components");
        if (labels.Count == 0)
        {
            mistakes.Add(new ValidationError("data.components", "Must be between 1 and 5 in length."));
        }

        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            CheckLabel(labels[i] as JsonObject, ids, mistakes, $"data.components.{i}");
        }

        return mistakes;
    }

    private static void CheckLabel(JsonObject? label, HashSet<string> ids, List<ValidationError> mistakes, string path)
    {
        if (label?["type"]?.GetValue<int>() != Label
            || label["component"] is not JsonObject input
            || input["type"]?.GetValue<int>() != TextInput)
        {
            mistakes.Add(new ValidationError(path, "This fake supports only labels with text inputs."));
            return;
        }

        if (MessageRules.TextAt(label, "label", 45, mistakes, $"{path}.label").Length == 0)
        {
            mistakes.Add(new ValidationError($"{path}.label", "This field is required"));
        }

        var id = MessageRules.TextAt(input, "custom_id", 100, mistakes, $"{path}.component.custom_id");
        if (id.Length == 0 || !ids.Add(id))
        {
            mistakes.Add(
                new ValidationError($"{path}.component.custom_id", "Component custom id cannot be duplicated"));
        }

        if (input["style"]?.GetValue<int>() is not (1 or 2))
        {
            mistakes.Add(new ValidationError($"{path}.component.style", "Value must be one of {1, 2}."));
        }

        var longest = input["max_length"]?.GetValue<int>() ?? 4000;
        if (longest is < 1 or > 4000)
        {
            mistakes.Add(
                new ValidationError($"{path}.component.max_length", "int value should be between 1 and 4000."));
        }

        MessageRules.TextAt(input, "value", longest, mistakes, $"{path}.component.value");
        MessageRules.TextAt(input, "placeholder", 100, mistakes, $"{path}.component.placeholder");
    }
}
