using System.Text.Json;

using CommunityBot.Core.Messages;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack;

/// <summary>Previews of messages as Slack payloads, for a person to read.</summary>
public static class SlackPreview
{
    /// <summary>The text and blocks that would be sent, as indented JSON.</summary>
    public static string Json(Message message) =>
        JsonSerializer.Serialize(SlackRenderer.Render(message), RenderingJson.Readable.SlackPayload)
            .Replace("\u2068", @"\u2068", StringComparison.Ordinal)
            .Replace("\u2069", @"\u2069", StringComparison.Ordinal);
}
