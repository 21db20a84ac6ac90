using System.Text.Json.Serialization;

using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// A modal payload.
/// https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
/// </summary>
internal sealed record ModalPayload(
    [property: JsonPropertyName("custom_id")] string CustomId,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("components")] IReadOnlyList<ModalLabel> Components)
{
    private const int MaxFields = 5;

    /// <summary>Null for a modal that Discord would refuse: without a title or without fields.</summary>
    public static ModalPayload? For(Form form)
    {
        var title = DiscordText.Plain(form.Title, DiscordLimits.ModalText);
        var labels = form.Fields.Select(ModalLabel.For).OfType<ModalLabel>().Take(MaxFields).ToList();
        return title.Length == 0 || labels.Count == 0
            ? null
            : new ModalPayload(new ModalId(form.Command, form.Argument).ToString(), title, labels);
    }
}

/// <summary>A field of a modal. https://docs.discord.com/developers/components/reference#label</summary>
internal sealed record ModalLabel(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("component")] TextInput Component)
{
    [JsonPropertyName("type")]
    public int Type { get; } = 18;

    public static ModalLabel? For(FormField field) =>
        DiscordText.Plain(field.Label, DiscordLimits.ModalText) is { Length: > 0 } label
            && field.Name.Length is > 0 and <= DiscordLimits.CustomId
            ? new ModalLabel(label, TextInput.For(field))
            : null;
}

/// <summary>A text input of a modal. https://docs.discord.com/developers/components/reference#text-input</summary>
internal sealed record TextInput
{
    private const int Short = 1;
    private const int Paragraph = 2;

    [JsonPropertyName("type")]
    public int Type { get; } = 4;

    [JsonPropertyName("custom_id")]
    public required string CustomId { get; init; }

    [JsonPropertyName("style")]
    public required int Style { get; init; }

    [JsonPropertyName("value")]
    public string? Value { get; init; }

    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; init; }

    [JsonPropertyName("required")]
    public required bool Required { get; init; }

    [JsonPropertyName("max_length")]
    public required int MaxLength { get; init; }

    public static TextInput For(FormField field)
    {
        var longest = Math.Clamp(field.MaxLength, 1, DiscordLimits.TextInput);
        return new TextInput
        {
            CustomId = field.Name,
            Style = field.IsMultiline ? Paragraph : Short,
            Value = field.InitialValue.Length > 0 ? TextTruncation.Truncate(field.InitialValue, longest) : null,
            Placeholder = field.Placeholder.Length > 0
                ? DiscordText.Plain(field.Placeholder, DiscordLimits.InputPlaceholder)
                : null,
            Required = field.IsRequired,
            MaxLength = longest,
        };
    }
}
