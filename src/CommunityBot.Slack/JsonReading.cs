using System.Text.Json;

namespace CommunityBot.Slack;

/// <summary>
/// Lenient reading of untrusted JSON: a missing or differently typed member is null, never an exception.
/// </summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The member of that name; null when it is missing or <c>null</c>.</summary>
        public JsonElement? Part(string name) =>
            element.ValueKind is JsonValueKind.Object
                && element.TryGetProperty(name, out var part)
                && part.ValueKind is not JsonValueKind.Null
                ? part
                : null;

        public string? Text(string name) =>
            element.Part(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

        public int? Number(string name) =>
            element.Part(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value)
                ? value
                : null;

        /// <summary>The elements of an array; empty when it is not an array.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            element.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
