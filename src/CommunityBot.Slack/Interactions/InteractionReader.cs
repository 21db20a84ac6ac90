using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Converts a <c>block_actions</c> payload to a command invocation.
/// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal static class InteractionReader
{
    /// <returns>Null when it invokes no command: a link button, or a payload of another type.</returns>
    public static BlockAction? Read(JsonElement payload)
    {
        if (payload.Text("type") is not "block_actions"
            || payload.Property("user")?.Text("id") is not { Length: > 0 } user
            || payload.Items("actions").FirstOrDefault() is not { ValueKind: JsonValueKind.Object } action
            || action.Text("action_id") is not { } id
            || (SlackButtons.CommandOf(id) ?? SlackButtons.SharedCommandOf(id)) is not { } command)
        {
            return null;
        }

        var channel = payload.Property("channel")?.Text("id") ?? payload.Property("container")?.Text("channel_id");
        var context = new CommandContext(SlackPlatform.PlatformName, channel, TeamIdReader.Interaction(payload));
        var invocation = new CommandInvocation(command, new CommandUser(SlackPlatform.PlatformName, user), context)
        {
            // Slack returns a value unchanged, without escaping.
            Text = action.Text("value") ?? action.Property("selected_option")?.Text("value") ?? "",
        };
        return new BlockAction(invocation)
        {
            IsShared = SlackButtons.SharedCommandOf(id) is not null,
            ReplacesMessage = SlackButtons.ReplacesMessage(id)
                && payload.Property("container")?.IsTrue("is_ephemeral") is true,
            Thread = MessageThread.Of(payload),
            IsAtHome = payload.Property("view")?.Text("type") is "home",
            ViewId = payload.Property("view") is { } view && view.Text("type") is "modal" ? view.Text("id") : null,
        };
    }
}

/// <summary>A pressed button or a chosen option, with the command it invokes.</summary>
internal sealed record BlockAction(CommandInvocation Invocation)
{
    /// <summary>True when the answer is visible to everyone in the channel.</summary>
    public bool IsShared { get; init; }

    /// <summary>True when the answer replaces the ephemeral message that contains the button.</summary>
    public bool ReplacesMessage { get; init; }

    /// <summary>The thread that contains the message; null outside of threads.</summary>
    public string? Thread { get; init; }

    /// <summary>The view id of the modal that contains the button; null outside of modals.</summary>
    public string? ViewId { get; init; }

    /// <summary>True in App Home, where there is no channel to answer in.</summary>
    public bool IsAtHome { get; init; }
}
