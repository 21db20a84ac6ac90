using System.Text.Json;

namespace CommunityBot.Slack;

/// <summary>
/// Reading what somebody else wrote: what is missing or of another shape is null, never an exception.
/// </summary>
internal static class JsonReading
{
    extension(JsonElement element)
    {
        /// <summary>The member of that name; null when there is none, or it is <c>null</c>.</summary>
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

        /// <summary>The members of a list; empty when it is none.</summary>
        public IEnumerable<JsonElement> Items(string name) =>
            element.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
