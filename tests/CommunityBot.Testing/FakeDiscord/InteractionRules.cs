using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>Discord's validation rules for interaction responses.</summary>
internal static class InteractionRules
{
    public static IReadOnlyList<ValidationError> MistakesIn(int interactionType, JsonObject? body)
    {
        if (body?["type"]?.GetValue<int>() is not { } type)
        {
            return [new ValidationError("type", "This field is required")];
        }

        var mistakes = body.Where(field => field.Key is not ("type" or "data"))
            .Select(field => new ValidationError(field.Key, "Unknown field.")).ToList();
        if (!IsAllowed(interactionType, type))
        {
            mistakes.Add(new ValidationError(
                "type", $"Callback {type} does not answer an interaction of type {interactionType}."));
        }

        var content = body["data"] as JsonObject;
        switch (type)
        {
            case 4 or 7 when content is null:
                mistakes.Add(new ValidationError("data", "This field is required"));
                break;
            case 4 or 7:
                mistakes.AddRange(MessageRules.MistakesIn(content!, isEdit: type == 7));
                break;
            case 5:
                mistakes.AddRange((content ?? []).Where(field => field.Key != "flags")
                    .Select(field => new ValidationError(
                        $"data.{field.Key}", "Only flags may be set on a deferred answer.")));
                break;
            case 9:
                mistakes.AddRange(ModalRules.MistakesIn(content));
                break;
            case 8:
                CheckChoices(content, mistakes);
                break;
        }

        return mistakes;
    }

    private static bool IsAllowed(int interactionType, int callbackType) => interactionType switch
    {
        1 => callbackType == 1,
        2 => callbackType is 4 or 5 or 9,
        3 => callbackType is 4 or 5 or 6 or 7 or 9,
        5 => callbackType is 4 or 5 or 6 or 7,
        4 => callbackType == 8,
        _ => callbackType is 4 or 5,
    };

    private static void CheckChoices(JsonObject? content, List<ValidationError> mistakes)
    {
        var choices = content is null ? [] : MessageRules.ArrayAt(content, "choices", 25, mistakes, "data.choices");
        for (var i = 0; i < choices.Count; i++)
        {
            foreach (var name in (string[])["name", "value"])
            {
                if (MessageRules.TextAt(
                    choices[i] as JsonObject, name, 100, mistakes, $"data.choices.{i}.{name}").Length == 0)
                {
                    mistakes.Add(new ValidationError($"data.choices.{i}.{name}", "This field is required"));
                }
            }
        }
    }
}
