using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// A message in Discord's own terms. Content, embeds and components are always written, empty ones too: an edit that
/// leaves one out would leave the old one standing.
/// https://docs.discord.com/developers/resources/message#create-message
/// </summary>
internal sealed record MessagePayload
{
    [JsonPropertyName("content")]
    public required string Content { get; init; }

    [JsonPropertyName("embeds")]
    public IReadOnlyList<Embed> Embeds { get; init; } = [];

    [JsonPropertyName("components")]
    public IReadOnlyList<ActionRow> Components { get; init; } = [];

    [JsonPropertyName("allowed_mentions")]
    public AllowedMentions AllowedMentions { get; init; } = new();

    [JsonPropertyName("flags")]
    public int? Flags { get; init; }

    [JsonPropertyName("nonce")]
    public string? Nonce { get; init; }

    [JsonPropertyName("enforce_nonce")]
    public bool? EnforceNonce { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MessageJson.Default.MessagePayload);
}

/// <summary>Who may be pinged: nobody, whatever the text says, but the roles that are named here.</summary>
internal sealed record AllowedMentions
{
    [JsonPropertyName("parse")]
    public IReadOnlyList<string> Parse { get; init; } = [];

    [JsonPropertyName("roles")]
    public IReadOnlyList<string>? Roles { get; init; }
}

/// <summary>The framed part of a message.</summary>
internal sealed record Embed
{
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }

    [JsonPropertyName("fields")]
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    [JsonPropertyName("image")]
    public EmbedImage? Image { get; init; }
}

internal sealed record EmbedField(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("inline")] bool Inline);

internal sealed record EmbedImage([property: JsonPropertyName("url")] string Url);

/// <summary>A row of buttons, or of one menu.</summary>
internal sealed record ActionRow([property: JsonPropertyName("components")] IReadOnlyList<ComponentPayload> Components)
{
    [JsonPropertyName("type")]
    public int Type { get; } = 1;
}

/// <summary>A button or a menu; which members it has depends on which it is.</summary>
internal sealed record ComponentPayload
{
    public const int Button = 2;
    public const int Menu = 3;

    public const int Secondary = 2;
    public const int Link = 5;

    [JsonPropertyName("type")]
    public required int Type { get; init; }

    [JsonPropertyName("style")]
    public int? Style { get; init; }

    [JsonPropertyName("label")]
    public string? Label { get; init; }

    [JsonPropertyName("custom_id")]
    public string? CustomId { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonPropertyName("placeholder")]
    public string? Placeholder { get; init; }

    [JsonPropertyName("options")]
    public IReadOnlyList<OptionPayload>? Options { get; init; }
}

/// <summary>Something to choose in a menu.</summary>
internal sealed record OptionPayload(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("value")] string Value);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessagePayload))]
internal sealed partial class MessageJson : JsonSerializerContext;
