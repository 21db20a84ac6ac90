using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What somebody pressed, as the desk takes it. https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal static class InteractionReader
{
    /// <returns>Null for what asks nothing: a link that was followed, a payload of another kind.</returns>
    public static CommandCall? Read(JsonElement payload)
    {
        if (payload.Text("type") is not "block_actions"
            || payload.Part("user")?.Text("id") is not { Length: > 0 } user
            || payload.Items("actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action
            || SlackButtons.CommandOf(action.Text("action_id") ?? "") is not { } command)
        {
            return null;
        }

        var channel = payload.Part("channel")?.Text("id") ?? payload.Part("container")?.Text("channel_id");
        var place = new Place(SlackPlatform.PlatformName, channel, payload.Part("team")?.Text("id"));
        return new CommandCall(command, new Asker(SlackPlatform.PlatformName, user), place)
        {
            // A value comes back as it was sent, with nothing escaped.
            Text = action.Text("value") ?? "",
        };
    }
}
