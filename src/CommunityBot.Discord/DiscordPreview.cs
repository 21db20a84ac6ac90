using System.Text.Json;

using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord;

/// <summary>What a message would look like on the wire to Discord, for reading.</summary>
public static class DiscordPreview
{
    public static string Json(Message message) => Readable.Write(DiscordRenderer.Render(message).ToJson());
}

/// <summary>JSON for people: on many lines, and with the letters they wrote.</summary>
internal static class Readable
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
