using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Slack.Rendering;

/// <summary>
/// Buttons, and what is read back when one is pressed: the action id names the command, the value its argument.
/// </summary>
internal static class SlackButtons
{
    private const string Asks = "ask:";
    private const string Shares = "share:";

    public static IEnumerable<SlackBlock> Render(IReadOnlyList<Button> buttons) =>
        buttons.Select(Render).Where(button => button is not null).Select(button => button!)
            .Chunk(SlackLimits.Actions)
            .Select(row => new SlackBlock.Actions([.. row.Select((button, index) => Apart(button, index))]));

    /// <summary>The command that a button's action id names; null for a button that asks nothing.</summary>
    public static string? CommandOf(string actionId) => After(Asks, actionId);

    /// <summary>The command whose answer a button shows to the whole channel; null for any other button.</summary>
    public static string? SharedBy(string actionId) => After(Shares, actionId);

    /// <summary>
    /// "Share here": asks the same again, for everybody. Null when the question is too long for a button.
    /// </summary>
    public static SlackBlock? Share(CommandCall call) => call.Text.Length > SlackLimits.ButtonValue
        ? null
        : new SlackBlock.Actions(
        [
            new SlackButton
            {
                Text = SlackText.Plain("Share in this channel"),
                ActionId = Shares + call.Name,
                Value = call.Text.Length > 0 ? call.Text : null,
            },
        ]);

    private static string? After(string kind, string actionId) =>
        actionId.StartsWith(kind, StringComparison.Ordinal) && actionId.Split(':') is [_, { Length: > 0 } command, ..]
            ? command
            : null;

    private static SlackButton? Render(Button button)
    {
        var label = SlackRenderer.Fitted(Mrkdwn.OneLine(button.Label), SlackLimits.ButtonText);
        return button switch
        {
            { } when label.Length == 0 => null,
            Button.Visit(_, var address) when Mrkdwn.IsOfTheWeb(address) =>
                new SlackButton { Text = SlackText.Plain(label), ActionId = "visit", Url = address.AbsoluteUri },

            // A cut argument would ask something else, so such a button is left out.
            Button.Ask(_, var command, var argument) when argument.Length <= SlackLimits.ButtonValue =>
                new SlackButton
                {
                    Text = SlackText.Plain(label),
                    ActionId = Asks + command,
                    Value = argument.Length > 0 ? argument : null,
                },
            _ => null,
        };
    }

    /// <summary>Two buttons of one block may ask the same command, but not under the same id.</summary>
    private static SlackButton Apart(SlackButton button, int index) =>
        index == 0
            ? button
            : button with { ActionId = $"{button.ActionId}:{(index + 1).ToString(CultureInfo.InvariantCulture)}" };
}
