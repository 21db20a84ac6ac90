using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Rendering;

/// <summary>A message as Slack takes it: blocks, and a text that says the same alone.</summary>
internal record SlackPayload
{
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Empty rather than absent: absent, an update would keep the blocks that stand.</summary>
    [JsonPropertyName("blocks")]
    public required IReadOnlyList<SlackBlock> Blocks { get; init; }
}

/// <summary>A message as an answer to one person, or to the channel they asked in.</summary>
internal sealed record SlackAnswerPayload : SlackPayload
{
    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    [JsonPropertyName("response_type")]
    public required string ResponseType { get; init; }

    [JsonPropertyName("replace_original")]
    public bool ReplaceOriginal { get; init; }

    /// <summary>
    /// An answer that somebody shares has its links in it, and needs no previews below.
    /// https://docs.slack.dev/messaging/unfurling-links-in-messages
    /// </summary>
    [JsonPropertyName("unfurl_links")]
    public bool UnfurlLinks { get; init; }

    [JsonPropertyName("unfurl_media")]
    public bool UnfurlMedia { get; init; }

    /// <summary>
    /// The first message of the thread in which it is said; null in the channel, and for what takes another's place.
    /// </summary>
    [JsonPropertyName("thread_ts")]
    public string? Thread { get; init; }
}

/// <summary>A text in a block.</summary>
internal sealed record SlackText
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("emoji")]
    public bool? Emoji { get; init; }

    /// <summary>True keeps Slack from making links, channels and persons out of what merely looks like them.</summary>
    [JsonPropertyName("verbatim")]
    public bool? Verbatim { get; init; }

    public static SlackText Markup(string mrkdwn) => new() { Type = "mrkdwn", Text = mrkdwn, Verbatim = true };

    public static SlackText Plain(string text) => new() { Type = "plain_text", Text = text, Emoji = false };
}

/// <summary>The blocks we use. https://docs.slack.dev/reference/block-kit/blocks</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record SlackBlock
{
    private SlackBlock()
    {
    }

    /// <summary>
    /// How much it adds to what <see cref="SlackLimits.AllBlocks"/> bounds. Not public, or it would be sent: Slack
    /// refuses blocks with members it does not know.
    /// </summary>
    internal abstract int Length { get; }

    public sealed record Header([property: JsonPropertyName("text")] SlackText Text) : SlackBlock
    {
        internal override int Length => Text.Text.Length;
    }

    public sealed record Section : SlackBlock
    {
        [JsonPropertyName("text")]
        public SlackText? Text { get; init; }

        [JsonPropertyName("fields")]
        public IReadOnlyList<SlackText>? Fields { get; init; }

        internal override int Length => (Text?.Text.Length ?? 0) + (Fields?.Sum(text => text.Text.Length) ?? 0);
    }

    public sealed record Context([property: JsonPropertyName("elements")]
    IReadOnlyList<SlackText> Elements) : SlackBlock
    {
        internal override int Length => Elements.Sum(element => element.Text.Length);
    }

    public sealed record Image(
        [property: JsonPropertyName("image_url")] string Address,
        [property: JsonPropertyName("alt_text")] string Alt) : SlackBlock
    {
        internal override int Length => Address.Length + Alt.Length;
    }

    public sealed record Actions([property: JsonPropertyName("elements")]
    IReadOnlyList<SlackElement> Elements) : SlackBlock
    {
        [JsonPropertyName("block_id")]
        public string? BlockId { get; init; }

        internal override int Length => Elements.Sum(element => element.Length);
    }

    /// <summary>A question in a window. https://docs.slack.dev/reference/block-kit/blocks/input-block</summary>
    public sealed record Input : SlackBlock
    {
        [JsonPropertyName("block_id")]
        public required string BlockId { get; init; }

        [JsonPropertyName("label")]
        public required SlackText Label { get; init; }

        [JsonPropertyName("element")]
        public required SlackElement Element { get; init; }

        [JsonPropertyName("optional")]
        public bool IsOptional { get; init; }

        internal override int Length => Label.Text.Length + Element.Length;
    }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackPayload))]
[JsonSerializable(typeof(SlackAnswerPayload))]
internal sealed partial class RenderingJson : JsonSerializerContext
{
    /// <summary>For a person to read: indented, and with &lt; and &amp; as they are.</summary>
    public static RenderingJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
