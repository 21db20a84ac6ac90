using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What somebody pressed, as the desk takes it.
/// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal static class InteractionReader
{
    /// <returns>Null for what asks nothing: a link that was followed, a payload of another kind.</returns>
    public static BlockAction? Read(JsonElement payload)
    {
        if (payload.Text("type") is not "block_actions"
            || payload.Part("user")?.Text("id") is not { Length: > 0 } user
            || payload.Items("actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action
            || action.Text("action_id") is not { } id
            || (SlackButtons.CommandOf(id) ?? SlackButtons.SharedBy(id)) is not { } command)
        {
            return null;
        }

        var channel = payload.Part("channel")?.Text("id") ?? payload.Part("container")?.Text("channel_id");
        var context = new CommandContext(SlackPlatform.PlatformName, channel, TeamIdReader.Interaction(payload));
        var invocation = new CommandInvocation(command, new CommandUser(SlackPlatform.PlatformName, user), context)
        {
            // A value comes back as it was sent, with nothing escaped.
            Text = action.Text("value") ?? action.Part("selected_option")?.Text("value") ?? "",
        };
        return new BlockAction(invocation)
        {
            IsShared = SlackButtons.SharedBy(id) is not null,
            TurnsPage = SlackButtons.TurnsPage(id)
                && payload.Part("container")?.Part("is_ephemeral") is { ValueKind: JsonValueKind.True },
            Thread = MessageThread.Of(payload),
            IsAtHome = payload.Part("view")?.Text("type") is "home",
            Window = payload.Part("view") is { } view && view.Text("type") is "modal" ? view.Text("id") : null,
        };
    }
}

/// <summary>A button that was pressed, or an option that was chosen, and what it asks.</summary>
internal sealed record BlockAction(CommandInvocation Call)
{
    /// <summary>True when the answer is for everybody in the channel.</summary>
    public bool IsShared { get; init; }

    /// <summary>
    /// True when the answer takes the place of the one in which the button stands, which only they see.
    /// </summary>
    public bool TurnsPage { get; init; }

    /// <summary>The thread in which the message stands; null outside of threads.</summary>
    public string? Thread { get; init; }

    /// <summary>The window in which it was pressed; null outside of windows.</summary>
    public string? Window { get; init; }

    /// <summary>True on the app's own page, where there is no channel to answer in.</summary>
    public bool IsAtHome { get; init; }
}
