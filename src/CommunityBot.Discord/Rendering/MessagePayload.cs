using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Discord.Rendering;

/// <summary>
/// A message payload. Content, embeds and components are always written, even when empty: an edit that omits one keeps
/// the old value.
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

    /// <summary>
    /// The files that go with the message; null for none, which leaves those of an edited message unless
    /// <see cref="ReplacesFiles"/>.
    /// </summary>
    [JsonPropertyName("attachments")]
    public IReadOnlyList<AttachmentPayload>? Attachments =>
        Files.Count > 0 || ReplacesFiles ? [.. Files.Select((file, index) => new AttachmentPayload(
            index.ToString(CultureInfo.InvariantCulture), file.Name) { Description = file.Alt })] : null;

    /// <summary>True for an edit after which the message has only these files.</summary>
    [JsonIgnore]
    public bool ReplacesFiles { get; init; }

    /// <summary>Sent beside the JSON (<see cref="Rest.MultipartBody"/>).</summary>
    [JsonIgnore]
    public IReadOnlyList<FilePayload> Files { get; init; } = [];

    [JsonPropertyName("nonce")]
    public string? Nonce { get; init; }

    [JsonPropertyName("enforce_nonce")]
    public bool? EnforceNonce { get; init; }

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, MessageJson.Default.MessagePayload);
}

/// <summary>https://docs.discord.com/developers/resources/message#attachment-object</summary>
/// <param name="Id">The n of the part <c>files[n]</c>.</param>
internal sealed record AttachmentPayload(
    [property: JsonPropertyName("id")] string Id, [property: JsonPropertyName("filename")] string Name)
{
    /// <summary>The alternative text of a picture, at most 1024 characters.</summary>
    [JsonPropertyName("description")]
    public string? Description { get; init; }
}

/// <summary>A file to upload.</summary>
/// <param name="Name">ASCII without quotes, because it is part of a header.</param>
internal sealed record FilePayload(string Name, string MediaType, byte[] Bytes)
{
    /// <summary>The alternative text of a picture; null for other files.</summary>
    public string? Alt { get; init; }
}

/// <summary>Mentions that may ping: none, except the listed roles.</summary>
internal sealed record AllowedMentions
{
    [JsonPropertyName("parse")]
    public IReadOnlyList<string> Parse { get; init; } = [];

    [JsonPropertyName("roles")]
    public IReadOnlyList<string>? Roles { get; init; }
}

/// <summary>A message embed.</summary>
internal sealed record Embed
{
    [JsonPropertyName("title")]
    public string? Title { get; init; }

    [JsonPropertyName("url")]
    public string? Url { get; init; }

    [JsonPropertyName("description")]
    public string? Description { get; init; }

    /// <summary>0xRRGGBB.</summary>
    [JsonPropertyName("color")]
    public int? Color { get; init; }

    [JsonPropertyName("fields")]
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    [JsonPropertyName("footer")]
    public EmbedFooter? Footer { get; init; }

    [JsonPropertyName("image")]
    public EmbedImage? Image { get; init; }
}

internal sealed record EmbedField(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("value")] string Value,
    [property: JsonPropertyName("inline")] bool Inline);

internal sealed record EmbedFooter([property: JsonPropertyName("text")] string Text);

internal sealed record EmbedImage([property: JsonPropertyName("url")] string Url);

/// <summary>An action row with buttons or one select menu.</summary>
internal sealed record ActionRow([property: JsonPropertyName("components")] IReadOnlyList<ComponentPayload> Components)
{
    [JsonPropertyName("type")]
    public int Type { get; } = 1;
}

/// <summary>A button or a select menu; which properties are set depends on the type.</summary>
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

/// <summary>A select menu option.</summary>
internal sealed record OptionPayload(
    [property: JsonPropertyName("label")] string Label,
    [property: JsonPropertyName("value")] string Value);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessagePayload))]
internal sealed partial class MessageJson : JsonSerializerContext;
