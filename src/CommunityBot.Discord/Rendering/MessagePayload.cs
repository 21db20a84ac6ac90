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

/// <summary>Who may be pinged: nobody, whatever the text says.</summary>
internal sealed record AllowedMentions
{
    [JsonPropertyName("parse")]
    public IReadOnlyList<string> Parse { get; init; } = [];
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

/// <summary>A row of buttons.</summary>
internal sealed record ActionRow([property: JsonPropertyName("components")] IReadOnlyList<ButtonPayload> Components)
{
    [JsonPropertyName("type")]
    public int Type { get; } = 1;
}

internal sealed record ButtonPayload
{
    public const int Secondary = 2;
    public const int Link = 5;

    [JsonPropertyName("type")]
    public int Type { get; } = 2;

    [JsonPropertyName("style")]
    public required int Style { get; init; }

    [JsonPropertyName("label")]
    public required string Label { get; init; }

    [JsonPropertyName("custom_id")]
    public string? CustomId { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessagePayload))]
internal sealed partial class MessageJson : JsonSerializerContext;
