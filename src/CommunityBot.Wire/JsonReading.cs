using System.Text.Json;

namespace CommunityBot.Wire;

/// <summary>
/// Accessors for untrusted JSON: a missing field or one of the wrong type is null, never an exception.
/// </summary>
public static class JsonReading
{
    extension(JsonElement element)
    {
        public JsonElement? Property(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                ? value
                : null;

        /// <summary>A string; null for every other type.</summary>
        public string? Text(string name) =>
            element.Property(name) is { ValueKind: JsonValueKind.String } text ? Read(text) : null;

        /// <summary>A string, or a number as written (some Discord-compatible servers send ids as numbers).</summary>
        public string? TextOrNumber(string name) => element.Property(name) switch
        {
            { ValueKind: JsonValueKind.String } text => Read(text),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

        public double? Number(string name) =>
            element.Property(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value)
                ? value
                : null;

        public long? WholeNumber(string name) =>
            element.Property(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
                ? value
                : null;

        public bool IsTrue(string name) => element.Property(name) is { ValueKind: JsonValueKind.True };

        /// <summary>The items of an array; empty when it is missing or not an array.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            element.Property(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
    }

    /// <summary>Null when the bytes are not valid JSON.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            // An empty body is a usual response; throwing and catching would be slow.
            return null;
        }

        try
        {
            return JsonElement.Parse(utf8.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Null for a string with an unpaired surrogate, which JSON can encode and .NET cannot decode.</summary>
    private static string? Read(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
