using System.Text.Json;

using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord.Rest;

/// <summary>Builds requests for channel messages. https://docs.discord.com/developers/resources/message</summary>
internal static class MessageRequests
{
    public const int PageSize = 100;

    private const string Route = "channels/{channel}/messages";

    public static RestRequest Create(string channel, MessagePayload message) =>
        new RestRequest(HttpMethod.Post, Route, $"channels/{Uri.EscapeDataString(channel)}/messages")
        {
            MajorParameter = channel,
        }.WithBody(message.ToJson(), message.Files);

    /// <summary>Idempotent: an edit sends the complete message.</summary>
    public static RestRequest Edit(string channel, string id, MessagePayload message) =>
        new RestRequest(
            HttpMethod.Patch,
            Route + "/{id}",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(id)}")
        {
            MajorParameter = channel,
            IsIdempotent = true,
        }.WithBody(message.ToJson(), message.Files);

    public static RestRequest Get(string channel, string id) =>
        new(
            HttpMethod.Get,
            Route + "/{id}",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(id)}")
        {
            MajorParameter = channel,
            IsIdempotent = true,
        };

    public static RestRequest Delete(string channel, string id) =>
        new(
            HttpMethod.Delete,
            Route + "/{id}",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(id)}")
        {
            MajorParameter = channel,
            IsIdempotent = true,
        };

    public static RestRequest Crosspost(string channel, string id) =>
        new(HttpMethod.Post, Route + "/{id}/crosspost",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(id)}/crosspost")
        {
            MajorParameter = channel,
            IsIdempotent = true,
        };

    /// <summary>The newest messages, or those before the given id; newest first.</summary>
    public static RestRequest Page(string channel, string? before) =>
        new(HttpMethod.Get, Route, $"channels/{Uri.EscapeDataString(channel)}/messages?limit={PageSize}"
            + (before is null ? "" : $"&before={Uri.EscapeDataString(before)}"))
        {
            MajorParameter = channel,
            IsIdempotent = true,
        };

    public static IReadOnlyList<ExistingMessage> ReadPage(JsonElement? page) =>
        page is { ValueKind: JsonValueKind.Array } messages
            ? [.. messages.EnumerateArray().Select(ExistingMessage.Read).OfType<ExistingMessage>()]
            : [];
}
