using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Composition;

namespace CommunityBot.Export;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportedPage))]
internal sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>For files and pipes, not for HTML, so "ö" is not escaped.</summary>
    public static ExportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Line(ExportedPage page) =>
        TerminalText.EscapedInJson(JsonSerializer.Serialize(page, Readable.ExportedPage));
}
