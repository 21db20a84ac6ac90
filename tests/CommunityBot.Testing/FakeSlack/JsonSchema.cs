using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>A JSON Schema (draft 7) validator for the keywords that the platforms' published schemas use.</summary>
public sealed class JsonSchema
{
    private readonly JsonObject root;

    private JsonSchema(JsonObject root) => this.root = root;

    /// <summary>Null on a machine without the specifications.</summary>
    /// <param name="path">Relative to the folder of the specifications.</param>
    public static JsonSchema? Read(string path) =>
        Repository.Specs is { } specs
            ? new JsonSchema(JsonNode.Parse(File.ReadAllText(Path.Combine(specs, path)))!.AsObject())
            : null;

    public static JsonSchema Of(JsonObject root) => new(root);

    /// <summary>All validation errors; empty for a valid value.</summary>
    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(root, value, "$")];

    private IEnumerable<string> Faults(JsonNode? schema, JsonNode? value, string at)
    {
        if (schema is not JsonObject rules)
        {
            return schema is JsonValue no && no.GetValueKind() is JsonValueKind.False
                ? [$"{at}: nothing is allowed here"]
                : [];
        }

        return rules["$ref"] is { } reference
            ? Faults(Resolve(reference.ToString()), value, at)
            : [.. Whole(rules, value, at), .. Choices(rules, value, at), .. Parts(rules, value, at)];
    }

    private static IEnumerable<string> Whole(JsonObject rules, JsonNode? value, string at)
    {
        if (rules["type"] is { } type && !Names(type).Any(name => Is(value, name)))
        {
            yield return $"{at}: should be {type}, is {Kind(value)}";
        }

        if (rules["const"] is { } only && !JsonNode.DeepEquals(only, value))
        {
            yield return $"{at}: should be {only}";
        }

        if (rules["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
        {
            yield return $"{at}: {value} is none of {allowed.ToJsonString()}";
        }

        if (value is JsonValue text && text.GetValueKind() is JsonValueKind.String)
        {
            var length = text.ToString().Length;
            if (length < (Number(rules, "minLength") ?? 0) || length > (Number(rules, "maxLength") ?? int.MaxValue))
            {
                yield return $"{at}: has {length} characters";
            }

            if (rules["pattern"] is { } pattern && !Regex.IsMatch(text.ToString(), pattern.ToString()))
            {
                yield return $"{at}: {text} does not match {pattern}";
            }
        }

        if (value is JsonValue number && number.GetValueKind() is JsonValueKind.Number
            && number.TryGetValue<double>(out var size)
            && (size < (Number(rules, "minimum") ?? double.MinValue)
                || size > (Number(rules, "maximum") ?? double.MaxValue)))
        {
            yield return $"{at}: {value} is out of range";
        }

        var count = value is JsonArray list ? list.Count : (int?)null;
        if (count < (Number(rules, "minItems") ?? 0) || count > (Number(rules, "maxItems") ?? int.MaxValue))
        {
            yield return $"{at}: has {count} items";
        }
    }

    private IEnumerable<string> Choices(JsonObject rules, JsonNode? value, string at)
    {
        foreach (var all in rules["allOf"] as JsonArray ?? [])
        {
            foreach (var fault in Faults(all, value, at))
            {
                yield return fault;
            }
        }

        if (rules["anyOf"] is JsonArray any && Nearest(any, value, at) is { Count: > 0 } nearest)
        {
            yield return $"{at}: matches none; nearest: {string.Join("; ", nearest)}";
        }

        if (rules["oneOf"] is JsonArray oneOf && oneOf.Count(one => !Faults(one, value, at).Any()) != 1)
        {
            yield return $"{at}: should match exactly one";
        }

        if (rules["not"] is { } not && !Faults(not, value, at).Any())
        {
            yield return $"{at}: matches what it should not";
        }
    }

    /// <summary>
    /// The errors of the best-matching alternative; alternatives with another constant type are skipped.
    /// </summary>
    private List<string> Nearest(JsonArray any, JsonNode? value, string at)
    {
        var type = (value as JsonObject)?["type"]?.ToString();
        List<string> nearest = [$"{at}: no choice is of type {type}"];
        foreach (var one in any.Where(one => type is null || TypeOf(one) is not { } meant || meant == type))
        {
            var faults = Faults(one, value, at).ToList();
            if (faults.Count == 0)
            {
                return faults;
            }

            nearest = faults.Count <= nearest.Count || nearest[0].Contains("no choice", StringComparison.Ordinal)
                ? faults
                : nearest;
        }

        return nearest;
    }

    private string? TypeOf(JsonNode? schema) =>
        (schema?["$ref"] is { } reference ? Resolve(reference.ToString()) : schema)?["properties"]?[
            "type"]?["const"]?.ToString();

    private IEnumerable<string> Parts(JsonObject rules, JsonNode? value, string at) => value switch
    {
        JsonArray list when rules["items"] is JsonObject or JsonValue =>
            list.SelectMany((item, index) => Faults(rules["items"], item, $"{at}[{index}]")),
        JsonObject item => Missing(rules, item, at).Concat(item.SelectMany(member => Member(rules, member, at))),
        _ => [],
    };

    private static IEnumerable<string> Missing(JsonObject rules, JsonObject item, string at) =>
        (rules["required"] as JsonArray ?? []).Select(name => name!.ToString()).Where(name => !item.ContainsKey(name))
            .Select(name => $"{at}: {name} is missing");

    private IEnumerable<string> Member(JsonObject rules, KeyValuePair<string, JsonNode?> member, string at)
    {
        if (rules["properties"]?[member.Key] is { } named)
        {
            return Faults(named, member.Value, $"{at}.{member.Key}");
        }

        var patterned = (rules["patternProperties"] as JsonObject ?? [])
            .Where(pattern => Regex.IsMatch(member.Key, pattern.Key)).ToList();
        return patterned.Count > 0
            ? patterned.SelectMany(pattern => Faults(pattern.Value, member.Value, $"{at}.{member.Key}"))
            : Faults(rules["additionalProperties"], member.Value, $"{at}.{member.Key}");
    }

    private JsonNode? Resolve(string reference) =>
        reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate((JsonNode?)root, (node, name) => node?[Uri.UnescapeDataString(name)])
        ?? throw new InvalidOperationException($"The schema has no {reference}.");

    private static IEnumerable<string> Names(JsonNode type) =>
        type is JsonArray several ? several.Select(name => name!.ToString()) : [type.ToString()];

    private static bool Is(JsonNode? value, string type) =>
        Kind(value) == type || (type is "number" && Kind(value) is "integer");

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny(".eE") < 0 ? "integer" : "number",
        _ => "null",
    };

    private static int? Number(JsonObject rules, string name) =>
        rules[name] is JsonValue value ? value.GetValue<int>() : null;
}
