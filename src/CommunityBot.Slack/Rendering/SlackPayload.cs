using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CommunityBot.Slack.Rendering;

/// <summary>A Slack message: Block Kit blocks, and a fallback text that suffices alone.</summary>
internal record SlackPayload
{
    [JsonPropertyName("text")]
    public required string Text { get; init; }

    /// <summary>Empty rather than absent: without the member, an update would keep the existing blocks.</summary>
    [JsonPropertyName("blocks")]
    public required IReadOnlyList<SlackBlock> Blocks { get; init; }
}

/// <summary>The answer to an interaction, ephemeral or in the channel.</summary>
internal sealed record SlackAnswerPayload : SlackPayload
{
    /// <summary><c>ephemeral</c> or <c>in_channel</c>.</summary>
    [JsonPropertyName("response_type")]
    public required string ResponseType { get; init; }

    [JsonPropertyName("replace_original")]
    public bool ReplaceOriginal { get; init; }

    /// <summary>
    /// False: a shared answer already shows its links, so it needs no previews.
    /// https://docs.slack.dev/messaging/unfurling-links-in-messages
    /// </summary>
    [JsonPropertyName("unfurl_links")]
    public bool UnfurlLinks { get; init; }

    [JsonPropertyName("unfurl_media")]
    public bool UnfurlMedia { get; init; }

    /// <summary>
    /// The ts of the thread's parent message; null in the channel, and for an answer that replaces a message.
    /// </summary>
    [JsonPropertyName("thread_ts")]
    public string? Thread { get; init; }
}

/// <summary>A text object of Block Kit.</summary>
internal sealed record SlackText
{
    [JsonPropertyName("type")]
    public required string Type { get; init; }

    [JsonPropertyName("text")]
    public required string Text { get; init; }

    [JsonPropertyName("emoji")]
    public bool? Emoji { get; init; }

    /// <summary>True keeps Slack from turning text that looks like a link, a channel or a user into one.</summary>
    [JsonPropertyName("verbatim")]
    public bool? Verbatim { get; init; }

    public static SlackText Markup(string mrkdwn) => new() { Type = "mrkdwn", Text = mrkdwn, Verbatim = true };

    public static SlackText Plain(string text) => new() { Type = "plain_text", Text = text, Emoji = false };
}

/// <summary>The Block Kit blocks that the bot uses. https://docs.slack.dev/reference/block-kit/blocks</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Image), "image")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
internal abstract record SlackBlock
{
    private SlackBlock()
    {
    }

    /// <summary>
    /// The block's share of <see cref="SlackLimits.AllBlocks"/>. Not public, because it would be serialized: Slack
    /// rejects blocks with unknown members.
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

    /// <summary>https://docs.slack.dev/reference/block-kit/blocks/rich-text-block</summary>
    public sealed record RichText(
        [property: JsonPropertyName("elements")] IReadOnlyList<RichTextElement> Elements) : SlackBlock
    {
        internal override int Length => Elements.Sum(element => element.Elements.Sum(text => text.Text.Length));

        public static RichText Preformatted(string text) => new(
            [new RichTextElement("rich_text_preformatted", [new RichTextText("text", text)])]);
    }

    public sealed record RichTextElement(
        [property: JsonPropertyName("type")] string Type,
        [property: JsonPropertyName("elements")] IReadOnlyList<RichTextText> Elements);

    public sealed record RichTextText(
        [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("text")] string Text);

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

    /// <summary>A form field in a modal. https://docs.slack.dev/reference/block-kit/blocks/input-block</summary>
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
    /// <summary>For display to a person: indented, with &lt; and &amp; unescaped.</summary>
    public static RenderingJson Readable { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
