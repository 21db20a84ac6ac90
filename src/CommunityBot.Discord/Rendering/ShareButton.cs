using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Discord.Rendering;

/// <summary>The button below a private answer that posts it in the channel.</summary>
internal static class ShareButton
{
    /// <summary>
    /// The button for an answer; null where it cannot be shared: a public or empty one, one for organisers, or one that
    /// the button's id cannot hold.
    /// </summary>
    public static ComponentPayload? For(
        CommandInvocation invocation, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases) =>
        reply.IsPrivate
        && commands.FirstOrDefault(spec => spec.Name == invocation.Name) is { } shared
        && SharedMessage.IsPossible(shared, reply.Message)
        && ArgumentOf(invocation, shared) is { } argument
        && new CommandButtonId(invocation.Name, argument, Reference: "") { IsShare = true } is { Fits: true } id
            ? new ComponentPayload
            {
                Type = ComponentPayload.Button,
                Style = ComponentPayload.Secondary,
                Label = DiscordText.Plain(phrases.ShareHere, DiscordLimits.ButtonLabel),
                CustomId = id.ToString(),
            }
            : null;

    /// <summary>The same message with the button in a row of its own, if there is room.</summary>
    public static MessagePayload AddTo(MessagePayload message, ComponentPayload? button) =>
        button is null || message.Components.Count >= DiscordLimits.Rows
            ? message
            : message with { Components = [.. message.Components, new ActionRow([button])] };

    /// <summary>A button has one argument: free text, or the value of the command's first option.</summary>
    private static string? ArgumentOf(CommandInvocation invocation, CommandSpec spec) =>
        invocation.Options.Count == 0 ? invocation.Text
        : invocation.Options.Count == 1 && spec.Options is [var first, ..]
            ? invocation.Options.GetValueOrDefault(first.Name)
        : null;
}
