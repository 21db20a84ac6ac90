using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// Requests about threads. https://docs.discord.com/developers/resources/channel#start-thread-from-message
/// </summary>
internal static class ThreadRequests
{
    /// <summary>
    /// A message has one thread at most, and its second is refused with 160004, so trying again does no harm.
    /// </summary>
    public static RestRequest Start(string channel, string messageId, string name) =>
        new(HttpMethod.Post, "channels/{channel}/messages/{id}/threads",
            $"channels/{Uri.EscapeDataString(channel)}/messages/{Uri.EscapeDataString(messageId)}/threads")
        {
            Major = channel,
            IsRepeatable = true,
            Body = JsonSerializer.SerializeToUtf8Bytes(new ThreadStart(NameOf(name)), ThreadJson.Default.ThreadStart),
        };

    /// <summary>
    /// A post in a forum. Nothing guards it against being made twice.
    /// https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel
    /// </summary>
    public static RestRequest StartInForum(string forum, string name, MessagePayload message) =>
        new(HttpMethod.Post, "channels/{channel}/threads", $"channels/{Uri.EscapeDataString(forum)}/threads")
        {
            Major = forum,
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new ForumPost(NameOf(name), message), ThreadJson.Default.ForumPost),
        };

    public static RestRequest Active(string guild) =>
        new(HttpMethod.Get, "guilds/{guild}/threads/active", $"guilds/{Uri.EscapeDataString(guild)}/threads/active")
        {
            Major = guild,
            IsRepeatable = true,
        };

    /// <summary>The newest first; a post that nobody answered for a week is among them.</summary>
    public static RestRequest Archived(string forum) =>
        new(HttpMethod.Get, "channels/{channel}/threads/archived/public",
            $"channels/{Uri.EscapeDataString(forum)}/threads/archived/public?limit=100")
        {
            Major = forum,
            IsRepeatable = true,
        };

    public static RestRequest Channel(string id) =>
        new(HttpMethod.Get, "channels/{channel}", $"channels/{Uri.EscapeDataString(id)}")
        {
            Major = id,
            IsRepeatable = true
        };

    /// <summary>A thread without a word for long is archived, and nothing in it can be edited then.</summary>
    public static RestRequest Unfold(string thread) =>
        new(HttpMethod.Patch, "channels/{channel}", $"channels/{Uri.EscapeDataString(thread)}")
        {
            Major = thread,
            IsRepeatable = true,
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new ThreadChange(Archived: false), ThreadJson.Default.ThreadChange),
        };

    private static string NameOf(string name) =>
        DiscordText.Plain(name, DiscordLimits.ThreadName) is { Length: > 0 } fitting ? fitting : "A meetup";
}

internal sealed record ThreadStart([property: JsonPropertyName("name")] string Name)
{
    /// <summary>
    /// Minutes without a word until it is folded away: a week, which is what people talk about a meetup for.
    /// </summary>
    [JsonPropertyName("auto_archive_duration")]
    public int Rest { get; } = 10_080;
}

internal sealed record ThreadChange([property: JsonPropertyName("archived")] bool Archived);

internal sealed record ForumPost(
    [property: JsonPropertyName("name")] string Name,
    [property: JsonPropertyName("message")] MessagePayload Message)
{
    [JsonPropertyName("auto_archive_duration")]
    public int Rest { get; } = 10_080;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ThreadStart))]
[JsonSerializable(typeof(ForumPost))]
[JsonSerializable(typeof(ThreadChange))]
internal sealed partial class ThreadJson : JsonSerializerContext;
