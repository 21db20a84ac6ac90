using System.Text.Json;

namespace CommunityBot.Discord;

/// <summary>
/// Looking into JSON that may lack anything: a missing or misshapen field is null, never an exception.
/// </summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        public JsonElement? At(string name) =>
            element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value)
                && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined)
                ? value
                : null;

        /// <summary>A text, or a number as it was written (ids are sometimes sent as numbers by imitations).</summary>
        public string? Text(string name) => element.At(name) switch
        {
            { ValueKind: JsonValueKind.String } text => Read(text),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            _ => null,
        };

        public double? Number(string name) =>
            element.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDouble(out var value)
                ? value
                : null;

        public long? Whole(string name) =>
            element.At(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value)
                ? value
                : null;

        public bool IsTrue(string name) => element.At(name) is { ValueKind: JsonValueKind.True };

        /// <summary>The items of an array; none when it is missing or something else.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            element.At(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];
    }

    /// <summary>Null for a text with half a surrogate pair, which JSON can spell and .NET cannot hold.</summary>
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

    /// <summary>Null when the bytes are not JSON.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            // The usual answer to an interaction: an exception would cost more than the whole exchange.
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
}
