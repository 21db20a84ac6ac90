using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Rendering;

/// <summary>A message's buttons as Discord's rows.</summary>
internal static class ButtonRows
{
    /// <param name="reference">
    /// The post's reference, which at least one button has to carry; empty for an answer.
    /// </param>
    public static IReadOnlyList<ActionRow> For(IEnumerable<Block.Buttons> blocks, string reference)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var buttons = blocks
            .Select(block => block.Items.Select(button => Payload(button, reference)).OfType<ButtonPayload>()
                .Where(button => seen.Add(button.CustomId ?? button.Url!)).ToList())
            .SelectMany(row => row.Chunk(DiscordLimits.ButtonsPerRow))
            .Take(DiscordLimits.Rows);
        return [.. buttons.Select(row => new ActionRow(row))];
    }

    private static ButtonPayload? Payload(Button button, string reference)
    {
        var label = DiscordText.Plain(button.Label, DiscordLimits.ButtonLabel);
        return button switch
        {
            _ when label.Length == 0 => null,
            Button.Visit { Address: { Scheme: "http" or "https", AbsoluteUri.Length: <= DiscordLimits.ButtonAddress } address } =>
                new ButtonPayload { Style = ButtonPayload.Link, Label = label, Url = address.AbsoluteUri },
            Button.Ask ask => new ButtonPayload
            {
                Style = ButtonPayload.Secondary,
                Label = label,
                CustomId = new AskButtonId(ask.Command, ask.Argument, reference).Fitted().ToString(),
            },
            _ => null,
        };
    }
}
