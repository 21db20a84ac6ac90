using System.Text.Json;

using CommunityBot.Core.Messages;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack;

/// <summary>What a message becomes on Slack, to be read by a person.</summary>
public static class SlackPreview
{
    /// <summary>The text and blocks as they would be sent, indented.</summary>
    public static string Json(Message message) =>
        JsonSerializer.Serialize(SlackRenderer.Render(message), RenderingJson.Readable.SlackPayload);
}
