using System.Text.Json.Nodes;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Discord's validation rules for messages, written from its documentation independently of the bot's code, so that the
/// two can disagree. https://docs.discord.com/developers/resources/message#create-message
/// </summary>
internal static class MessageRules
{
    private static readonly HashSet<string> Fields =
    [
        "content", "nonce", "tts", "embeds", "allowed_mentions", "message_reference", "components", "sticker_ids",
        "attachments", "flags", "enforce_nonce", "poll",
    ];

    private static readonly HashSet<string> EmbedFields =
        [
            "title", "type", "description", "url", "timestamp", "color", "footer", "image", "thumbnail", "author",
            "fields"
        ];

    public static IReadOnlyList<ValidationError> MistakesIn(JsonObject body, bool isEdit)
    {
        var mistakes = new List<ValidationError>();
        mistakes.AddRange(body
            .Where(field => !Fields.Contains(field.Key))
            .Select(field => new ValidationError(field.Key, "Unknown field.")));
        var content = TextAt(body, "content", most: 2000, mistakes, "content");
        var embeds = ArrayAt(body, "embeds", most: 10, mistakes, "embeds");
        CheckEmbeds(embeds, mistakes);
        var rows = ArrayAt(body, "components", most: 5, mistakes, "components");
        ComponentRules.Check(rows, mistakes);
        CheckNonce(body, mistakes);
        CheckMentions(body, mistakes);
        var attachments = ArrayAt(body, "attachments", most: 10, mistakes, "attachments");
        if (!isEdit && string.IsNullOrWhiteSpace(content) && embeds.Count == 0 && rows.Count == 0
            && attachments.Count == 0)
        {
            mistakes.Add(new ValidationError("content", "Cannot send an empty message"));
        }

        return mistakes;
    }

    private static void CheckEmbeds(JsonArray embeds, List<ValidationError> mistakes)
    {
        var total = 0;
        for (var i = 0; i < embeds.Count; i++)
        {
            if (embeds[i] is not JsonObject embed)
            {
                mistakes.Add(new ValidationError($"embeds.{i}", "Must be an object."));
                continue;
            }

            var path = $"embeds.{i}";
            mistakes.AddRange(embed.Where(field => !EmbedFields.Contains(field.Key))
                .Select(field => new ValidationError($"{path}.{field.Key}", "Unknown field.")));
            total += TextAt(embed, "title", 256, mistakes, $"{path}.title").Length;
            total += TextAt(embed, "description", 4096, mistakes, $"{path}.description").Length;
            total += TextAt(embed["footer"] as JsonObject, "text", 2048, mistakes, $"{path}.footer.text").Length;
            total += TextAt(embed["author"] as JsonObject, "name", 256, mistakes, $"{path}.author.name").Length;
            CheckAddress(embed["url"], mistakes, $"{path}.url");
            CheckAddress(embed["image"]?["url"], mistakes, $"{path}.image.url");
            total += CheckFields(embed, mistakes, path);
        }

        if (total > 6000)
        {
            mistakes.Add(new ValidationError("embeds", "Embed size exceeds maximum size of 6000"));
        }
    }

    private static int CheckFields(JsonObject embed, List<ValidationError> mistakes, string path)
    {
        var total = 0;
        var fields = ArrayAt(embed, "fields", 25, mistakes, $"{path}.fields");
        for (var i = 0; i < fields.Count; i++)
        {
            var name = TextAt(fields[i] as JsonObject, "name", 256, mistakes, $"{path}.fields.{i}.name");
            var value = TextAt(fields[i] as JsonObject, "value", 1024, mistakes, $"{path}.fields.{i}.value");
            if (name.Length == 0 || value.Length == 0)
            {
                mistakes.Add(new ValidationError($"{path}.fields.{i}", "This field is required"));
            }

            total += name.Length + value.Length;
        }

        return total;
    }

    private static void CheckNonce(JsonObject body, List<ValidationError> mistakes)
    {
        if (body["nonce"]?.ToString() is { Length: > 25 })
        {
            mistakes.Add(new ValidationError("nonce", "Must be 25 or fewer in length."));
        }
    }

    private static void CheckMentions(JsonObject body, List<ValidationError> mistakes)
    {
        if (body["allowed_mentions"] is not { } mentions)
        {
            return;
        }

        if (mentions is not JsonObject allowed
            || allowed.Any(field => field.Key is not ("parse" or "roles" or "users" or "replied_user")))
        {
            mistakes.Add(new ValidationError("allowed_mentions", "Unknown field."));
            return;
        }

        if (allowed["parse"] is JsonArray parse
            && parse.Any(kind => kind?.GetValue<string>() is not ("roles" or "users" or "everyone")))
        {
            mistakes.Add(
                new ValidationError("allowed_mentions.parse", "Value must be one of ('everyone', 'users', 'roles')."));
        }

        var roles = ArrayAt(allowed, "roles", 100, mistakes, "allowed_mentions.roles");
        if (roles.Count > 0 && (allowed["parse"] as JsonArray ?? []).Any(kind => kind?.GetValue<string>() == "roles"))
        {
            mistakes.Add(new ValidationError(
                "allowed_mentions.parse", "parse:[\"roles\"] and roles: [ids...] are mutually exclusive."));
        }
    }

    internal static void CheckAddress(JsonNode? address, List<ValidationError> mistakes, string path)
    {
        if (address is not null
            && !(Uri.TryCreate(address.ToString(), UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
        {
            mistakes.Add(new ValidationError(path, "Scheme must be one of ('http', 'https')."));
        }
    }

    internal static string TextAt(JsonObject? from, string name, int most, List<ValidationError> mistakes, string path)
    {
        switch (from?[name])
        {
            case null:
                return "";
            case JsonValue value when value.TryGetValue<string>(out var text):
                // Discord counts code points; the stricter count of UTF-16 code units is used here.
                if (text.Length > most)
                {
                    mistakes.Add(new ValidationError(path, $"Must be {most} or fewer in length."));
                }

                return text;
            default:
                mistakes.Add(new ValidationError(path, "Could not interpret as string."));
                return "";
        }
    }

    internal static JsonArray ArrayAt(
        JsonObject from, string name, int most, List<ValidationError> mistakes, string path)
    {
        switch (from[name])
        {
            case null:
                return [];
            case JsonArray array:
                if (array.Count > most)
                {
                    mistakes.Add(new ValidationError(path, $"Must be {most} or fewer in length."));
                }

                return array;
            default:
                mistakes.Add(new ValidationError(path, "Only iterables may be used in an ArrayType"));
                return [];
        }
    }
}
