using System.Text.Json;

using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord;

/// <summary>Renders a message as the indented JSON payload for Discord.</summary>
public static class DiscordPreview
{
    public static string Json(Message message) => IndentedJson.Write(DiscordRenderer.Render(message).ToJson());
}

/// <summary>Formats JSON for people: indented, without escaping non-ASCII characters.</summary>
internal static class IndentedJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        using var written = new MemoryStream();
        using (var writer = new Utf8JsonWriter(written, Options))
        {
            document.RootElement.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(written.ToArray());
    }
}
