using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Renders buttons and select menus, and reads their action ids: the id contains the command, the value its argument.
/// </summary>
internal static class SlackButtons
{
    private const string InvokePrefix = "ask:";
    private const string SharePrefix = "share:";
    private const string ReplacePrefix = "turn:";
    private const string SelectPrefix = "choose:";

    /// <summary>The same limit as on the other platforms; a longer menu needs a search instead.</summary>
    private const int MaxOptions = 25;

    public static IEnumerable<SlackBlock> Render(IReadOnlyList<Button> buttons) =>
        buttons.Select(Render).Where(button => button is not null).Select(button => button!)
            .Chunk(SlackLimits.Actions)
            .Select(row => new SlackBlock.Actions([.. row.Select((button, index) => WithUniqueId(button, index))]));

    /// <summary>The command in a button's action id; null for a button that invokes none.</summary>
    public static string? CommandOf(string actionId) =>
        CommandAfter(InvokePrefix, actionId)
            ?? CommandAfter(ReplacePrefix, actionId)
            ?? CommandAfter(SelectPrefix, actionId);

    /// <summary>True for a button whose answer replaces the message that contains it.</summary>
    public static bool ReplacesMessage(string actionId) => CommandAfter(ReplacePrefix, actionId) is not null;

    /// <summary>
    /// The command whose answer a "Share here" button posts in the channel; null for any other button.
    /// </summary>
    public static string? SharedCommandOf(string actionId) => CommandAfter(SharePrefix, actionId);

    /// <summary>
    /// "Share here": invokes the same command again with a public answer. Null when the argument is too long for a
    /// button.
    /// </summary>
    public static SlackBlock? Share(CommandInvocation invocation, Phrases phrases) =>
        invocation.Text.Length > SlackLimits.ButtonValue
        ? null
        : new SlackBlock.Actions(
        [
            new SlackButton
            {
                Text = SlackText.Plain(phrases.ShareHere),
                ActionId = SharePrefix + invocation.Name,
                Value = invocation.Text.Length > 0 ? invocation.Text : null,
            },
        ]);

    /// <summary>A select menu; options whose value is too long are omitted. No block at all without options.</summary>
    public static IEnumerable<SlackBlock> Render(Block.SelectMenu menu)
    {
        var options = menu.Options
            .Select(option => (
                Label: SlackRenderer.Truncate(Mrkdwn.OneLine(option.Label), SlackLimits.OptionText), option.Value))
            .Where(option => option.Label.Length > 0 && option.Value.Length is > 0 and <= SlackLimits.OptionValue)
            .Take(MaxOptions)
            .Select(option => new SlackOption(SlackText.Plain(option.Label), option.Value))
            .ToList();
        var prompt = SlackRenderer.Truncate(Mrkdwn.OneLine(menu.Prompt), SlackLimits.Placeholder);
        return options.Count == 0 ? [] :
        [
            new SlackBlock.Actions(
            [
                new SlackSelect
                {
                    ActionId = SelectPrefix + menu.Command,
                    Placeholder = prompt.Length > 0 ? SlackText.Plain(prompt) : null,
                    Options = options,
                },
            ]),
        ];
    }

    private static string? CommandAfter(string kind, string actionId) =>
        actionId.StartsWith(kind, StringComparison.Ordinal) && actionId.Split(':') is [_, { Length: > 0 } command, ..]
            ? command
            : null;

    private static SlackButton? Render(Button button)
    {
        var label = SlackRenderer.Truncate(Mrkdwn.OneLine(button.Label), SlackLimits.ButtonText);
        return button switch
        {
            { } when label.Length == 0 => null,
            Button.Link(_, var address) when Mrkdwn.IsWebAddress(address) =>
                new SlackButton { Text = SlackText.Plain(label), ActionId = "visit", Url = address.AbsoluteUri },

            // A truncated argument would be a different one, so such a button is omitted.
            Button.Invoke(_, var command, var argument) ask when argument.Length <= SlackLimits.ButtonValue =>
                new SlackButton
                {
                    Text = SlackText.Plain(label),
                    ActionId = (ask.ReplacesMessage ? ReplacePrefix : InvokePrefix) + command,
                    Value = argument.Length > 0 ? argument : null,
                },
            _ => null,
        };
    }

    /// <summary>
    /// Two buttons of one block may invoke the same command, but action ids must be unique within a block.
    /// </summary>
    private static SlackButton WithUniqueId(SlackButton button, int index) =>
        index == 0
            ? button
            : button with { ActionId = $"{button.ActionId}:{(index + 1).ToString(CultureInfo.InvariantCulture)}" };
}
