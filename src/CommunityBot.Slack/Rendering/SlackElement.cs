using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Rendering;

/// <summary>An interactive Block Kit element. https://docs.slack.dev/reference/block-kit/block-elements</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SlackButton), "button")]
[JsonDerivedType(typeof(SlackSelect), "static_select")]
[JsonDerivedType(typeof(SlackInput), "plain_text_input")]
internal abstract record SlackElement
{
    [JsonPropertyName("action_id")]
    public required string ActionId { get; init; }

    internal abstract int Length { get; }
}

/// <summary>A button: a link has a URL, a command button has a value.</summary>
internal sealed record SlackButton : SlackElement
{
    [JsonPropertyName("text")]
    public required SlackText Text { get; init; }

    [JsonPropertyName("value")]
    public string? Value { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    internal override int Length => Text.Text.Length + (Value?.Length ?? 0) + (Url?.Length ?? 0);
}

/// <summary>
/// A select menu with static options.
/// https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#static_select
/// </summary>
internal sealed record SlackSelect : SlackElement
{
    [JsonPropertyName("placeholder")]
    public SlackText? Placeholder { get; init; }

    [JsonPropertyName("options")]
    public required IReadOnlyList<SlackOption> Options { get; init; }

    internal override int Length =>
        (Placeholder?.Text.Length ?? 0) + Options.Sum(option => option.Text.Text.Length + option.Value.Length);
}

internal sealed record SlackOption(
    [property: JsonPropertyName("text")] SlackText Text,
    [property: JsonPropertyName("value")] string Value);

/// <summary>A text input. https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element</summary>
internal sealed record SlackInput : SlackElement
{
    [JsonPropertyName("multiline")]
    public bool IsMultiline { get; init; }

    [JsonPropertyName("initial_value")]
    public string? Value { get; init; }

    [JsonPropertyName("placeholder")]
    public SlackText? Placeholder { get; init; }

    [JsonPropertyName("max_length")]
    public int? MaxLength { get; init; }

    internal override int Length => Value?.Length ?? 0;
}
