using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Rendering;

/// <summary>Renders buttons and select menus as action rows.</summary>
internal static class ComponentRows
{
    /// <param name="reference">The post's reference, which identifies the post in its components; empty for an
    /// answer.</param>
    public static IReadOnlyList<ActionRow> For(IReadOnlyList<Block> blocks, string reference)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var buttons = blocks.OfType<Block.Buttons>()
            .Select(block => block.Items.Select(button => Payload(button, reference)).OfType<ComponentPayload>()
                .Where(button => seen.Add(button.CustomId ?? button.Url!)).ToList())
            .SelectMany(row => row.Chunk(DiscordLimits.ButtonsPerRow));

        // Buttons first: they carry the reference that identifies the post, so the row limit must not drop them.
        var menus = blocks.OfType<Block.SelectMenu>()
            .Select((menu, index) => Payload(menu, new SelectMenuId(menu.Command, index, reference)))
            .OfType<ComponentPayload>().Select(menu => new[] { menu });
        return [.. buttons.Concat(menus).Take(DiscordLimits.Rows).Select(row => new ActionRow(row))];
    }

    private static ComponentPayload? Payload(Button button, string reference)
    {
        var label = DiscordText.Plain(button.Label, DiscordLimits.ButtonLabel);
        return button switch
        {
            _ when label.Length == 0 => null,
            Button.Link
            {
                Address:
                {
                    Scheme: "http" or "https",
                    AbsoluteUri.Length: <= DiscordLimits.ButtonAddress
                } address
            } =>
                new ComponentPayload
                {
                    Type = ComponentPayload.Button,
                    Style = ComponentPayload.Link,
                    Label = label,
                    Url = address.AbsoluteUri
                },
            Button.Invoke invoke => new ComponentPayload
            {
                Type = ComponentPayload.Button,
                Style = ComponentPayload.Secondary,
                Label = label,
                CustomId = new CommandButtonId(invoke.Command, invoke.Argument, reference)
                {
                    IsPaging = invoke.ReplacesMessage
                }
                    .Truncated()
                    .ToString(),
            },
            _ => null,
        };
    }

    /// <summary>
    /// An option whose value is too long is left out, because a truncated value would invoke something else.
    /// </summary>
    private static ComponentPayload? Payload(Block.SelectMenu menu, SelectMenuId id)
    {
        var options = menu.Options
            .Select(option => new OptionPayload(DiscordText.Plain(option.Label, DiscordLimits.Option), option.Value))
            .Where(option => option.Label.Length > 0 && option.Value.Length is > 0 and <= DiscordLimits.Option)
            .DistinctBy(option => option.Value, StringComparer.Ordinal)
            .Take(DiscordLimits.Options)
            .ToList();
        return options.Count == 0 ? null : new ComponentPayload
        {
            Type = ComponentPayload.Menu,
            CustomId = id.ToString(),
            Placeholder = DiscordText.Plain(menu.Prompt, DiscordLimits.Placeholder),
            Options = options,
        };
    }
}
