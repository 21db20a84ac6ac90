using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// A JSON Schema validator for the few keywords that Discord's published documents use; no package for it can be
/// restored here.
/// </summary>
internal sealed class SchemaCheck(JsonElement document)
{
    private const int MaxDepth = 40;

    public IReadOnlyList<ValidationError> MistakesIn(JsonNode? value, JsonElement schema) =>
        Check(value, schema, "", 0);

    private List<ValidationError> Check(JsonNode? value, JsonElement schema, string path, int depth)
    {
        if (depth > MaxDepth || schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var mistakes = new List<ValidationError>();
        if (schema.TryGetProperty("$ref", out var reference))
        {
            mistakes.AddRange(Check(value, Resolve(reference.GetString()!), path, depth + 1));
        }

        foreach (var part in Items(schema, "allOf"))
        {
            mistakes.AddRange(Check(value, part, path, depth + 1));
        }

        foreach (var union in (string[])["oneOf", "anyOf"])
        {
            mistakes.AddRange(CheckUnion(value, Items(schema, union), path, depth));
        }

        if (!HasType(value, schema))
        {
            mistakes.Add(
                new ValidationError(path, $"is {Describe(value)}, not {schema.GetProperty("type").GetRawText()}"));
            return mistakes;
        }

        mistakes.AddRange(CheckValues(value, schema, path));
        mistakes.AddRange(value switch
        {
            JsonObject thing => CheckObject(thing, schema, path, depth),
            JsonArray list => CheckArray(list, schema, path, depth),
            JsonValue plain => CheckPlain(plain, schema, path),
            _ => [],
        });
        return mistakes;
    }

    /// <summary>Returns the errors of the alternative that matches best.</summary>
    private List<ValidationError> CheckUnion(
        JsonNode? value, IReadOnlyList<JsonElement> choices, string path, int depth)
    {
        List<ValidationError>? best = null;
        foreach (var choice in choices)
        {
            var mistakes = Check(value, choice, path, depth + 1);
            if (mistakes.Count == 0)
            {
                return [];
            }

            best = best is null || mistakes.Count < best.Count ? mistakes : best;
        }

        return best ?? [];
    }

    private static IEnumerable<ValidationError> CheckValues(JsonNode? value, JsonElement schema, string path)
    {
        if (schema.TryGetProperty("const", out var constant)
            && !JsonNode.DeepEquals(value, JsonNode.Parse(constant.GetRawText())))
        {
            yield return new ValidationError(path, $"must be {constant.GetRawText()}");
        }

        if (schema.TryGetProperty("enum", out var allowed)
            && !allowed.EnumerateArray().Any(one => JsonNode.DeepEquals(value, JsonNode.Parse(one.GetRawText()))))
        {
            yield return new ValidationError(path, $"must be one of {allowed.GetRawText()}");
        }
    }

    private IEnumerable<ValidationError> CheckObject(JsonObject thing, JsonElement schema, string path, int depth)
    {
        foreach (var name in Items(schema, "required")
            .Select(item => item.GetString()!)
            .Where(name => !thing.ContainsKey(name)))
        {
            yield return new ValidationError(Below(path, name), "is missing");
        }

        var known = schema.TryGetProperty("properties", out var properties) ? properties : default;
        foreach (var (name, value) in thing)
        {
            if (known.ValueKind == JsonValueKind.Object && known.TryGetProperty(name, out var shape))
            {
                foreach (var mistake in Check(value, shape, Below(path, name), depth + 1))
                {
                    yield return mistake;
                }
            }
            else if (schema.TryGetProperty("additionalProperties", out var more)
                && more.ValueKind == JsonValueKind.False)
            {
                yield return new ValidationError(Below(path, name), "is not known");
            }
        }
    }

    private IEnumerable<ValidationError> CheckArray(JsonArray list, JsonElement schema, string path, int depth)
    {
        foreach (var mistake in CheckSize(list.Count, schema, "minItems", "maxItems", path))
        {
            yield return mistake;
        }

        if (schema.TryGetProperty("items", out var item) && item.ValueKind == JsonValueKind.Object)
        {
            foreach (var mistake in list.SelectMany((value, i) => Check(value, item, Below(path, $"{i}"), depth + 1)))
            {
                yield return mistake;
            }
        }
    }

    private static IEnumerable<ValidationError> CheckPlain(JsonValue plain, JsonElement schema, string path)
    {
        if (plain.GetValueKind() == JsonValueKind.String)
        {
            var text = plain.ToString();
            foreach (var mistake in CheckSize(text.Length, schema, "minLength", "maxLength", path))
            {
                yield return mistake;
            }

            if (schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!))
            {
                yield return new ValidationError(path, $"does not match {pattern}");
            }
        }
        else if (plain.GetValueKind() == JsonValueKind.Number
            && double.Parse(plain.ToJsonString(), CultureInfo.InvariantCulture) is var number
            && ((schema.TryGetProperty("minimum", out var least) && number < least.GetDouble())
                || (schema.TryGetProperty("maximum", out var most) && number > most.GetDouble())))
        {
            yield return new ValidationError(path, "is out of range");
        }
    }

    private static IEnumerable<ValidationError> CheckSize(
        int size, JsonElement schema, string least, string most, string path)
    {
        if ((schema.TryGetProperty(least, out var from) && size < from.GetInt32())
            || (schema.TryGetProperty(most, out var to) && size > to.GetInt32()))
        {
            yield return new ValidationError(path, $"has a size of {size}");
        }
    }

    private static bool HasType(JsonNode? value, JsonElement schema) =>
        !schema.TryGetProperty("type", out var type)
        || (type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => Is(value, one.GetString()!))
            : Is(value, type.GetString()!));

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("null", JsonValueKind.Null) => true,
        ("object", JsonValueKind.Object) => true,
        ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => !value!.ToJsonString().Contains('.', StringComparison.Ordinal),
        _ => false,
    };

    private JsonElement Resolve(string reference)
    {
        var found = document;
        foreach (var step in reference.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = Uri.UnescapeDataString(step)
                .Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            found = found.GetProperty(name);
        }

        return found;
    }

    private static List<JsonElement> Items(JsonElement schema, string name) =>
        schema.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private static string Describe(JsonNode? value) => value?.GetValueKind().ToString() ?? "null";
}
