using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Web;

/// <summary>
/// The arguments of <c>chat.postMessage</c> and <c>chat.update</c>.
/// https://docs.slack.dev/reference/methods/chat.postMessage
/// </summary>
internal sealed record OutgoingMessage : SlackPayload
{
    [JsonPropertyName("channel")]
    public required string Channel { get; init; }

    /// <summary>The message to update; null for a new one.</summary>
    [JsonPropertyName("ts")]
    public string? Timestamp { get; init; }

    /// <summary>
    /// The thread's parent message, which is never a reply itself. https://docs.slack.dev/messaging/#threading
    /// </summary>
    [JsonPropertyName("thread_ts")]
    public string? Thread { get; init; }

    /// <summary>True shows a reply in the channel too, for members who do not follow the thread.</summary>
    [JsonPropertyName("reply_broadcast")]
    public bool? IsBroadcast { get; init; }

    /// <summary>Identifies the message when a response was lost. Everyone in the workspace can read it.</summary>
    [JsonPropertyName("metadata")]
    public required MessageMetadata Metadata { get; init; }

    /// <summary>
    /// The same for every attempt to send a post, so that Slack can deduplicate. Slack's documentation mentions it only
    /// in its errors, so it is an extra; <see cref="Metadata"/> is what the bot relies on.
    /// </summary>
    [JsonPropertyName("client_msg_id")]
    public string? ClientMessageId { get; init; }

    /// <summary>False: the text beside the blocks is plain text.</summary>
    [JsonPropertyName("mrkdwn")]
    public bool? Mrkdwn { get; init; }

    [JsonPropertyName("parse")]
    public string Parse { get; } = "none";

    [JsonPropertyName("unfurl_links")]
    public bool? UnfurlLinks { get; init; }

    [JsonPropertyName("unfurl_media")]
    public bool? UnfurlMedia { get; init; }

    /// <param name="parent">The thread's parent message; null for a message in the channel.</param>
    public static OutgoingMessage ToPost(Post post, SlackPayload payload, string? parent) => new()
    {
        Channel = post.Channel.Id,
        Thread = parent,
        IsBroadcast = parent is null ? null : true,
        Text = payload.Text,
        Blocks = payload.Blocks,
        Metadata = MessageMetadata.Of(post),
        ClientMessageId = ClientMessageIdOf(post.Key.Reference),
        Mrkdwn = false,
        UnfurlLinks = false,
        UnfurlMedia = false,
    };

    public static OutgoingMessage ToUpdate(Post post, string timestamp, SlackPayload payload) => new()
    {
        Channel = post.Channel.Id,
        Timestamp = timestamp,
        Text = payload.Text,
        Blocks = payload.Blocks,
        Metadata = MessageMetadata.Of(post),
    };

    private static string ClientMessageIdOf(string reference) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes("communitybot " + reference)).AsSpan(0, 16)).ToString();
}

/// <summary>The metadata of a message. https://docs.slack.dev/messaging/message-metadata</summary>
internal sealed record MessageMetadata
{
    public const string OurEvent = "communitybot_post";

    [JsonPropertyName("event_type")]
    public string EventType { get; } = OurEvent;

    [JsonPropertyName("event_payload")]
    public required MetadataPayload Payload { get; init; }

    public static MessageMetadata Of(Post post) => new() { Payload = new MetadataPayload(post.Key.Reference) };
}

/// <param name="Key">The <c>Ref</c> of the post's key.</param>
internal sealed record MetadataPayload([property: JsonPropertyName("key")] string Key);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(OutgoingMessage))]
internal sealed partial class WebJson : JsonSerializerContext;
